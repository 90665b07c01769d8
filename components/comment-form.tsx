import type { Issue } from "@/lib/catalogue/issue";
import { longestComment, type TypedComment, topics } from "@/lib/comments/comment";
import { formFields } from "./field/form-field";
import { RadioField } from "./field/radio-field";
import { TextArea } from "./field/text-area";
import { TextField } from "./field/text-field";

const most = longestComment.toLocaleString("en-GB");

/** The id of the part of the form that an issue is about. */
export const commentFieldId = (field: string) => `comment-${field}`;

/**
 * The form with which anybody tells the council what is wrong or missing; it posts to /comment. `form` is this drawing
 * of it, sealed; `typed` and `issues` are what a form that could not be taken has to say. It needs no script.
 */
export function CommentForm({
  area,
  about,
  form,
  typed,
  issues,
}: {
  area: string;
  /** The path of the entry that it is about below its area, or null. */
  about: string | null;
  form: string;
  typed: TypedComment;
  issues: readonly Issue[];
}) {
  const field = formFields(typed, issues);
  return (
    <form method="post" action="/comment" noValidate className="measure space-y-7">
      <input type="hidden" name="form" value={form} />
      <input type="hidden" name="area" value={area} />
      {about && <input type="hidden" name="about" value={about} />}
      <RadioField
        id={commentFieldId("topic")}
        {...field("topic")}
        legend="What is it about?"
        choices={Object.entries(topics).map(([value, label]) => ({ value, label }))}
      />
      <TextArea
        id={commentFieldId("text")}
        {...field("text")}
        label="What do you want to tell us?"
        hint={`At most ${most} characters: about 200 words. Leave out the names of children, and anything about their health.`}
        rows={8}
        autoComplete="off"
      />
      <TextField
        id={commentFieldId("email")}
        {...field("email")}
        label="Your email address, if you want an answer"
        hint="You can leave it empty. We use it only to answer you about this comment, and erase it three months after we have dealt with it."
        type="email"
        autoComplete="email"
      />
      {/* Programs fill in everything; people do not see this and cannot reach it. */}
      <div className="sr-only" aria-hidden="true">
        <label htmlFor="comment-website">Leave this empty</label>
        <input id="comment-website" name="website" type="text" tabIndex={-1} autoComplete="off" />
      </div>
      <button type="submit" id={commentFieldId("send")} className="button">
        Send
      </button>
    </form>
  );
}

import type { Issue } from "@/lib/catalogue/issue";
import { longestComment, type TypedComment, topics } from "@/lib/comments/comment";

const most = longestComment.toLocaleString("en-GB");

/** The id of the part of the form that an issue is about. */
export const commentFieldId = (field: string) => `comment-${field}`;

type Wrong = { id: string; message: string | undefined };

const Problem = ({ id, message }: Wrong) =>
  message ? (
    <span id={`${id}-error`} className="block font-semibold text-error">
      <span className="sr-only">Problem: </span>
      {message}
    </span>
  ) : null;

const edge = (message: string | undefined) => (message ? "border-l-4 border-error pl-3" : "");
const tied = (id: string, message: string | undefined) => (message ? `${id}-hint ${id}-error` : `${id}-hint`);

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
  const wrong = (field: string) => issues.find((issue) => issue.field === field)?.message;
  const [topic, text, email] = ["topic", "text", "email"].map(commentFieldId) as [string, string, string];
  return (
    <form method="post" action="/comment" noValidate className="measure space-y-7">
      <input type="hidden" name="form" value={form} />
      <input type="hidden" name="area" value={area} />
      {about && <input type="hidden" name="about" value={about} />}
      <fieldset
        id={topic}
        tabIndex={-1}
        className={edge(wrong("topic"))}
        aria-describedby={wrong("topic") ? `${topic}-error` : undefined}
      >
        <legend className="font-semibold">What is it about?</legend>
        <Problem id={topic} message={wrong("topic")} />
        {Object.entries(topics).map(([value, label]) => (
          <label key={value} className="flex min-h-11 items-start gap-3 py-2">
            <input
              type="radio"
              name="topic"
              value={value}
              defaultChecked={typed.topic === value}
              className="mt-1 size-6 shrink-0 accent-brand"
            />
            {label}
          </label>
        ))}
      </fieldset>
      <div className={edge(wrong("text"))}>
        <label htmlFor={text} className="block font-semibold">
          What do you want to tell us?
        </label>
        <span id={`${text}-hint`} className="block text-quiet">
          At most {most} characters: about 200 words. Leave out the names of children, and anything about their health.
        </span>
        <Problem id={text} message={wrong("text")} />
        <textarea
          id={text}
          name="text"
          rows={8}
          defaultValue={typed.text}
          autoComplete="off"
          aria-invalid={wrong("text") ? true : undefined}
          aria-describedby={tied(text, wrong("text"))}
          className="field mt-1"
        />
      </div>
      <div className={edge(wrong("email"))}>
        <label htmlFor={email} className="block font-semibold">
          Your e-mail address, if you want an answer
        </label>
        <span id={`${email}-hint`} className="block text-quiet">
          You can leave it empty. We use it only to answer you about this comment, and erase it three months after we
          have dealt with it.
        </span>
        <Problem id={email} message={wrong("email")} />
        <input
          id={email}
          name="email"
          type="email"
          defaultValue={typed.email}
          autoComplete="email"
          spellCheck={false}
          aria-invalid={wrong("email") ? true : undefined}
          aria-describedby={tied(email, wrong("email"))}
          className="field mt-1"
        />
      </div>
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

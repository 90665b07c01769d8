import { TextArea } from "../../field/text-area";
import { DeskForm } from "../desk-form";
import { FormEnd } from "../form-end";

/**
 * The form by which an editor answers the writer of a comment who left an address. `newId` is a uuid made for this
 * drawing of the form.
 */
export function ReplyForm({
  commentId,
  newId,
  issue,
  typed,
}: {
  commentId: string;
  newId: string;
  issue?: string;
  typed?: string;
}) {
  return (
    <section aria-labelledby="reply-to">
      <h2 id="reply-to">Reply by e-mail</h2>
      <DeskForm action={`/admin/comments/${commentId}/reply`} noValidate className="mt-2 grid max-w-2xl gap-3">
        <input type="hidden" name="reply-id" value={newId} />
        <TextArea
          name="reply"
          label="What do you want to tell them?"
          hint="Write nothing about anybody’s health: mail can be read on its way. The e-mail begins and ends by itself."
          rows={6}
          value={typed}
          issue={issue}
        />
        <FormEnd look="button-quiet">Send the reply now</FormEnd>
      </DeskForm>
    </section>
  );
}

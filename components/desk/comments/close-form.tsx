import { closings } from "@/lib/comments/comment-status";
import { RadioField } from "../../field/radio-field";
import { DeskForm } from "../desk-form";

/** The form by which an editor closes a comment, with the reason. */
export function CloseForm({ commentId, issue }: { commentId: string; issue?: string }) {
  return (
    <section aria-labelledby="close">
      <h2 id="close">Close it</h2>
      <DeskForm action={`/admin/comments/${commentId}/close`} noValidate className="mt-2">
        <RadioField
          name="reason"
          legend="Why?"
          choices={Object.entries(closings).map(([value, { words, help, status }]) => ({
            value,
            label: words,
            help: `${help}${status === "not-published" ? " It is not published." : ""}`,
          }))}
          issue={issue}
        />
        <button type="submit" className="button-quiet mt-3">
          Close it
        </button>
      </DeskForm>
    </section>
  );
}

import { closings, openStatuses, statuses } from "@/lib/comments/comment-status";
import type { DeskComment } from "@/lib/comments/desk-comment";
import type { FormField } from "../../field/form-field";
import { RadioField } from "../../field/radio-field";
import { SelectField } from "../../field/select-field";
import { TextArea } from "../../field/text-area";
import { DeskForm } from "../desk-form";
import { FormEnd } from "../form-end";

/** The form for a comment's status and owner. `people` are those who may write in its area. */
export function AssignForm({
  comment: { id, status, owner },
  people,
  issue,
}: {
  comment: DeskComment;
  people: readonly { id: string; name: string }[];
  issue?: string;
}) {
  const choices = owner && people.every((one) => one.id !== owner.id) ? [owner, ...people] : people;
  return (
    <section aria-labelledby="standing">
      <h2 id="standing">How far it is</h2>
      <DeskForm action={`/admin/comments/${id}/assign`} noValidate className="mt-2 flex flex-wrap items-end gap-4">
        <div className="w-full max-w-80">
          <SelectField
            name="status"
            label="Where it stands"
            choices={openStatuses.map((value) => ({ value, label: statuses[value] }))}
            value={status}
          />
        </div>
        <div className="w-full max-w-80">
          <SelectField
            name="owner"
            label="Who deals with it"
            none="Nobody yet"
            choices={choices.map((one) => ({ value: one.id, label: one.name }))}
            value={owner?.id}
            issue={issue}
          />
        </div>
        <button type="submit" className="button-quiet">
          Save
        </button>
      </DeskForm>
    </section>
  );
}

/**
 * The form by which an editor answers the writer of a comment who left an address. `newId` is a uuid made for this
 * drawing of the form.
 */
export function ReplyForm({ commentId, newId, field }: { commentId: string; newId: string; field: FormField }) {
  return (
    <section aria-labelledby="reply-to">
      <h2 id="reply-to">Reply by email</h2>
      <DeskForm action={`/admin/comments/${commentId}/reply`} noValidate className="mt-2 grid max-w-2xl gap-3">
        <input type="hidden" name="reply-id" value={newId} />
        <TextArea
          {...field}
          label="What do you want to tell them?"
          hint="Write nothing about anybody’s health: mail can be read on its way. The email begins and ends by itself."
          rows={6}
        />
        <FormEnd look="button-quiet">Send the reply now</FormEnd>
      </DeskForm>
    </section>
  );
}

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

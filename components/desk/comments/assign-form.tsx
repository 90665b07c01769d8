import { openStatuses, statuses } from "@/lib/comments/comment-status";
import type { DeskComment } from "@/lib/comments/desk-comment";
import { SelectField } from "../../field/select-field";
import { DeskForm } from "../desk-form";

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
            chosen={status}
          />
        </div>
        <div className="w-full max-w-80">
          <SelectField
            name="owner"
            label="Who deals with it"
            none="Nobody yet"
            choices={choices.map((one) => ({ value: one.id, label: one.name }))}
            chosen={owner?.id}
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

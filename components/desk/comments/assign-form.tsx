import { openStatuses, statuses } from "@/lib/comments/comment-status";
import type { DeskComment } from "@/lib/comments/desk-comment";
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
      <DeskForm
        action={`/admin/comments/${id}/assign`}
        noValidate
        className={`mt-2 flex flex-wrap items-end gap-4 ${issue ? "border-l-4 border-error pl-3" : ""}`}
      >
        <div className="w-full max-w-80">
          <label htmlFor="status" className="font-semibold">
            Where it stands
          </label>
          <select id="status" name="status" defaultValue={status} className="field mt-1">
            {openStatuses.map((value) => (
              <option key={value} value={value}>
                {statuses[value]}
              </option>
            ))}
          </select>
        </div>
        <div className="w-full max-w-80">
          <label htmlFor="owner" className="font-semibold">
            Who deals with it
          </label>
          {issue && (
            <p id="owner-issue" className="font-semibold text-error">
              <span className="sr-only">Error: </span>
              {issue}
            </p>
          )}
          <select
            id="owner"
            name="owner"
            defaultValue={owner?.id ?? ""}
            aria-describedby={issue ? "owner-issue" : undefined}
            aria-invalid={issue ? true : undefined}
            className="field mt-1"
          >
            <option value="">Nobody yet</option>
            {choices.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="button-quiet">
          Save
        </button>
      </DeskForm>
    </section>
  );
}

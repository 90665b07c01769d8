import { DeskForm } from "../desk-form";

/**
 * The form that sets the owner of an entry. `people` are those who may be it. The present owner is among them, even if
 * they may not be it any more.
 */
export function OwnerForm({
  entryId,
  owner,
  people,
  issue,
}: {
  entryId: string;
  owner: { id: string; name: string } | null;
  people: readonly { id: string; name: string }[];
  issue?: string;
}) {
  const choices = owner && !people.some(({ id }) => id === owner.id) ? [owner, ...people] : people;
  return (
    <DeskForm
      action={`/admin/entries/${entryId}/owner`}
      noValidate
      className={issue ? "border-l-4 border-error pl-3" : ""}
    >
      <label htmlFor="owner" className="font-semibold">
        Who answers for it
      </label>
      <p id="owner-hint" className="text-quiet">
        E-mails that ask whether it is still correct go to this person.
      </p>
      {issue && (
        <p id="owner-issue" className="font-semibold text-error">
          <span className="sr-only">Error: </span>
          {issue}
        </p>
      )}
      <div className="mt-1 flex flex-wrap gap-3">
        <select
          id="owner"
          name="owner"
          defaultValue={owner?.id ?? ""}
          aria-describedby={issue ? "owner-hint owner-issue" : "owner-hint"}
          aria-invalid={issue ? true : undefined}
          className="field max-w-96"
        >
          <option value="">Nobody yet</option>
          {choices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <button type="submit" className="button-quiet">
          Save
        </button>
      </div>
    </DeskForm>
  );
}

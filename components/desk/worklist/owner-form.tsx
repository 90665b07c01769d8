import { SelectField } from "../../field/select-field";
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
    <DeskForm action={`/admin/entries/${entryId}/owner`} noValidate>
      <SelectField
        name="owner"
        label="Who answers for it"
        hint="Emails that ask whether it is still correct go to this person."
        none="Nobody yet"
        choices={choices.map(({ id, name }) => ({ value: id, label: name }))}
        value={owner?.id}
        issue={issue}
        width="max-w-96"
      >
        <button type="submit" className="button-quiet">
          Save
        </button>
      </SelectField>
    </DeskForm>
  );
}

/** A button with which somebody asks to be told when an entry changes, or no longer. */
export function WatchForm({ entryId, isWatched }: { entryId: string; isWatched: boolean }) {
  return (
    <DeskForm action={`/admin/entries/${entryId}/watch`} className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <input type="hidden" name="watch" value={isWatched ? "no" : "yes"} />
      <button type="submit" className="button-quiet">
        {isWatched ? "Stop watching" : "Watch this entry"}
      </button>
      <p className="text-quiet">
        {isWatched
          ? "You watch it: your worklist marks what is done to it."
          : "Your worklist then marks what is done to it."}
      </p>
    </DeskForm>
  );
}

import { TextArea } from "../text-area";
import { When } from "../when";

/**
 * What colleagues told each other about an entry, and where to write more. `newId` is a uuid made for this drawing of the
 * form; null for who may only read. `issue` and `typed` are what a note that could not be added has to say.
 */
export function Notes({
  entryId,
  notes,
  newId,
  issue,
  typed,
}: {
  entryId: string;
  notes: readonly { id: string; text: string; at: Date; author: string }[];
  newId: string | null;
  issue?: string;
  typed?: string;
}) {
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">Notes</h2>
      <p className="mt-1 text-quiet">For colleagues only. They are never shown to families.</p>
      {notes.length === 0 ? (
        <p className="mt-3">Nobody has written a note yet.</p>
      ) : (
        <ul className="mt-3 grid gap-3">
          {notes.map(({ id, text, at, author }) => (
            <li key={id} className="border-l-4 border-rule pl-4">
              <p className="measure whitespace-pre-line wrap-anywhere">{text}</p>
              <p className="text-small text-quiet">
                {author}, <When at={at} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {newId !== null && (
        <form method="post" action={`/admin/entries/${entryId}/note`} noValidate className="mt-4 grid max-w-2xl gap-3">
          <input type="hidden" name="note-id" value={newId} />
          <TextArea name="note" label="Add a note" rows={3} value={typed} issue={issue} />
          <div>
            <button type="submit" className="button-quiet">
              Add the note
            </button>
          </div>
        </form>
      )}
    </section>
  );
}

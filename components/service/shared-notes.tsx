import type { Published } from "@/lib/catalogue/catalogue";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { Words } from "./words";

/**
 * Shows on the page of an entry that another council writes who that is, and the notes of this area for its own
 * families. It draws nothing on the page of any other.
 */
export function SharedNotes({ entry: { shared } }: { entry: Pick<Published, "shared"> }) {
  if (!shared) return null;
  const { original, council, shownBy, notes } = shared;
  return (
    <div className="measure mt-4 space-y-2">
      {notes && (
        <section aria-labelledby="for-families-here" className="rounded-md border-l-4 border-brand bg-tint px-4 py-3">
          <h2 className="text-h3" id="for-families-here">
            For families in {shownBy}
          </h2>
          <p className="wrap-anywhere whitespace-pre-line">
            <Words text={notes} />
          </p>
        </section>
      )}
      <p className="text-small text-quiet">
        Written and kept by <a href={pathOfEntry(original)}>{council}</a>.
      </p>
    </div>
  );
}

/** Shows the same on paper, in one paragraph or two. */
export function PrintedSharedNotes({ entry: { shared } }: { entry: Pick<Published, "shared"> }) {
  if (!shared) return null;
  return (
    <>
      {shared.notes && (
        <p className="wrap-anywhere whitespace-pre-line">
          <strong>For families in {shared.shownBy}:</strong> {shared.notes}
        </p>
      )}
      <p className="text-small">Written and kept by {shared.council}.</p>
    </>
  );
}

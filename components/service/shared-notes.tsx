import type { Published } from "@/lib/catalogue/catalogue";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { sentencesOf } from "@/lib/catalogue/sentences";
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

type Noted = Pick<Published, "shared">;

/**
 * Shows the same on paper, in one paragraph or two. On a sheet that fills one page, notes have room for `most`
 * characters.
 */
export const PrintedSharedNotes = ({ entry, most }: { entry: Noted; most?: number }) => (
  <>
    <PrintedNotes entry={entry} most={most} />
    {entry.shared && <p className="text-small">Written and kept by {entry.shared.council}.</p>}
  </>
);

/** Shows the notes alone, where there is no room to say who writes the rest. */
export const PrintedNotes = ({
  entry: { shared },
  most = Number.POSITIVE_INFINITY,
}: {
  entry: Noted;
  most?: number;
}) =>
  shared?.notes ? (
    <p className="wrap-anywhere whitespace-pre-line">
      <strong>For families in {shared.shownBy}:</strong> {beginningOf(shared.notes, most)}
    </p>
  ) : null;

/** Returns notes that fit, or the sentences of them that do, or else the first words; and then that there is more. */
function beginningOf(notes: string, most: number): string {
  if (most === Number.POSITIVE_INFINITY) return notes;
  const sentences = sentencesOf(notes);
  let fitting = sentences.length;
  while (sentences.slice(0, fitting).join(" ").length > most) fitting -= 1;
  if (fitting === sentences.length) return sentences.join(" ");
  const whole = sentences.slice(0, fitting).join(" ");
  return `${whole || `${notes.slice(0, most).replace(/\s+\S*$/, "")} …`} Its page says more.`;
}

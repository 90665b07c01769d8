import type { DeskEntry } from "@/lib/editing/desk-entry";
import { StateTag } from "./state-tag";
import { When } from "./when";

/** The states of an entry: its public edition, its draft, and the latest words about it. */
export function Standing({ entry }: { entry: DeskEntry }) {
  const { working, published, withdrawnAt } = entry;
  return (
    <section aria-labelledby="standing">
      <h2 id="standing">Where it stands</h2>
      <ul className="mt-2 grid gap-2">
        {published && (
          <li>
            <StateTag state="published" /> Edition {published.number}, since{" "}
            {published.publishedAt && <When at={published.publishedAt} />}
            {published.publishedBy && `, by ${published.publishedBy.name}`}
            {published.emergency && !published.emergencyCheckedBy && (
              <strong className="block">
                It was published by one person alone, as an emergency. A second person has to look at it.
              </strong>
            )}
          </li>
        )}
        {!published && withdrawnAt && (
          <li>
            <strong>Taken down</strong> <When at={withdrawnAt} />. Its page says so, and where to go instead.
          </li>
        )}
        {!published && !withdrawnAt && <li>It has never been public.</li>}
        {working && (
          <li>
            <StateTag state={working.state} /> Edition {working.number}
            {working.savedAt && (
              <>
                , last saved <When at={working.savedAt} />
              </>
            )}
            {working.savedBy && ` by ${working.savedBy.name}`}
            {working.submittedBy && working.submittedAt && (
              <span className="block">
                Handed in <When at={working.submittedAt} /> by {working.submittedBy.name}: “{working.reason}”
              </span>
            )}
            {working.publishAt && (
              <strong className="block">
                It goes live by itself <When at={working.publishAt} />
                {working.approvedBy && `, approved by ${working.approvedBy.name}`}.
              </strong>
            )}
            {working.sentBack && (
              <span className="mt-1 block border-l-4 border-focus pl-3">
                <strong>It was sent back:</strong> {working.sentBack}
              </span>
            )}
          </li>
        )}
        {!working && published && <li>Nobody is working on a new edition.</li>}
      </ul>
      {working && published && (
        <p className="mt-2">
          <a href={`/admin/entries/${entry.id}/compare?from=${published.number}&to=${working.number}`} className="tap">
            What would change on the website
          </a>
        </p>
      )}
    </section>
  );
}

import type { Metadata } from "next";
import { type EntryPage, entryOfPage } from "@/app/admin/desk/entry-of-page";
import { readShown } from "@/app/admin/desk/respond";
import { DeskForm } from "@/components/desk/desk-form";
import { DeskMain } from "@/components/desk/desk-main";
import { EntryHead } from "@/components/desk/entry-head";
import { EventList } from "@/components/desk/event-list";
import { StateTag } from "@/components/desk/state-tag";
import { When } from "@/components/desk/when";
import { database } from "@/lib/db/client";
import { searchEditions, searchEvents } from "@/lib/db/entries/desk-entries";
import { isAtLeast } from "@/lib/editing/roles";

/** The entry's name. */
export async function generateMetadata({ params }: EntryPage): Promise<Metadata> {
  return { title: `History of ${(await entryOfPage((await params).id)).name}` };
}

/** Every edition of an entry, who made it, when and why, and everything that was done to it. */
export default async function HistoryPage({ params }: EntryPage) {
  const { entry, editor, name } = await entryOfPage((await params).id);
  const { issues } = await readShown(`/admin/entries/${entry.id}/history`);
  const db = database();
  const [editions, events] = await Promise.all([
    searchEditions(db, editor, entry.id),
    searchEvents(db, editor, entry.id),
  ]);
  const mayRestore = isAtLeast(entry.role, "editor");
  return (
    <DeskMain wide issues={issues}>
      <EntryHead entry={entry} name={name} here="History" title="History" isPublic={entry.published !== null} />
      <h2>Editions</h2>
      <ol className="mt-3 grid gap-4" reversed>
        {editions.map((edition, at) => {
          const before = edition.basedOn ?? editions[at + 1]?.number;
          return (
            <li key={edition.number} className="border-l-4 border-rule pl-4">
              <h3>
                Edition {edition.number} <StateTag state={edition.state} />
              </h3>
              <ul>
                {edition.savedAt && (
                  <li>
                    Last saved <When at={edition.savedAt} /> by {edition.savedBy?.name}
                  </li>
                )}
                {edition.submittedAt && (
                  <li>
                    Handed in <When at={edition.submittedAt} /> by {edition.submittedBy?.name}
                  </li>
                )}
                {edition.publishedAt && (
                  <li>
                    Published <When at={edition.publishedAt} />
                    {edition.publishedBy && ` by ${edition.publishedBy.name}`}
                    {edition.emergency && " as an emergency, by one person alone"}
                  </li>
                )}
                {edition.reason && <li>Why: {edition.reason}</li>}
              </ul>
              <div className="flex flex-wrap items-center gap-x-5">
                {before !== undefined && (
                  <a href={`/admin/entries/${entry.id}/compare?from=${before}&to=${edition.number}`} className="tap">
                    What changed<span className="sr-only"> in edition {edition.number}</span>
                  </a>
                )}
                {mayRestore && edition.number !== entry.working?.number && edition.state !== "published" && (
                  <DeskForm action={`/admin/entries/${entry.id}/restore`}>
                    <input type="hidden" name="number" value={edition.number} />
                    <button type="submit" className="button-quiet">
                      Restore<span className="sr-only"> edition {edition.number}</span> as a new draft
                    </button>
                  </DeskForm>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      <h2 className="mt-8">Everything that was done</h2>
      <EventList events={events} />
    </DeskMain>
  );
}

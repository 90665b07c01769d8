import type { WaitingField as Waiting, WaitingRecord } from "@/lib/tables/area-feed";
import { ChangeTable } from "../bulk/change-table";
import { DeskForm } from "../desk-form";
import { When } from "../when";

/** One field of a record: ours beside theirs, with a box to take theirs. */
function WaitingField({ field, id, mayWrite }: { field: Waiting; id: string; mayWrite: boolean }) {
  const labels = field.changes.map(({ label }) => label.replace(/, \d+(?::.*)?$/, ""));
  const words = [...new Set(labels)].join(", ") || field.name.replaceAll("_", " ");
  return (
    <div className="mt-3">
      {field.isOurs && <p className="font-semibold">The council wrote its own words here.</p>}
      <ChangeTable changes={field.changes} isNew={false} caption={`What the feed says of ${words}`} from="feed" />
      {mayWrite && (
        <p className="mt-1">
          <label className="tap">
            <input type="checkbox" name="take" value={field.name} id={id} className="mr-2" />
            Take theirs: {words}
          </label>
        </p>
      )}
    </div>
  );
}

/** The list of what waits of a feed: each entry with its fields, and one button that answers for all of them. */
export function WaitingRecords({
  feedId,
  records,
  more,
  mayWrite,
}: {
  feedId: string;
  records: readonly WaitingRecord[];
  more: number;
  mayWrite: boolean;
}) {
  return (
    <section aria-labelledby="waiting" className="mt-8">
      <h2 id="waiting">What it says now that it did not say before</h2>
      {records.length === 0 && <p className="mt-2">Nothing waits for you.</p>}
      <ul className="mt-2">
        {records.map((record, number) => (
          <li key={record.recordId} className="border-t border-rule py-4">
            <h3>
              <a href={`/admin/entries/${record.entryId}`} className="tap">
                {record.name}
              </a>
            </h3>
            {record.goneSince !== null && (
              <p className="measure mt-1">
                The feed has not had it since <When at={record.goneSince} />. The entry stays as it is. Ask whoever
                publishes the feed, and take the entry down if it is over.
              </p>
            )}
            {record.goneSince === null && record.fields.length === 0 && (
              <p className="mt-1">The entry says the same by now.</p>
            )}
            <DeskForm action={`/admin/bulk/feeds/${feedId}/answer`}>
              <input type="hidden" name="record" value={record.recordId} />
              <input type="hidden" name="latest" value={record.latestAt.toISOString()} />
              {record.fields.map((field, at) => (
                <WaitingField key={field.name} field={field} id={`take-${number}-${at}`} mayWrite={mayWrite} />
              ))}
              {mayWrite && (
                <p className="mt-3">
                  <button type="submit" className="button-quiet">
                    {record.fields.length > 0 ? "Take what is ticked, and keep ours in the rest" : "I know this"}
                  </button>
                </p>
              )}
            </DeskForm>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="mt-2">{more} more come after these.</p>}
    </section>
  );
}

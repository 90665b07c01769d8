import { counted } from "@/lib/catalogue/counted";
import type { AreaFeed } from "@/lib/tables/area-feed";
import { PostButton } from "../post-button";
import { When } from "../when";

/** How far a feed is read, while it is. */
function FeedProgress({ id, progress }: Pick<AreaFeed, "id" | "progress">) {
  const { page, pages, records } = progress ?? { page: 0, pages: null, records: 0 };
  return (
    <div className="measure mt-4 bg-tint p-4">
      <p role="status">
        {progress
          ? `It is being read: page ${page}${pages === null ? "" : ` of ${pages}`}, ${counted(records, "record")} until now.`
          : "It will be read within a minute."}
      </p>
      {progress && (
        <progress className="mt-2 w-full" value={pages === null ? undefined : page} max={pages ?? undefined}>
          {page}
        </progress>
      )}
      <p className="mt-2">
        You may leave this page meanwhile.{" "}
        <a href={`/admin/bulk/feeds/${id}`} className="tap">
          See how far it is now
        </a>
      </p>
    </div>
  );
}

/**
 * The outcome of the last reading of a feed, what to do with it, and its buttons for who may write. `hasRows`: its rows
 * are kept for this person to look at.
 */
export function FeedStanding({ feed, hasRows, mayWrite }: { feed: AreaFeed; hasRows: boolean; mayWrite: boolean }) {
  const page = `/admin/bulk/feeds/${feed.id}`;
  return (
    <>
      <p className="mt-2 break-all">{feed.url ?? "It was a file."}</p>
      {feed.wantedAt !== null && <FeedProgress id={feed.id} progress={feed.progress} />}
      {feed.wantedAt === null && feed.failedSince !== null && (
        <p className="measure mt-4 border-l-4 border-focus pl-3">
          {feed.readAt === null ? (
            <>It could not be read. {feed.outcome} Check the address, or ask whoever publishes it.</>
          ) : (
            <>
              It has not been read to its end since <When at={feed.failedSince} />. {feed.outcome} What it said before
              stays.
            </>
          )}
        </p>
      )}
      {hasRows && (
        <p className="mt-4">
          <a href={`/admin/bulk/files/${feed.importId}`} className="tap">
            See what it would make, row by row
          </a>{" "}
          (kept for a day, for you)
        </p>
      )}
      <ul className="mt-4 list-disc pl-6">
        {feed.readAt !== null && (
          <li>
            Last read to its end on <When at={feed.readAt} />.
          </li>
        )}
        <li>
          {counted(feed.entries, "entry here comes", "entries here come")} from it.
          {feed.unknown > 0 && ` It has ${feed.unknown} records more.`}
        </li>
        <li>{feed.followed ? "It is read each night." : "It is read only when somebody asks."}</li>
      </ul>
      {mayWrite && feed.url !== null && (
        <div className="mt-4 flex flex-wrap gap-5">
          {feed.wantedAt === null && (
            <PostButton action={`${page}/read`} look="button">
              Read it now
            </PostButton>
          )}
          <PostButton action={`${page}/follow`} fields={{ follow: feed.followed ? "no" : "yes" }}>
            {feed.followed ? "Do not read it each night any more" : "Read it each night"}
          </PostButton>
          {feed.entries === 0 && <PostButton action={`${page}/remove`}>Take it off the list</PostButton>}
        </div>
      )}
    </>
  );
}

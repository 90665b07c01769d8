import type { DeskFeed } from "@/lib/tables/desk-feed";

/** Feeds, each with what of it waits for somebody. */
export function FeedList({ feeds }: { feeds: readonly DeskFeed[] }) {
  return (
    <ul className="mt-2">
      {feeds.map(({ id, title, followed, failedSince, waiting }) => (
        <li key={id} className="border-t border-rule py-2 wrap-anywhere">
          <a href={`/admin/bulk/feeds/${id}`} className="tap">
            {title}
          </a>
          {waiting > 0 && ` ${waiting === 1 ? "1 entry says" : `${waiting} entries say`} something new there.`}
          {failedSince !== null && " It could not be read to its end."}
          {followed && waiting === 0 && failedSince === null && " It is read each night."}
        </li>
      ))}
    </ul>
  );
}

import { counted } from "@/lib/catalogue/counted";
import type { AreaFeed } from "@/lib/tables/area-feed";

const notRead = (readAt: Date | null) =>
  readAt === null ? " It could not be read." : " It could not be read to its end.";

/** Feeds, each with what of it waits for somebody. */
export function FeedList({ feeds }: { feeds: readonly AreaFeed[] }) {
  return (
    <ul className="mt-2">
      {feeds.map(({ id, title, followed, wantedAt, readAt, failedSince, waiting }) => (
        <li key={id} className="border-t border-rule py-2 wrap-anywhere">
          <a href={`/admin/bulk/feeds/${id}`} className="tap">
            {title}
          </a>
          {waiting > 0 && ` ${counted(waiting, "entry says", "entries say")} something new there.`}
          {wantedAt !== null && " It is being read."}
          {wantedAt === null && failedSince !== null && notRead(readAt)}
          {followed && waiting === 0 && failedSince === null && " It is read each night."}
        </li>
      ))}
    </ul>
  );
}

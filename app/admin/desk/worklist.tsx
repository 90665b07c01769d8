import type { ReactNode } from "react";
import { CommentRows } from "@/components/desk/comments/comment-rows";
import { FeedList } from "@/components/desk/feeds/feed-list";
import { ShareList } from "@/components/desk/shared/share-list";
import {
  ChangeRows,
  DeadLinkList,
  DoubtList,
  GapList,
  LostList,
  TaskList,
  UnmetTable,
} from "@/components/desk/worklist/worklist-lists";
import { britishDay } from "@/lib/catalogue/british-day";
import { plainText } from "@/lib/catalogue/search/words";
import { database } from "@/lib/db/client";
import { openComments } from "@/lib/db/comments/comments";
import { linkStates } from "@/lib/db/entries/link-checks";
import { searchShares } from "@/lib/db/entries/shared-entries";
import { searchChanges, searchDeskRows, searchStale, searchUnreadable } from "@/lib/db/entries/worklist";
import { searchFeeds } from "@/lib/db/feeds/feeds";
import { searchUnmet } from "@/lib/db/operations/unmet-searches";
import { areasWhere, type Editor } from "@/lib/editing/roles";
import { type DeskFilter, filterQuery, filterRows } from "@/lib/editing/worklist/desk-filter";
import type { DeskRow } from "@/lib/editing/worklist/desk-row";
import { dueSorts, dueTasks } from "@/lib/editing/worklist/due";
import { gapsOf } from "@/lib/editing/worklist/gaps";
import { deadLinksOf, staleRowsOf } from "@/lib/editing/worklist/stale-rows";
import { taskSorts, waitingTasks } from "@/lib/editing/worklist/waiting";
import { liveCatalogue, lostChanges } from "@/lib/live/live";
import { areaNames } from "./row-choices";

/** A list of the worklist: how many stand in it, what it says when nobody does, and its lines from `from` on. */
export type DeskList = {
  slug: string;
  title: string;
  count: number;
  empty: string;
  draw: (from: number, most: number) => ReactNode;
};

/** Changes that are looked back at. */
const mostChanges = 200;

const list = <Item,>(
  slug: string,
  title: string,
  empty: string,
  items: readonly Item[],
  draw: (items: readonly Item[]) => ReactNode,
): DeskList => ({
  slug,
  title,
  empty,
  count: items.length,
  draw: (from, most) => draw(items.slice(from, from + most)),
});

/**
 * Everything that somebody's worklist shows, narrowed: all entries that they may read, and the lists in their order.
 */
export async function readWorklist(editor: Editor, filter: DeskFilter): Promise<{ all: DeskRow[]; lists: DeskList[] }> {
  const db = database();
  const catalogue = liveCatalogue();
  const now = new Date();
  const today = britishDay(now);
  const all = await searchDeskRows(db, editor);
  const rows = filterRows(all, filter, { me: editor.id, today });
  const [stale, unreadable, states, unmet, comments, changes] = await Promise.all([
    searchStale(db, editor),
    searchUnreadable(db, editor, [...catalogue.entries.keys()]),
    linkStates(db, now),
    searchUnmet(db, editor),
    openComments(db, editor),
    searchChanges(db, editor, { among: rows.map(({ id }) => id), most: mostChanges }),
  ]);
  const feeds = await searchFeeds(db, editor);
  const shares = await searchShares(db, editor);
  const areas = areaNames(editor);
  const everyArea = new Map(catalogue.areas.map(({ slug, name }) => [slug, name]));
  // What is about an area as a whole fits no filter but that of its area.
  const isOfArea = filterQuery({ ...filter, area: null }).size === 0;
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const isWanted = ({ area, words }: { area: string; words: string }) =>
    (filter.area === null || filter.area === area) && words.includes(plainText(filter.words));
  const isShown = ({ area, entry }: { area: string; entry: { id: string } | null }) =>
    entry ? names.has(entry.id) : isOfArea && (filter.area === null || filter.area === area);
  const editable = areasWhere(editor, "editor");
  const isNews = (feed: (typeof feeds)[number]) => feed.waiting > 0 || (feed.followed && feed.failedSince !== null);
  const news = feeds.filter((feed) => isNews(feed) && isShown({ area: feed.area, entry: null }));
  const moved = shares.filter(
    ({ area, state }) => state !== "shown" && state !== "stopped" && isShown({ area, entry: null }),
  );
  const lost = lostChanges().flatMap(({ id, publishedAt }) =>
    rows.filter((row) => row.id === id).map((row) => ({ row, publishedAt })),
  );
  return {
    all,
    lists: [
      ...(lost.length > 0
        ? [
            list("lost", "Lost with the database", "Nothing was lost.", lost, (gone) => (
              <LostList lost={gone} areas={areas} />
            )),
          ]
        : []),
      list("waiting", "Waits for you", "Nothing waits for you.", waitingTasks(rows, editor.id), (tasks) => (
        <TaskList tasks={tasks} tags={taskSorts} areas={areas} />
      )),
      list("comments", "Comments to answer", "No comment waits for an answer.", comments.filter(isShown), (found) => (
        <CommentRows rows={found} areas={areas} names={everyArea} />
      )),
      list("feeds", "Changed elsewhere", "No open data that you take in says anything new.", news, (found) => (
        <FeedList feeds={found} />
      )),
      list(
        "shared",
        "Of other areas",
        "Nothing has become of the entries of other areas that you show.",
        moved,
        (found) => <ShareList shares={found} names={everyArea} />,
      ),
      list("due", "To be checked", "Everything has been checked in time.", dueTasks(rows, today), (tasks) => (
        <TaskList tasks={tasks} tags={dueSorts} areas={areas} />
      )),
      list(
        "doubts",
        "May be out of date",
        "Nothing was found that is out of date.",
        staleRowsOf(rows, stale, unreadable),
        (doubts) => <DoubtList doubts={doubts} areas={areas} />,
      ),
      list(
        "links",
        "Dead links",
        "No link is known to be broken. They are looked at each night.",
        deadLinksOf(rows, catalogue, states),
        (links) => <DeadLinkList links={links} />,
      ),
      list(
        "gaps",
        "Incomplete",
        "Every public page states all that families need.",
        gapsOf(rows, catalogue),
        (gaps) => <GapList gaps={gaps} areas={areas} />,
      ),
      list(
        "unmet",
        "Searched for, not found",
        "No words were searched for five times without an answer.",
        unmet.filter(isWanted),
        (found) => <UnmetTable rows={found} areas={areas} editable={editable} />,
      ),
      list("changes", "What changed lately", "Nothing has changed yet.", changes, (found) => (
        <ChangeRows changes={found} names={names} />
      )),
    ],
  };
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireWorld } from "@/app/admin/(signed-in)/bulk/world";
import { requireEditor } from "@/app/admin/desk/on-post";
import { readShown } from "@/app/admin/desk/respond";
import { DeskMain } from "@/components/desk/desk-main";
import { FeedStanding } from "@/components/desk/feeds/feed-standing";
import { WaitingRecords } from "@/components/desk/feeds/waiting-records";
import { database } from "@/lib/db/client";
import { searchFeedChanges } from "@/lib/db/feeds/feed-changes";
import { findFeed } from "@/lib/db/feeds/feeds";
import { findImport } from "@/lib/db/tables/bulk";
import { mayIn } from "@/lib/editing/roles";

export const metadata: Metadata = { title: "Open data of somebody else" };

type Props = {
  params: Promise<{ feed: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const done: Record<string, string> = {
  taken: "Done. What you ticked is in the draft of the entry: hand it in, so that somebody else can publish it.",
  kept: "Done. The entry stays as it is.",
};

/** A feed that an area takes in: how far it is, what came of it, and what of it waits for somebody. */
export default async function FeedPage({ params, searchParams }: Props) {
  const { editor } = await requireEditor();
  const { feed: id } = await params;
  const feed = await findFeed(database(), editor, id);
  if (!feed) notFound();
  const waiting = (await searchFeedChanges(database(), editor, id, requireWorld(feed.area))) ?? [];
  const { issues } = await readShown(`/admin/bulk/feeds/${id}`);
  const mayWrite = mayIn(editor, feed.area, "editor");
  const rows = feed.importId === null ? null : await findImport(database(), editor, feed.importId);
  return (
    <DeskMain
      wide
      title={feed.title}
      issues={issues}
      idOf={() => null}
      done={issues.length === 0 ? done[String((await searchParams).done)] : null}
      back={{ href: "/admin/bulk#feeds", label: "All open data of others" }}
    >
      <FeedStanding feed={feed} hasRows={rows !== null && !rows.done} mayWrite={mayWrite} />
      {feed.entries > 0 && (
        <WaitingRecords feedId={id} records={waiting} more={feed.waiting - waiting.length} mayWrite={mayWrite} />
      )}
    </DeskMain>
  );
}

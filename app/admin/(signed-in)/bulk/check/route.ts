import { z } from "zod";
import { findWorld } from "@/app/admin/(signed-in)/bulk/world";
import { onPost, refuse } from "@/app/admin/desk/on-post";
import { goTo, show } from "@/app/admin/desk/respond";
import { OneFile, Text } from "@/app/form";
import { britishDay } from "@/lib/catalogue/british-day";
import { database } from "@/lib/db/client";
import { noteFeed } from "@/lib/db/feeds/feeds";
import { keepImport } from "@/lib/db/tables/bulk";
import { mayIn } from "@/lib/editing/roles";
import { titleOfFeed } from "@/lib/open-referral-import/feed-address";
import { readChosenFile } from "@/lib/open-referral-import/read-chosen-file";
import type { BulkSource, FeedOrigin } from "@/lib/tables/bulk-row";

const choose = "Choose a file first: CSV, or Open Referral as JSON or zip.";

/** Returns a file of somebody else as a source that is read only when somebody brings it. */
const newFeed = (source: string) => ({ source, url: null, title: titleOfFeed(source) });

/** Returns the rows of a file of somebody else, with whose they are. */
const withOrigin = (source: BulkSource | null, { id, url, title }: Omit<FeedOrigin, "retrieved">): BulkSource | null =>
  source?.format === "open-referral"
    ? { ...source, feed: { id, title, url, retrieved: britishDay(new Date()) } }
    : source;

/** `POST` (multipart): reads a file and keeps it for its dry run. Nothing is made of it yet. */
export const POST = onPost(z.object({ area: Text, file: OneFile }), async ({ sent: { area, file }, editor }) => {
  if (!findWorld(area) || !mayIn(editor, area, "viewer")) return refuse(editor, "missing", null);
  if (!mayIn(editor, area, "editor")) return refuse(editor, "forbidden", area);
  if (file === null) {
    return show(422, "/admin/bulk", { issues: [{ field: "file", message: choose }], typed: { area } });
  }
  const { feed, ...read } = readChosenFile(new Uint8Array(await file.arrayBuffer()), file.name);
  const noted = feed === null ? null : await noteFeed(database(), editor, area, newFeed(feed));
  if (noted && noted.outcome !== "noted") return refuse(editor, noted.outcome, area);
  const source = noted ? withOrigin(read.source, { ...newFeed(feed ?? ""), id: noted.id }) : read.source;
  const kept = await keepImport(database(), editor, area, { source, issues: read.issues, notes: read.notes });
  if (kept.outcome !== "kept") return refuse(editor, kept.outcome, area);
  const page = `/admin/bulk/files/${kept.id}`;
  return source ? goTo(page) : show(422, page);
});

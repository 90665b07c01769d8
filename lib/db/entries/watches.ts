import type { Editor } from "../../editing/roles";
import type { Database } from "../client";
import { areasOf } from "../people/editors";
import { changeEntry, type Done } from "./workflow";

/** Lets somebody know what happens to an entry from now on. Who watches it already goes on. */
export const watchEntry = (db: Database, editor: Editor, entryId: string): Promise<Done<"watched">> =>
  changeEntry(db, editor, entryId, "viewer", async (tx): Promise<Done<"watched">> => {
    const last = await tx.event.findFirst({ where: { entryId }, orderBy: { id: "desc" }, select: { id: true } });
    await tx.watch.createMany({
      data: [{ entryId, userId: editor.id, seenEventId: last?.id ?? 0n }],
      skipDuplicates: true,
    });
    return { outcome: "watched" };
  });

/** Lets somebody know no longer. */
export const unwatchEntry = (db: Database, editor: Editor, entryId: string): Promise<Done<"unwatched">> =>
  changeEntry(db, editor, entryId, "viewer", async (tx): Promise<Done<"unwatched">> => {
    await tx.watch.deleteMany({ where: { entryId, userId: editor.id } });
    return { outcome: "unwatched" };
  });

/** Notes that somebody has seen what happened to the entries that they watch, up to this event and no further. */
export async function seeWatched(db: Database, editor: Editor, upTo: bigint): Promise<void> {
  await db.watch.updateMany({
    where: {
      userId: editor.id,
      seenEventId: { lt: upTo },
      entry: { areaSlug: { in: await areasOf(db, editor) } },
    },
    data: { seenEventId: upTo },
  });
}

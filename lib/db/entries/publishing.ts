import { type Content, parseContent } from "../../catalogue/content";
import { referencesOf } from "../../catalogue/links";
import { withoutEmptyBlocks } from "../../editing/form/empty-blocks";
import type { Database } from "../client";
import type { Edition } from "../generated/client";
import { logEntry } from "../operations/events";
import type { Transaction } from "../people/editors";
import { type Check, type EntryRow, knownEntries } from "./entries";

/** Who makes something public (`actor` may be the schedule), when, and why it could not wait if it could not. */
type By = { actor: string; publishedById: string | null; now: Date; emergency?: string };

/**
 * Rewrites the references of an entry to what this content names. Names of entries that are gone from the area get
 * none.
 */
async function rewriteLinks(tx: Transaction, entry: EntryRow, content: Content): Promise<void> {
  await tx.link.deleteMany({ where: { fromId: entry.id } });
  const named = referencesOf(content);
  const there = await tx.entry.findMany({ where: { id: { in: named.map(({ to }) => to) } }, select: { id: true } });
  const known = new Set(there.map(({ id }) => id));
  await tx.link.createMany({
    data: named.filter(({ to }) => known.has(to)).map(({ to, relation }) => ({ fromId: entry.id, toId: to, relation })),
  });
}

/** Puts an edition in the place of the published one. Its content has been checked. Throws when it cannot be read. */
export async function makePublic(
  tx: Transaction,
  entry: EntryRow,
  edition: Edition,
  { actor, publishedById, now, emergency }: By,
): Promise<void> {
  const read = parseContent(entry.kind, withoutEmptyBlocks(entry.kind, edition.content));
  if (read.content === null) throw new Error("Only content that can be read is published.");
  await tx.edition.updateMany({ where: { entryId: entry.id, state: "published" }, data: { state: "superseded" } });
  await tx.edition.update({
    where: { id: edition.id },
    data: {
      state: "published",
      publishedAt: now,
      publishedById,
      content: read.content as never,
      publishAt: null,
      ...(emergency ? { emergency: true, reason: emergency, submittedById: publishedById, submittedAt: now } : {}),
    },
  });
  await tx.entry.update({
    where: { id: entry.id },
    data: { withdrawnAt: null, withdrawnMessage: null, insteadId: null },
  });
  await rewriteLinks(tx, entry, read.content);
  await logEntry(tx, actor, emergency ? "emergency publish" : "publish", entry, {
    reason: emergency ?? edition.reason,
    detail: { number: edition.number },
  });
}

/** Takes the published edition of an entry out of the Catalogue. */
export async function stopPublishing(tx: Transaction, editionId: string, entryId: string): Promise<void> {
  await tx.edition.update({ where: { id: editionId }, data: { state: "withdrawn" } });
  await tx.link.deleteMany({ where: { fromId: entryId } });
}

/** Returns the fields of a submitted edition that is a draft again. `sentBack`: why somebody else sent it back. */
export const notHandedIn = (sentBack: string | null) => ({
  state: "draft" as const,
  submittedAt: null,
  submittedById: null,
  publishAt: null,
  approvedById: null,
  sentBack,
});

/**
 * Publishes every edition whose time has come, each in a transaction of its own. One that has issues by now goes back
 * to its writer with them. Returns how many went live and how many went back.
 */
export async function publishScheduled(
  db: Database,
  now: Date,
  check: Check,
): Promise<{ published: number; returned: number }> {
  const due = await db.edition.findMany({
    where: { state: "submitted", publishAt: { lte: now } },
    select: { id: true, entryId: true },
  });
  const counts = { published: 0, returned: 0 };
  for (const { id, entryId } of due) {
    const went = await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Entry" WHERE "id" = ${entryId}::uuid FOR UPDATE`;
      const entry = await tx.entry.findUniqueOrThrow({ where: { id: entryId } });
      const edition = await tx.edition.findFirst({ where: { id, state: "submitted", publishAt: { lte: now } } });
      if (!edition) return null;
      const issues = check(entry, edition.content, await knownEntries(tx, entry.areaSlug));
      if (issues.length === 0) {
        await makePublic(tx, entry, edition, { actor: "schedule", publishedById: edition.approvedById, now });
        return "published";
      }
      const sentBack = `It could not go live by itself: ${issues.map(({ message }) => message).join(" ")}`;
      await tx.edition.update({ where: { id }, data: notHandedIn(sentBack) });
      await logEntry(tx, "schedule", "send back", entry, { reason: sentBack, detail: { number: edition.number } });
      return "returned";
    });
    if (went) counts[went]++;
  }
  return counts;
}

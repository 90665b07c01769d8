import type { BulkSource, Decision } from "../../tables/bulk-row";
import { type BulkReport, isUndecided } from "../../tables/report";
import type { Database } from "../client";
import { findEditor } from "../people/editors";
import { decideImport, keepImport } from "../tables/bulk";
import { applyImport } from "../tables/bulk-apply";
import { type BulkWorld, reportImport } from "../tables/bulk-report";
import { type NewFeed, noteFeed } from "./feeds";

/** What was made of a feed; or why nothing was, in a sentence. */
export type MadeDrafts = { report: BulkReport; made: number; changed: number } | { sentence: string };

/** Whose rows they are, and the rows once the feed has an id. */
export type RowsOfFeed = { world: BulkWorld; feed: NewFeed; rows: (feedId: string) => BulkSource };

/**
 * Makes drafts of the rows of a feed, in the name of the editor with this email address. What is refused, and what
 * may be here already, is left out: that is decided at the desk.
 */
export async function makeDrafts(db: Database, email: string, { world, feed, rows }: RowsOfFeed): Promise<MadeDrafts> {
  const user = await db.user.findUnique({ where: { email: email.toLowerCase() }, select: { id: true } });
  const editor = user && (await findEditor(db, user.id));
  if (!editor) return { sentence: `Nobody of this email address may sign in: ${email}.` };
  const noted = await noteFeed(db, editor, world.area.slug, feed);
  if (noted.outcome !== "noted") return { sentence: `${email} may not write in ${world.area.name}.` };
  const kept = await keepImport(db, editor, world.area.slug, { source: rows(noted.id), issues: [], notes: [] });
  if (kept.outcome !== "kept") return { sentence: `${email} may not write in ${world.area.name}.` };
  const first = await reportImport(db, editor, kept.id, world);
  const out = (first?.rows ?? []).filter((row) => row.outcome === "refused" || isUndecided(row));
  const leaveOut: Decision = { choice: "leave out" };
  await decideImport(db, editor, kept.id, new Map(out.map(({ row }) => [row, leaveOut])));
  const report = await reportImport(db, editor, kept.id, world);
  if (!first || !report) return { sentence: "The area is not one of this site." };
  // What was left out is told as what it was.
  const told = {
    ...report,
    rows: report.rows.map((row, at) => (row.outcome === "left out" ? (first.rows[at] ?? row) : row)),
  };
  if (!report.ready) return { report: told, made: 0, changed: 0 };
  const applied = await applyImport(db, editor, kept.id, { world, fingerprint: report.fingerprint });
  if (applied.outcome !== "applied")
    return { sentence: "Somebody changed an entry meanwhile. Nothing was done: try again." };
  return { report: told, made: applied.done.made, changed: applied.done.changed };
}

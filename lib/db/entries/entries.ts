import type { EntryKind } from "../../catalogue/entry";
import type { Issue } from "../../catalogue/issue";
import type { EntryNames } from "../../editing/form/field";
import { type Editor, isAtLeast, type Role } from "../../editing/roles";
import { roleIn, type Transaction } from "../people/editors";

/** Which entry it is, without what it says. */
export type EntryRow = { id: string; areaSlug: string; kind: EntryKind; slug: string };

/**
 * An entry that somebody may do something to, or why not: it is not there or not theirs (the same answer), or it needs
 * more.
 */
export type Claimed = { outcome: "claimed"; entry: EntryRow; role: Role } | { outcome: "missing" | "forbidden" };

/**
 * Locks an entry until the end of the transaction, if this person has at least this role in its area. The role is read
 * from the database now. Every change of an entry begins here, so that changes of one entry come one after the other.
 */
export async function claimEntry(tx: Transaction, editor: Editor, id: string, least: Role): Promise<Claimed> {
  const rows = await tx.$queryRaw<EntryRow[]>`
    SELECT "id", "areaSlug", "kind"::text AS "kind", "slug" FROM "Entry" WHERE "id"::text = ${id} FOR UPDATE`;
  const entry = rows[0];
  const role = entry && (await roleIn(tx, editor, entry.areaSlug));
  if (!entry || !role) return { outcome: "missing" };
  return isAtLeast(role, least) ? { outcome: "claimed", entry, role } : { outcome: "forbidden" };
}

/** What stops this content of this entry from going live; given by whoever knows the vocabularies and the map. */
export type Check = (entry: EntryRow, content: unknown, known: EntryNames) => Issue[];

/** Returns all entries that a published content of this area may name. */
export async function knownEntries(tx: Transaction, areaSlug: string): Promise<EntryNames> {
  const found = await tx.entry.findMany({ where: { areaSlug }, select: { id: true, kind: true, slug: true } });
  return new Map(found.map(({ id, kind, slug }) => [id, { kind, name: slug }]));
}

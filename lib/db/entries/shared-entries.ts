import { parseContent } from "../../catalogue/content";
import { isNational } from "../../catalogue/coverage";
import type { EntryKind } from "../../catalogue/entry";
import type { SharedEntry } from "../../catalogue/shared-entries";
import { isUuid } from "../../catalogue/stable-id";
import { type Editor, isAtLeast, type Role } from "../../editing/roles";
import type { ShareState } from "../../editing/shareable";
import { parseNotes } from "../../editing/shared-notes";
import type { Database } from "../client";
import type { SharedEntry as Row } from "../generated/client";
import { type Action, logEntry } from "../operations/events";
import { areasOf, roleIn, type Transaction } from "../people/editors";
import type { EntryRow } from "./entries";
import { namesOfEntries } from "./entry-names";
import { queueByKey } from "./queue-by-key";
import type { Done, Refused } from "./workflow";

/** An entry, and the area that shows it although another one writes it. */
type Which = { entryId: string; area: string };

/** Returns the entries of others that an area shows, or once showed, in the order of their ids. */
export async function sharedEntries(tx: Pick<Transaction, "sharedEntry">, area: string): Promise<SharedEntry[]> {
  const rows = await tx.sharedEntry.findMany({ where: { areaSlug: area }, orderBy: { entryId: "asc" } });
  return rows.map(({ entryId, notes, stoppedAt, refusedAt, savedAt }) => ({
    entryId,
    notes,
    isShown: stoppedAt === null && refusedAt === null,
    savedAt: savedAt.toISOString(),
  }));
}

const conflict = { outcome: "conflict" } as const;
const wrong = (message: string): Refused => ({ outcome: "issues", issues: [{ field: "main", message }] });

/** Returns whether a content is for the whole country. What cannot be read is shown nowhere, and so for nobody. */
function isForCountry(kind: EntryKind, content: unknown): boolean {
  const read = parseContent(kind, content).content;
  return read !== null && "service_areas" in read && isNational(read.service_areas);
}

type Claim = { entry: EntryRow; share: Row | null; content: unknown };

/**
 * One change of what an area shows, in one transaction. `by` says whose part it is: the role that the editor needs now
 * in the area that shows it ("there" for the one that writes it). The entry is locked.
 */
const changeShare = <O extends string>(
  db: Database,
  editor: Editor,
  { entryId, area }: Which,
  by: { side: "here" | "there"; least: Role },
  change: (tx: Transaction, claim: Claim) => Promise<Done<O>>,
): Promise<Done<O>> =>
  queueByKey(entryId, () =>
    db.$transaction(async (tx): Promise<Done<O>> => {
      const [entry] = await tx.$queryRaw<EntryRow[]>`
        SELECT "id", "areaSlug", "kind"::text AS "kind", "slug" FROM "Entry" WHERE "id"::text = ${entryId} FOR UPDATE`;
      if (!entry || (entry.kind !== "service" && entry.kind !== "guide")) return { outcome: "missing" };
      const role = await roleIn(tx, editor, by.side === "here" ? area : entry.areaSlug);
      const share = await tx.sharedEntry.findUnique({ where: { areaSlug_entryId: { areaSlug: area, entryId } } });
      const live = await tx.edition.findFirst({ where: { entryId, state: "published" }, select: { content: true } });
      // Nobody learns of a draft of another area that it is there.
      if (!role || (!share && !live)) return { outcome: "missing" };
      if (!isAtLeast(role, by.least)) return { outcome: "forbidden" };
      return change(tx, { entry, share, content: live?.content ?? null });
    }),
  );

/** Writes in the log of the entry what was done about an area that shows it. */
const log = (tx: Transaction, editor: Editor, action: Action, entry: EntryRow, shownBy: string, notes?: string) =>
  logEntry(tx, editor.id, action, entry, { detail: { shownBy, ...(notes !== undefined && { notes }) } });

/**
 * Shows an entry of another area in this one, with these notes, or changes the notes. `revision` is that of the notes
 * which this publisher had before them, 0 for none. Saving what is saved already is "shown".
 */
export const showEntry = (
  db: Database,
  editor: Editor,
  { notes: typed, revision, ...which }: Which & { notes: string; revision: number },
): Promise<Done<"shown">> =>
  changeShare(db, editor, which, { side: "here", least: "publisher" }, async (tx, { entry, share, content }) => {
    const { area, entryId } = which;
    if (entry.areaSlug === area) return wrong("This area writes it, and shows it already.");
    if (content === null) return wrong("The area that writes it has taken it down.");
    if (isForCountry(entry.kind, content)) return wrong("It is for the whole country, so it is found here already.");
    if (share?.refusedAt) return wrong("The area that writes it does not offer it to families here.");
    const read = parseNotes(typed);
    if ("issues" in read) return { outcome: "issues", issues: read.issues };
    const { notes } = read;
    const wasShown = share !== null && share.stoppedAt === null;
    if (wasShown && share.notes === notes && share.revision === revision + 1) return { outcome: "shown" };
    if ((share?.revision ?? 0) !== revision) return conflict;
    const next = { notes, revision: revision + 1, savedAt: new Date(), stoppedAt: null };
    const key = { areaSlug: area, entryId };
    await tx.sharedEntry.upsert({ where: { areaSlug_entryId: key }, create: { ...key, ...next }, update: next });
    await log(tx, editor, wasShown ? "shared notes" : "share", entry, area, notes);
    return { outcome: "shown" };
  });

/** Shows an entry of another area here no longer: any editor may. Its address then leads to the page of that area. */
export const stopShowing = (db: Database, editor: Editor, which: Which): Promise<Done<"stopped">> =>
  changeShare(db, editor, which, { side: "here", least: "editor" }, async (tx, { entry, share }) => {
    if (!share) return { outcome: "missing" };
    if (share.stoppedAt) return { outcome: "stopped" };
    const key = { areaSlug: which.area, entryId: which.entryId };
    await tx.sharedEntry.update({ where: { areaSlug_entryId: key }, data: { stoppedAt: new Date() } });
    await log(tx, editor, "stop sharing", entry, which.area);
    return { outcome: "stopped" };
  });

/**
 * Notes for the area that writes an entry that families of another are not offered it (any more), or are again
 * (`refused` false). While that is so, the other area cannot show it.
 */
export const refuseSharing = (
  db: Database,
  editor: Editor,
  { refused, ...which }: Which & { refused: boolean },
): Promise<Done<"refused" | "allowed">> =>
  changeShare(db, editor, which, { side: "there", least: "editor" }, async (tx, { entry, share }) => {
    if (!share) return { outcome: "missing" };
    const outcome = refused ? "refused" : "allowed";
    if ((share.refusedAt !== null) === refused) return { outcome };
    const key = { areaSlug: which.area, entryId: which.entryId };
    const refusedAt = refused ? new Date() : null;
    await tx.sharedEntry.update({ where: { areaSlug_entryId: key }, data: { refusedAt } });
    await log(tx, editor, refused ? "refuse sharing" : "allow sharing", entry, which.area);
    return { outcome };
  });

/** An entry of another area that somebody's area shows, or once showed. `from` is the area that writes it. */
export type ShareRow = Pick<Row, "notes" | "revision" | "sharedAt" | "savedAt"> & {
  entryId: string;
  area: string;
  from: string;
  kind: EntryKind;
  slug: string;
  name: string;
  state: ShareState;
};

/** Returns what the areas of this person show of others, or once showed, by name; with `entryId`, of that one. */
export async function searchShares(db: Database, editor: Editor, entryId?: string): Promise<ShareRow[]> {
  if (entryId !== undefined && !isUuid(entryId)) return [];
  const rows = await db.sharedEntry.findMany({
    where: { areaSlug: { in: await areasOf(db, editor) }, entryId },
    include: {
      entry: {
        select: {
          areaSlug: true,
          kind: true,
          slug: true,
          editions: { where: { state: "published" }, select: { content: true, publishedAt: true } },
        },
      },
    },
  });
  const names = await namesOfEntries(
    db,
    rows.map((row) => row.entryId),
  );
  return rows
    .map(({ entry: { areaSlug: from, kind, slug, editions }, areaSlug: area, refusedAt, stoppedAt, ...row }) => {
      const [live] = editions;
      const state = ((): ShareState => {
        if (stoppedAt) return "stopped";
        if (refusedAt) return "refused";
        if (!live) return "down";
        if (isForCountry(kind, live.content)) return "national";
        return (live.publishedAt ?? row.savedAt) > row.savedAt ? "changed" : "shown";
      })();
      return { ...row, area, from, kind, slug, name: names.get(row.entryId) ?? slug, state };
    })
    .sort((a, b) => a.name.localeCompare(b.name, "en-GB") || (a.area < b.area ? -1 : 1));
}

/** An area that shows an entry which another one writes; `isRefused`: the other does not offer it there. */
export type ShownBy = Pick<Row, "notes" | "sharedAt"> & { area: string; areaName: string; isRefused: boolean };

/** Returns the other areas that show an entry of this person's areas, or are refused it, by name. */
export async function searchShownBy(db: Database, editor: Editor, entryId: string): Promise<ShownBy[]> {
  if (!isUuid(entryId)) return [];
  const rows = await db.sharedEntry.findMany({
    where: {
      entryId,
      entry: { areaSlug: { in: await areasOf(db, editor) } },
      OR: [{ stoppedAt: null }, { refusedAt: { not: null } }],
    },
    include: { area: { select: { name: true } } },
    orderBy: { areaSlug: "asc" },
  });
  return rows.map(({ areaSlug, area, refusedAt, notes, sharedAt }) => ({
    area: areaSlug,
    areaName: area.name,
    isRefused: refusedAt !== null,
    notes,
    sharedAt,
  }));
}

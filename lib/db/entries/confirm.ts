import { isDeepStrictEqual } from "node:util";
import { parseContent } from "../../catalogue/content";
import type { Issue } from "../../catalogue/issue";
import { isJsonObject, type JsonObject, objectOf } from "../../catalogue/json-values";
import type { Terms } from "../../catalogue/terms";
import { reviewDueAfter } from "../../editing/review-interval";
import type { Editor } from "../../editing/roles";
import type { Database } from "../client";
import type { Prisma } from "../generated/client";
import { logEntry } from "../operations/events";
import { areasOf, type Transaction } from "../people/editors";
import { addEdition, workingEdition } from "./drafts";
import type { EntryRow } from "./entries";
import { leaveDoubts } from "./left-doubts";
import { changeEntry, type Done } from "./workflow";

/**
 * What somebody read when they said that it is still correct: the number of the edition, and the day it was
 * ("2026-11-21"). `byLetter`: they said so by the link in a letter, without signing in. `left`: the doubts of which
 * they said that it is right as it is.
 */
export type Confirming = {
  number: number;
  today: string;
  terms: Pick<Terms, "categories">;
  byLetter?: boolean;
  left?: readonly Issue[];
};

type Dates = { assured_date: string; review_due: string };

const unreadable =
  "Some of it cannot be shown on the website. Open the entry, put right what is listed, and publish it.";

/**
 * Records that a person has checked the published edition of this number, and found it still correct. A new edition
 * goes live that differs from it in `assured_date` and `review_due` alone. An open draft gets the same two dates and
 * otherwise stays as it is. "conflict" when another edition is published by now, or none. A second confirmation on one
 * day changes nothing. The fields in `left` are not asked about again for six months.
 */
export const confirmCorrect = (
  db: Database,
  by: Editor,
  entryId: string,
  { number, today, terms, byLetter = false, left = [] }: Confirming,
): Promise<Done<"confirmed">> =>
  changeEntry(db, by, entryId, "editor", async (tx, { entry }): Promise<Done<"confirmed">> => {
    const live = await tx.edition.findFirst({ where: { entryId, state: "published" } });
    // What no edition can be numbered is not asked of the database.
    if (!live || !(number > 0 && number < 2 ** 31 && Number.isInteger(number))) return { outcome: "conflict" };
    const said = objectOf(live.content);
    const dates: Dates = { assured_date: today, review_due: reviewDueAfter(said, terms, today) };
    const isSaid = said.assured_date === dates.assured_date && said.review_due === dates.review_due;
    const now = new Date();
    if (isSaid && (await hasSameWords(tx, entryId, number, said))) {
      await leaveDoubts(tx, entryId, left, now);
      return { outcome: "confirmed" };
    }
    if (live.number !== number) return { outcome: "conflict" };
    const content = { ...said, ...dates };
    if (parseContent(entry.kind, content).content === null) {
      return { outcome: "issues", issues: [{ field: "confirm", message: unreadable }] };
    }
    const reason = byLetter ? "Still correct, by the link in a letter" : "Still correct";
    await tx.edition.update({ where: { id: live.id }, data: { state: "superseded" } });
    const made = await addEdition(tx, by, entryId, {
      basedOn: number,
      state: "published",
      content,
      savedAt: now,
      publishedAt: now,
      publishedById: by.id,
      reason,
    });
    await putIntoDraft(tx, entryId, dates);
    await leaveDoubts(tx, entryId, left, now);
    const detail = {
      number: made.number,
      of: number,
      ...dates,
      ...(left.length > 0 ? { left: left.map(({ field }) => field) } : {}),
    };
    await logEntry(tx, by.id, "confirm", entry, { reason, detail });
    return { outcome: "confirmed" };
  });

const asJson = (content: JsonObject) => content as Prisma.InputJsonObject;

const wordsOf = ({ assured_date: _, review_due: __, ...words }: JsonObject) => words;

/** Returns whether the edition of this number says this too, whenever it was checked. */
async function hasSameWords(tx: Transaction, entryId: string, number: number, said: JsonObject): Promise<boolean> {
  const read = await tx.edition.findFirst({ where: { entryId, number }, select: { content: true } });
  return read !== null && isDeepStrictEqual(wordsOf(objectOf(read.content)), wordsOf(said));
}

async function putIntoDraft(tx: Transaction, entryId: string, dates: Dates): Promise<void> {
  const working = await workingEdition(tx, entryId);
  if (!working || !isJsonObject(working.content)) return;
  // Its revision stays: whoever has the form open saves words, and finds the dates there.
  await tx.edition.update({ where: { id: working.id }, data: { content: asJson({ ...working.content, ...dates }) } });
}

/** What the link in a letter leads to: what is public now, and whether it is what the letter was about. */
export type Confirmable =
  | { outcome: "current" | "confirmed"; entry: EntryRow; content: unknown }
  | { outcome: "ended" };

/**
 * Returns what a person may confirm of the edition of this number:
 * - "current": it is public.
 * - "confirmed": it has been confirmed since, and nothing else was changed.
 * - "ended": the entry has other content by now or is taken down, or this person may not confirm it (any more).
 */
export async function findConfirmable(db: Database, by: Editor, entryId: string, number: number): Promise<Confirmable> {
  const live = await db.edition.findFirst({
    where: { entryId, state: "published", entry: { areaSlug: { in: await areasOf(db, by, "editor") } } },
    select: { number: true, content: true, entry: { select: { id: true, areaSlug: true, kind: true, slug: true } } },
  });
  if (!live) return { outcome: "ended" };
  const { entry, content } = live;
  if (live.number === number) return { outcome: "current", entry, content };
  return (await hasSameWords(db, entryId, number, objectOf(content)))
    ? { outcome: "confirmed", entry, content }
    : { outcome: "ended" };
}

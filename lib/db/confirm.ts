import { isDeepStrictEqual } from "node:util";
import { parseContent } from "../catalogue/content";
import { type Fields, fieldsOf, isFields } from "../catalogue/draft-values";
import { reviewDueAfter } from "../catalogue/review-interval";
import type { Editor } from "../catalogue/roles";
import type { Terms } from "../catalogue/terms";
import type { Database } from "./client";
import { newestEdition, workingEdition } from "./drafts";
import type { Transaction } from "./editors";
import { logEntry } from "./events";
import type { Prisma } from "./generated/client";
import { countUp } from "./publishing";
import { changeEntry, type Done } from "./workflow";

/** What somebody read when they said that it is still correct: the number of the edition, and the day it was ("2026-11-21"). */
export type Confirming = { number: number; today: string; terms: Pick<Terms, "categories"> };

type Dates = { assured_date: string; review_due: string };

const unreadable =
  "Some of it cannot be shown on the website. Open the entry, put right what is listed, and publish it.";

/**
 * Notes that a person has checked what the published edition of this number says, and that it is still correct. A new edition
 * goes live that differs from it in `assured_date` and `review_due` alone; a draft that is being worked on gets the same two
 * dates and stays what it was to whoever writes it. "conflict" when something else is published by now, or nothing. Said
 * twice on one day, it is said once.
 */
export const confirmCorrect = (
  db: Database,
  by: Editor,
  entryId: string,
  { number, today, terms }: Confirming,
): Promise<Done<"confirmed">> =>
  changeEntry(db, by, entryId, "editor", async (tx, { entry }): Promise<Done<"confirmed">> => {
    const live = await tx.edition.findFirst({ where: { entryId, state: "published" } });
    // What no edition can be numbered is not asked of the database.
    if (!live || !(number > 0 && number < 2 ** 31 && Number.isInteger(number))) return { outcome: "conflict" };
    const said = fieldsOf(live.content);
    const dates: Dates = { assured_date: today, review_due: reviewDueAfter(said, terms, today) };
    const isSaid = said.assured_date === dates.assured_date && said.review_due === dates.review_due;
    if (isSaid && (await hasSameWords(tx, entryId, number, said))) return { outcome: "confirmed" };
    if (live.number !== number) return { outcome: "conflict" };
    const content = { ...said, ...dates };
    if (parseContent(entry.kind, content).content === null) {
      return { outcome: "issues", issues: [{ field: "confirm", message: unreadable }] };
    }
    const newest = await newestEdition(tx, entryId);
    const next = (newest?.number ?? number) + 1;
    const now = new Date();
    await tx.edition.update({ where: { id: live.id }, data: { state: "superseded" } });
    await tx.edition.create({
      data: {
        ...{ entryId, number: next, basedOn: number, state: "published" as const, content: asJson(content) },
        ...{ savedAt: now, savedById: by.id, publishedAt: now, publishedById: by.id, reason: "Still correct" },
      },
    });
    await putIntoDraft(tx, entryId, dates);
    await countUp(tx);
    await logEntry(tx, by.id, "confirm", entry, { detail: { number: next, of: number, ...dates } });
    return { outcome: "confirmed" };
  });

const asJson = (content: Fields) => content as Prisma.InputJsonObject;

const wordsOf = ({ assured_date: _, review_due: __, ...words }: Fields) => words;

/** Whether the edition of this number says this too, whenever it was checked. */
async function hasSameWords(tx: Transaction, entryId: string, number: number, said: Fields): Promise<boolean> {
  const read = await tx.edition.findFirst({ where: { entryId, number }, select: { content: true } });
  return read !== null && isDeepStrictEqual(wordsOf(fieldsOf(read.content)), wordsOf(said));
}

async function putIntoDraft(tx: Transaction, entryId: string, dates: Dates): Promise<void> {
  const working = await workingEdition(tx, entryId);
  if (!working || !isFields(working.content)) return;
  // Its revision stays: whoever has the form open saves words, and finds the dates there.
  await tx.edition.update({ where: { id: working.id }, data: { content: asJson({ ...working.content, ...dates }) } });
}

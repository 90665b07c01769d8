import { randomInt } from "node:crypto";
import { britishDay, daysAfter } from "../../catalogue/british-day";
import { isUuid } from "../../catalogue/stable-id";
import type { CommentWords, Topic } from "../../comments/comment";
import type { CommentFilter } from "../../comments/comment-filter";
import { figuresOfNumber } from "../../comments/comment-number";
import { type CommentStatus, isStatus } from "../../comments/comment-status";
import type { CommentRow } from "../../comments/desk-comment";
import type { Editor } from "../../editing/roles";
import type { Database } from "../client";
import { dateOf, dayOf } from "../day-column";
import { namesOfEntries } from "../entries/entry-names";
import type { Prisma } from "../generated/client";
import { areasOf, type Transaction } from "../people/editors";
import { named, namesOfPeople } from "../people/people-names";

/**
 * A comment as its form sent it. `id` was made with the form: sent twice, it is one comment. `sentFrom` is the area on
 * whose page it was written, where `area` writes that page; else null. `doubtful`: it may come from a program.
 * `answerDays`: within how many days the council says that it answers, null where it does not say.
 */
export type NewComment = CommentWords & {
  id: string;
  area: string;
  sentFrom: string | null;
  entryId: string | null;
  doubtful: boolean;
  answerDays: number | null;
};

/** What the writer of a comment is told: its number, and the day by which an answer comes ("2026-11-21"), or null. */
export type Receipt = { number: string; answerBy: string | null };

const hour = 60 * 60_000;
const day = 24 * hour;

/**
 * Comments that an area takes in within an hour, and of those that may come from programs: beyond, nobody could read
 * them.
 */
const mostInAnHour = 60;
const mostDoubtful = 20;

/**
 * Keeps a comment of the public. The same words about the same page within a day are one comment. With another email
 * address they are two, because each writer gets an answer. A form that is sent twice is one comment, too, and has one
 * number. "full": so many came to the area within the hour that this one is not kept. Throws when the database does not
 * answer.
 */
export async function saveComment(
  db: Database,
  { id, area, sentFrom, entryId, topic, text, email, doubtful, answerDays }: NewComment,
  now = new Date(),
): Promise<Receipt | "full"> {
  return db.$transaction(async (tx) => {
    // One at a time in an area, so that of two that come at once the second sees the first.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`comment ${area}`}, 0))`;
    const receivedAt = { gt: new Date(now.getTime() - day) };
    const same = { areaSlug: area, sentFrom, entryId, text, receivedAt, email: email ?? undefined };
    const before = await tx.comment.findFirst({
      where: { OR: [{ id }, same] },
      select: { id: true, ...receiptFields },
    });
    if (before) return receiptOf(before.number ? before : await numbered(tx, before.id));
    const lately = { areaSlug: area, doubtful, receivedAt: { gt: new Date(now.getTime() - hour) } };
    if ((await tx.comment.count({ where: lately })) >= (doubtful ? mostDoubtful : mostInAnHour)) return "full";
    const answerBy = answerDays === null ? null : daysAfter(britishDay(now), answerDays);
    await tx.comment.create({
      data: {
        id,
        areaSlug: area,
        sentFrom,
        entryId,
        topic,
        text,
        email,
        doubtful,
        receivedAt: now,
        answerBy: dateOf(answerBy),
      },
    });
    return receiptOf(await numbered(tx, id));
  });
}

const receiptFields = { number: true, answerBy: true } as const;

const receiptOf = ({ number, answerBy }: { number: string | null; answerBy: Date | null }): Receipt => ({
  number: number ?? "",
  answerBy: dayOf(answerBy),
});

/** Gives a comment a number that nobody can guess and no other comment has. */
async function numbered(tx: Transaction, id: string) {
  for (;;) {
    const number = Array.from({ length: figuresOfNumber }, (_, at) => randomInt(at === 0 ? 1 : 0, 10)).join("");
    if ((await tx.comment.count({ where: { number } })) > 0) continue;
    return tx.comment.update({ where: { id }, data: { number }, select: receiptFields });
  }
}

const rowFields = {
  id: true,
  areaSlug: true,
  sentFrom: true,
  topic: true,
  text: true,
  receivedAt: true,
  answerBy: true,
  status: true,
  entryId: true,
  owner: { select: { id: true, name: true } },
} as const satisfies Prisma.CommentSelect;

const longestBeginning = 140;

/** Returns the beginning of a text on one line. */
function beginningOf(text: string): string {
  if (text === "") return "Erased, two years after it was closed";
  const line = text.replace(/\s+/g, " ");
  return line.length > longestBeginning ? `${[...line].slice(0, longestBeginning).join("").trimEnd()}…` : line;
}

type Some = Pick<Prisma.CommentFindManyArgs, "where" | "skip" | "take"> & { order: "asc" | "desc" };

async function rowsOf(db: Database, { order, ...some }: Some): Promise<CommentRow[]> {
  const found = await db.comment.findMany({
    ...some,
    select: rowFields,
    orderBy: [{ receivedAt: order }, { id: "asc" }],
  });
  const names = await namesOfEntries(
    db,
    found.flatMap(({ entryId }) => entryId ?? []),
  );
  const people = await namesOfPeople(
    db,
    found.map(({ areaSlug }) => areaSlug),
  );
  return found.map(
    ({ areaSlug, text, entryId, topic, status, owner, answerBy, ...row }): CommentRow => ({
      ...row,
      answerBy: dayOf(answerBy),
      owner: owner && named(owner, people),
      area: areaSlug,
      topic: topic as Topic,
      status: status as CommentStatus,
      beginning: beginningOf(text),
      entry: entryId ? { id: entryId, name: names.get(entryId) ?? entryId } : null,
    }),
  );
}

/** Returns what narrows to what these areas may read: comments that they answer, or that their pages sent. */
export const readableIn = (areas: string[]): Prisma.CommentWhereInput => ({
  OR: [{ areaSlug: { in: areas } }, { sentFrom: { in: areas } }],
});

/**
 * Returns the comments that this person may read and that fit a filter, and how many there are in all. They are those
 * of their areas, and those that were sent from pages there: the newest first.
 */
export async function searchComments(
  db: Database,
  editor: Editor,
  { status, area, owner, entry }: CommentFilter,
  { skip = 0, take = 50 }: { skip?: number; take?: number } = {},
): Promise<{ rows: CommentRow[]; total: number }> {
  const areas = await areasOf(db, editor);
  const where: Prisma.CommentWhereInput = {
    doubtful: false,
    ...readableIn(area === null ? areas : areas.filter((one) => one === area)),
    ...(isStatus(status) ? { status } : status === "open" ? { closedAt: null } : {}),
    ...(owner === null ? {} : { ownerId: owner === "nobody" ? null : owner === "me" ? editor.id : owner }),
    ...(entry === null ? {} : { entryId: isUuid(entry) ? entry : null, NOT: { entryId: null } }),
  };
  const rows = await rowsOf(db, { where, skip, take, order: "desc" });
  // Who deals with it there is the business of the other council.
  const own = rows.map((row) => (areas.includes(row.area) ? row : Object.assign({}, row, { owner: null })));
  return { rows: own, total: await db.comment.count({ where }) };
}

/**
 * Returns the comments of this person's areas that may come from programs and are not closed yet: the newest first, at
 * most 200.
 */
export const doubtfulComments = async (db: Database, editor: Editor): Promise<CommentRow[]> =>
  rowsOf(db, {
    where: { areaSlug: { in: await areasOf(db, editor) }, doubtful: true, closedAt: null },
    take: 200,
    order: "desc",
  });

/**
 * Returns the comments that wait for an answer in the areas where this person may write: the oldest first, at most 200.
 * For the worklist.
 */
export async function openComments(db: Database, editor: Editor): Promise<CommentRow[]> {
  const areaSlug = { in: await areasOf(db, editor, "editor") };
  return rowsOf(db, {
    where: { areaSlug, doubtful: false, status: { in: ["new", "looking"] } },
    take: 200,
    order: "asc",
  });
}

/**
 * Returns the choices by which this person can narrow lists of comments: the owners of comments, and the entries that
 * comments are about.
 */
export async function commentChoices(
  db: Database,
  editor: Editor,
): Promise<{ owners: { id: string; name: string }[]; entries: { id: string; name: string }[] }> {
  const areas = await areasOf(db, editor);
  const areaSlug = { in: areas };
  const people = await namesOfPeople(db, areas);
  const owners = await db.user.findMany({
    where: { commentsOwned: { some: { areaSlug } } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const about = await db.comment.findMany({
    where: { ...readableIn(areas), NOT: { entryId: null } },
    distinct: ["entryId"],
    select: { entryId: true },
  });
  const names = await namesOfEntries(
    db,
    about.flatMap(({ entryId }) => entryId ?? []),
  );
  const entries = [...names].map(([id, name]) => ({ id, name }));
  return {
    owners: owners.map((owner) => named(owner, people)),
    entries: entries.sort((a, b) => a.name.localeCompare(b.name, "en-GB")),
  };
}

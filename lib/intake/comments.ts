import type { TrackedComment } from "../comments/tracked-comment";
import { database } from "../db/client";
import { type NewComment, type Receipt, saveComment } from "../db/comments/comments";
import { findTracked } from "../db/comments/tracked-comment";
import { addRight } from "../db/operations/right-counts";
import { logFault } from "../process/log";

/*
 * What a visitor may leave in the database. A comment is taken in, and its writer is told the number by which they find
 * it again. Whoever has such a number learns where the comment stands, and nothing else.
 */

export type { NewComment } from "../db/comments/comments";

/**
 * Milliseconds after which a database that says nothing counts as away. It is asked even when it seemed away a moment
 * ago: on a busy machine, or in a site that has just started, it may only have been slow.
 */
const patience = 10_000;

const tooLate = () =>
  new Promise<never>((_, reject) => {
    setTimeout(() => reject(new DOMException("The database is slow.", "TimeoutError")), patience).unref();
  });

/** What the database answers in time; "away" otherwise. Of a fault the log gets the kind alone. */
async function inTime<T>(what: string, asked: Promise<T>): Promise<T | "away"> {
  try {
    return await Promise.race([asked, tooLate()]);
  } catch (error) {
    logFault(what, error as Error);
    return "away";
  }
}

/**
 * Takes in a comment for the council, and returns what its writer is told, or why it is not kept:
 * - "away": the database could not be reached. The same form may be sent again, and is one comment if both were kept.
 * - "full": so many came to the area within the hour that it is not kept.
 */
export const receiveComment = (comment: NewComment): Promise<Receipt | "full" | "away"> =>
  inTime("comment", saveComment(database(), comment));

/** Returns where the comment with this number stands; null for a number that is nobody's. */
export const trackComment = (number: string): Promise<TrackedComment | null | "away"> =>
  inTime("tracked comment", findTracked(database(), number));

/** Counts that somebody said that the page of an entry is right. Nothing is said where it cannot be counted. */
export const receiveRight = async (entryId: string): Promise<void> =>
  void (await inTime("page that is right", addRight(database(), entryId)));

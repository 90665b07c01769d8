import { database } from "../db/client";
import { type NewComment, saveComment } from "../db/comments/comments";
import { logFault } from "../process/log";

/*
 * The one thing that a visitor may leave in the database, and the only way there from the public side: it takes a
 * comment in, and gives nothing out.
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

/**
 * Takes in a comment for the council, and returns what became of it:
 * - "received": it is kept.
 * - "away": the database could not be reached. The same form may be sent again, and is one comment if both were kept.
 * - "full": so many came to the area within the hour that it is not kept.
 */
export async function receiveComment(comment: NewComment): Promise<"received" | "full" | "away"> {
  try {
    const saved = await Promise.race([saveComment(database(), comment), tooLate()]);
    return saved === "full" ? "full" : "received";
  } catch (error) {
    // Its message holds what was typed: the log gets the kind of fault alone.
    logFault("comment", error as Error);
    return "away";
  }
}

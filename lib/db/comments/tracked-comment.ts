import { britishDay } from "../../catalogue/british-day";
import type { ClosingReason, CommentStatus } from "../../comments/comment-status";
import type { TrackedComment } from "../../comments/tracked-comment";
import type { Database } from "../client";
import { dayOf } from "../day-column";

/** Returns where the comment with this number stands, or null. Nothing of what it says, or of who wrote it, is read. */
export async function findTracked(db: Database, number: string): Promise<TrackedComment | null> {
  const found = await db.comment.findUnique({
    where: { number },
    select: {
      id: true,
      areaSlug: true,
      status: true,
      closedFor: true,
      receivedAt: true,
      answerBy: true,
      closedAt: true,
    },
  });
  if (!found) return null;
  const { id, areaSlug, status, closedFor, receivedAt, answerBy, closedAt } = found;
  return {
    id,
    area: areaSlug,
    status: status as CommentStatus,
    closedFor: closedFor as ClosingReason | null,
    receivedOn: britishDay(receivedAt),
    answerBy: dayOf(answerBy),
    closedOn: closedAt && britishDay(closedAt),
  };
}

import type { Database } from "../client";
import { forgetAttempts } from "../people/attempts";
import { forgetRuns } from "./job-runs";
import { endUnmetNeeds } from "./unmet-needs";

const hour = 60 * 60_000;
const day = 24 * hour;

/** How many rows of each kind were deleted. */
export type Forgotten = Record<
  | "sessions"
  | "verifications"
  | "invitations"
  | "codes"
  | "attempts"
  | "runs"
  | "files"
  | "unsaved"
  | "unsent"
  | "unmet"
  | "needs"
  | "rights"
  | "openings",
  number
> &
  Awaited<ReturnType<typeof forgetComments>>;

/**
 * Deletes what has served its purpose:
 * - at once: sessions and email verifications that are over
 * - after an hour: spent codes, and the record of opened forms
 * - after a day: counts of attempts, and files that were read in bulk
 * - after 14 days: forms that were not sent again
 * - after a month: invitations that have ended
 * - after 90 days: runs of jobs, and words that were kept beside a draft
 * - after two years: searches that found nothing, and counts of pages that are right
 * - when a quarter of a year is over: small counts of needs that were not found (unmet-needs.ts)
 * - comments, some time after they were closed (comment-retention.ts)
 *
 * The words of editors, and the log, stay.
 */
export async function forgetExpired(db: Database, now: Date): Promise<Forgotten> {
  const ago = (time: number) => new Date(now.getTime() - time);
  const [sessions, verifications, invitations, codes, attempts] = await Promise.all([
    // Nobody is signed in who did nothing for half an hour (lib/auth/signed-in.ts); a day is long over.
    db.session.deleteMany({ where: { OR: [{ expiresAt: { lt: now } }, { seenAt: { lt: ago(day) } }] } }),
    db.verification.deleteMany({ where: { expiresAt: { lt: now } } }),
    db.invitation.deleteMany({ where: { expiresAt: { lt: ago(30 * day) } } }),
    db.spentCode.deleteMany({ where: { at: { lt: ago(hour) } } }),
    forgetAttempts(db, ago(day)),
  ]);
  return {
    sessions: sessions.count,
    verifications: verifications.count,
    invitations: invitations.count,
    codes: codes.count,
    attempts: attempts.count,
    files: (await db.bulkImport.deleteMany({ where: { createdAt: { lt: ago(day) } } })).count,
    unsaved: (await db.unsaved.deleteMany({ where: { createdAt: { lt: ago(90 * day) } } })).count,
    unsent: (await db.unsentPost.deleteMany({ where: { createdAt: { lt: ago(14 * day) } } })).count,
    openings: (await db.opening.deleteMany({ where: { at: { lt: ago(hour) } } })).count,
    unmet: (await db.unmetSearch.deleteMany({ where: { month: { lt: ago(731 * day) } } })).count,
    needs: await endUnmetNeeds(db, now),
    rights: (await db.rightCount.deleteMany({ where: { month: { lt: ago(731 * day) } } })).count,
    runs: await forgetRuns(db, ago(90 * day)),
    ...(await forgetComments(db, now)),
  };
}

/**
 * Deletes comments 24 months after they were closed, with their notes and answers. Where an answer is published, only
 * that stays, with its summary: the council's own words. Deletes their writers' email addresses three months after.
 * Returns how many of each. Open comments stay: they still need an answer.
 */
async function forgetComments(db: Database, now: Date): Promise<{ comments: number; addresses: number }> {
  const monthsAgo = (months: number) => {
    const then = new Date(now);
    then.setUTCMonth(then.getUTCMonth() - months);
    return then;
  };
  const isOver = { closedAt: { lt: monthsAgo(24) } };
  const isAnswered = { response: { publishedAt: { not: null } } };
  const deleted = await db.comment.deleteMany({ where: { ...isOver, NOT: isAnswered } });
  await db.commentNote.deleteMany({ where: { comment: isOver } });
  const emptied = await db.comment.updateMany({
    where: { ...isOver, text: { not: "" } },
    data: { text: "", email: null, number: null },
  });
  const addresses = await db.comment.updateMany({
    where: { email: { not: null }, closedAt: { lt: monthsAgo(3) } },
    data: { email: null },
  });
  return { comments: deleted.count + emptied.count, addresses: addresses.count };
}

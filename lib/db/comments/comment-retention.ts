import type { Database } from "../client";

/**
 * Deletes comments 24 months after they were closed, with their notes and answers. Where an answer is published, only
 * that stays, with its summary: the council's own words. Deletes their writers' e-mail addresses three months after.
 * Returns how many of each. Open comments stay: they still need an answer.
 */
export async function forgetComments(db: Database, now: Date): Promise<{ comments: number; addresses: number }> {
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

import type { Database } from "../client";

/**
 * Deletes comments 24 months after they were closed, with what was noted about them and answered, and the e-mail
 * addresses of whoever wrote three months after. Gives how many of each. What is open stays: somebody still has to
 * answer it.
 */
export async function forgetComments(db: Database, now: Date): Promise<{ comments: number; addresses: number }> {
  const comments = await db.$executeRaw`
    DELETE FROM "Comment" WHERE "closedAt" < ${now}::timestamptz - interval '24 months'`;
  const addresses = await db.$executeRaw`
    UPDATE "Comment" SET "email" = NULL
    WHERE "email" IS NOT NULL AND "closedAt" < ${now}::timestamptz - interval '3 months'`;
  return { comments, addresses };
}

import type { Database } from "../client";

/**
 * Deletes comments 24 months after they were closed, with their notes and answers. Deletes their writers' e-mail
 * addresses three months after. Returns how many of each. Open comments stay: they still need an answer.
 */
export async function forgetComments(db: Database, now: Date): Promise<{ comments: number; addresses: number }> {
  const comments = await db.$executeRaw`
    DELETE FROM "Comment" WHERE "closedAt" < ${now}::timestamptz - interval '24 months'`;
  const addresses = await db.$executeRaw`
    UPDATE "Comment" SET "email" = NULL
    WHERE "email" IS NOT NULL AND "closedAt" < ${now}::timestamptz - interval '3 months'`;
  return { comments, addresses };
}

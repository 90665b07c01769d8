import type { Database } from "../client";

/** Minutes for which a used code is remembered: longer than it could be right. */
const remembered = 5;

/** Uses up a one-time code of a person. False when the same one was used a moment ago. */
export async function spendCode(db: Database, userId: string, code: string): Promise<boolean> {
  await db.spentCode.deleteMany({ where: { userId, at: { lt: new Date(Date.now() - remembered * 60_000) } } });
  const { count } = await db.spentCode.createMany({ data: [{ userId, code }], skipDuplicates: true });
  return count === 1;
}

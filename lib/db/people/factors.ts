import type { Database } from "../client";
import { logPeople } from "../operations/events";

/** Replaces a person's backup codes; the old ones are gone. `kept` is their stored form. */
export const replaceBackupCodes = (db: Database, userId: string, kept: string): Promise<void> =>
  db.$transaction(async (tx) => {
    await tx.twoFactor.updateMany({ where: { userId }, data: { backupCodes: kept } });
    await logPeople(tx, userId, "new backup codes", null);
  });

/** Replaces a person's authenticator, and ends all their sessions but this one. `secret` is encrypted. */
export const replaceAuthenticator = (
  db: Database,
  { userId, sessionId, secret }: { userId: string; sessionId: string; secret: string },
): Promise<void> =>
  db.$transaction(async (tx) => {
    await tx.twoFactor.updateMany({ where: { userId }, data: { secret, verified: true } });
    await tx.session.deleteMany({ where: { userId, id: { not: sessionId } } });
    await logPeople(tx, userId, "new authenticator", null);
  });

/** Returns how many backup codes a person has left. */
export async function countBackupCodes(db: Database, userId: string): Promise<number> {
  const found = await db.twoFactor.findFirst({ where: { userId }, select: { backupCodes: true } });
  try {
    return (JSON.parse(found?.backupCodes ?? "[]") as unknown[]).length;
  } catch {
    return 0;
  }
}

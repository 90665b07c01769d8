import type { Database } from "./client";

/** A session as the desk needs it, or null. */
export const findSession = (db: Database, id: string) =>
  db.session.findUnique({ where: { id }, select: { id: true, userId: true, seenAt: true, verifiedAt: true } });

/** The session whose token has this hash, or null. */
export const findSessionByHash = (db: Database, token: string) =>
  db.session.findUnique({ where: { token }, select: { id: true, userId: true } });

/** Notes that a session was used now. */
export const seeSession = (db: Database, id: string, seenAt: Date) =>
  db.session.updateMany({ where: { id }, data: { seenAt } });

/** Notes that the second factor was shown in a session. */
export const verifySession = (db: Database, id: string, verifiedAt: Date) =>
  db.session.updateMany({ where: { id }, data: { verifiedAt, seenAt: verifiedAt } });

/** Ends one session. */
export const endSession = (db: Database, id: string) => db.session.deleteMany({ where: { id } });

/** Ends all sessions of a person, but for one when `except` is given. Gives how many. */
export const endSessionsOf = async (db: Database, userId: string, except?: string): Promise<number> =>
  (await db.session.deleteMany({ where: { userId, ...(except ? { id: { not: except } } : {}) } })).count;

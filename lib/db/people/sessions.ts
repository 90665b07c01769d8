import type { Database } from "../client";
import { tokenHash } from "./token-hash";

/** Returns a session as the desk needs it, or null. */
export const findSession = (db: Database, id: string) =>
  db.session.findUnique({
    where: { id },
    select: { id: true, userId: true, seenAt: true, verifiedAt: true, expiresAt: true },
  });

/** Returns the session of a cookie's token; null for any other token, and without one. */
export const findSessionByToken = async (db: Database, token: string | null) =>
  token ? db.session.findUnique({ where: { token: tokenHash(token) }, select: { id: true, userId: true } }) : null;

/** Notes that a session was used now. */
export const seeSession = (db: Database, id: string, seenAt: Date) =>
  db.session.updateMany({ where: { id }, data: { seenAt } });

/** Notes that the second factor was shown in a session, now or a while ago. */
export const verifySession = (db: Database, id: string, verifiedAt: Date) =>
  db.session.updateMany({ where: { id }, data: { verifiedAt, seenAt: new Date() } });

/** Ends one session. */
export const endSession = (db: Database, id: string) => db.session.deleteMany({ where: { id } });

/** Ends all sessions of a person, but for one when `except` is given. Returns how many. */
export const endSessionsOf = async (db: Database, userId: string, except?: string): Promise<number> =>
  (await db.session.deleteMany({ where: { userId, ...(except ? { id: { not: except } } : {}) } })).count;

/** A session as its owner sees it in the list of theirs. */
export type OwnSession = { id: string; userAgent: string | null; createdAt: Date; seenAt: Date };

/** Returns the sessions of a person that are not over, the last used first. */
export const searchSessions = (db: Database, userId: string, now: Date): Promise<OwnSession[]> =>
  db.session.findMany({
    where: { userId, expiresAt: { gt: now }, verifiedAt: { not: null } },
    orderBy: { seenAt: "desc" },
    select: { id: true, userAgent: true, createdAt: true, seenAt: true },
  });

/** Ends one session of a person. False when there is none of theirs with this id. */
export const endOwnSession = async (db: Database, userId: string, id: string): Promise<boolean> =>
  (await db.session.deleteMany({ where: { userId, id } })).count === 1;

/**
 * Changes a session's token once its owner has shown the second factor again. A copy of the old cookie is then of no
 * use.
 */
export const renewSession = (db: Database, id: string, token: string, verifiedAt: Date) =>
  db.session.updateMany({ where: { id }, data: { token, verifiedAt, seenAt: verifiedAt } });

import type { Database } from "../client";
import { isNotUnique } from "../database-fault";
import { logPeople } from "../operations/events";
import type { Transaction } from "./editors";
import { findLink, spendLink } from "./one-time-links";

/** A person as letters to them need it. */
export type Addressed = { id: string; name: string; email: string };

const addressed = { id: true, name: true, email: true } as const;

/**
 * Returns the person who signs in with this email address and a password of ours. Null if there is none, or if they
 * are disabled.
 */
export const findByEmail = (db: Database, email: string): Promise<Addressed | null> =>
  db.user.findFirst({
    where: { email, disabledAt: null, accounts: { some: { providerId: "credential" } } },
    select: addressed,
  });

/** Returns a person who may sign in, or null. */
const findAddressed = (tx: Transaction, id: string): Promise<Addressed | null> =>
  tx.user.findFirst({ where: { id, disabledAt: null }, select: addressed });

/** Returns the stored hash of a person's password, or null when they have none. */
export const findPasswordHash = async (db: Database, userId: string): Promise<string | null> =>
  (await db.account.findFirst({ where: { userId, providerId: "credential" }, select: { password: true } }))?.password ??
  null;

/** Returns the person whose password this link changes; null when it is not open. */
export async function findReset(db: Database, token: string): Promise<Addressed | null> {
  const link = await findLink(db, "reset", token);
  return link && findAddressed(db, link.userId);
}

/**
 * Ends what was begun with a person's old password: sign-ins between their two steps, and links to choose another one.
 */
const endBegun = (tx: Transaction, userId: string) =>
  tx.verification.deleteMany({
    where: { OR: [{ value: userId }, { identifier: { startsWith: "reset:" }, value: { startsWith: `${userId} ` } }] },
  });

/**
 * Sets the password that a link lets somebody choose, once, and ends all their sessions. Null when the link is not
 * open.
 */
export const resetPassword = (db: Database, token: string, hash: string): Promise<Addressed | null> =>
  db.$transaction(async (tx) => {
    const link = await findLink(tx, "reset", token);
    const person = link && (await findAddressed(tx, link.userId));
    if (!person || !(await spendLink(tx, "reset", token))) return null;
    await tx.account.updateMany({ where: { userId: person.id, providerId: "credential" }, data: { password: hash } });
    await endBegun(tx, person.id);
    await tx.session.deleteMany({ where: { userId: person.id } });
    await logPeople(tx, person.id, "reset password", null);
    return person;
  });

/** Sets a person's password and ends all their sessions but this one. */
export const changePassword = (db: Database, userId: string, sessionId: string, hash: string): Promise<void> =>
  db.$transaction(async (tx) => {
    await tx.account.updateMany({ where: { userId, providerId: "credential" }, data: { password: hash } });
    await endBegun(tx, userId);
    await tx.session.deleteMany({ where: { userId, id: { not: sessionId } } });
    await logPeople(tx, userId, "change password", null);
  });

/** Changes the name that colleagues see. */
export const changeName = async (db: Database, userId: string, name: string): Promise<void> => {
  await db.user.update({ where: { id: userId }, data: { name } });
};

/**
 * Changes a person's address to the one that a link was sent to. Returns the person as they were before, too, because
 * the old address gets a letter. "gone": the link is not open or belongs to another person, or the address is taken by
 * now.
 */
export async function changeEmail(
  db: Database,
  userId: string,
  token: string,
): Promise<{ before: Addressed; email: string } | "gone"> {
  try {
    return await db.$transaction(async (tx) => {
      const link = await findLink(tx, "address", token);
      const before = await findAddressed(tx, userId);
      if (!before || link?.userId !== userId || !(await spendLink(tx, "address", token))) return "gone";
      await tx.user.update({ where: { id: userId }, data: { email: link.more } });
      await tx.verification.deleteMany({
        where: { identifier: { startsWith: "reset:" }, value: { startsWith: `${userId} ` } },
      });
      await logPeople(tx, userId, "change address", null);
      return { before, email: link.more };
    });
  } catch (error) {
    if (isNotUnique(error)) return "gone";
    throw error;
  }
}

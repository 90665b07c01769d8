import { randomUUID } from "node:crypto";
import type { Database } from "../client";

/** Returns the person of a sign-in that is between its two steps. Null when it is over or was never begun. */
export async function findChallenge(db: Database, id: string): Promise<{ id: string; userId: string } | null> {
  const found = await db.verification.findFirst({
    where: { identifier: id, expiresAt: { gt: new Date() } },
    select: { value: true },
  });
  return found && { id, userId: found.value };
}

/** Begins a sign-in between its two steps, with none of its tries used. */
export const saveChallenge = (db: Database, { id, userId }: { id: string; userId: string }, expiresAt: Date) =>
  db.verification.createMany({
    data: [
      { id: randomUUID(), identifier: id, value: userId, expiresAt },
      { id: randomUUID(), identifier: `2fa-attempts-${id}`, value: "0", expiresAt },
    ],
  });

/** Ends a sign-in between its two steps: it begins again with the password. */
export const cancelChallenge = (db: Database, id: string) =>
  db.verification.deleteMany({ where: { identifier: { in: [id, `2fa-attempts-${id}`] } } });

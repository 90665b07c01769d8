import { randomBytes } from "node:crypto";
import type { Database } from "../client";
import type { Transaction } from "./editors";
import { tokenHash } from "./token-hash";

/** What a link in a letter is for: a new password, or a new email address. */
export type Purpose = "reset" | "address";

/** Minutes for which such a link can be used. */
const minutes = 60;

const rowOf = (purpose: Purpose, token: string) => `${purpose}:${tokenHash(token)}`;

/**
 * Makes a link for one person and gives the secret that it ends in; only its hash is kept. An older one for the same is
 * void. `more` is what the link is about besides the person.
 */
export async function makeLink(db: Database, purpose: Purpose, userId: string, more = ""): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  const expiresAt = new Date(Date.now() + minutes * 60_000);
  const mine = { identifier: { startsWith: `${purpose}:` }, value: { startsWith: `${userId} ` } };
  await db.$transaction([
    db.verification.deleteMany({ where: mine }),
    db.verification.create({
      data: {
        id: randomBytes(12).toString("hex"),
        identifier: rowOf(purpose, token),
        value: `${userId} ${more}`,
        expiresAt,
      },
    }),
  ]);
  return token;
}

/** Returns the person that a link is for, and its subject. Null when it was used, is too old, or never was. */
export async function findLink(
  tx: Transaction,
  purpose: Purpose,
  token: string,
): Promise<{ userId: string; more: string } | null> {
  const found = await tx.verification.findFirst({
    where: { identifier: rowOf(purpose, token), expiresAt: { gt: new Date() } },
    select: { value: true },
  });
  if (!found) return null;
  const end = found.value.indexOf(" ");
  return { userId: found.value.slice(0, end), more: found.value.slice(end + 1) };
}

/** Uses a link up. False when somebody else was faster. */
export const spendLink = async (tx: Transaction, purpose: Purpose, token: string): Promise<boolean> =>
  (
    await tx.verification.deleteMany({
      where: { identifier: rowOf(purpose, token), expiresAt: { gt: new Date() } },
    })
  ).count === 1;

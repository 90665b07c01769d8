import { createHash, randomBytes } from "node:crypto";
import type { Role } from "../catalogue/roles";
import type { Database } from "./client";
import { logPeople } from "./events";

/** Days for which an invitation can be taken up. */
const days = 7;

/** What the database keeps of the secret in an invitation's link. */
const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

/** An invitation that can still be taken up. */
export type OpenInvitation = { id: string; email: string; areaSlug: string; areaName: string; role: Role };

/**
 * Makes an invitation to an area and gives the secret that its link ends in: the only time that anybody sees it. An older one for
 * the same person and area no longer counts. `invitedBy` null: it was made on the server (`npm run editor:add`).
 */
export async function makeInvitation(
  db: Database,
  { email, areaSlug, role, invitedBy }: { email: string; areaSlug: string; role: Role; invitedBy: string | null },
): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  const now = new Date();
  await db.$transaction(async (tx) => {
    await tx.invitation.updateMany({
      where: { email, areaSlug, acceptedAt: null, expiresAt: { gt: now } },
      data: { expiresAt: now },
    });
    await tx.invitation.create({
      data: {
        ...{ tokenHash: hashOf(token), email, areaSlug, role, invitedById: invitedBy },
        expiresAt: new Date(now.getTime() + days * 86_400_000),
      },
    });
    await logPeople(tx, invitedBy ?? "setup", "invite", areaSlug, { role });
  });
  return token;
}

/** The invitation that this secret opens, or null: unknown, taken up, or too old. */
export async function findInvitation(db: Database, token: string): Promise<OpenInvitation | null> {
  const found = await db.invitation.findFirst({
    where: { tokenHash: hashOf(token), acceptedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, email: true, areaSlug: true, role: true, area: { select: { name: true } } },
  });
  if (!found) return null;
  const { area, ...invitation } = found;
  return { ...invitation, areaName: area.name };
}

/** Takes an invitation up for a person: they have its role from now on. False when it was taken up or is too old. */
export async function takeUpInvitation(db: Database, token: string, userId: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const now = new Date();
    const taken = await tx.invitation.updateManyAndReturn({
      where: { tokenHash: hashOf(token), acceptedAt: null, expiresAt: { gt: now } },
      data: { acceptedAt: now },
    });
    const [invitation] = taken;
    if (!invitation) return false;
    const { areaSlug, role } = invitation;
    await tx.membership.upsert({
      where: { userId_areaSlug: { userId, areaSlug } },
      create: { userId, areaSlug, role },
      update: { role },
    });
    await logPeople(tx, userId, "take up invitation", areaSlug, { role });
    return true;
  });
}

/** Whether somebody has an account with this e-mail address. */
export const hasAccount = async (db: Database, email: string): Promise<boolean> =>
  (await db.user.count({ where: { email } })) > 0;

import { randomBytes } from "node:crypto";
import { type Editor, isAtLeast, type Role } from "../../editing/roles";
import type { Database } from "../client";
import { logPeople } from "../operations/events";
import type { Transaction } from "./editors";
import { lockAreas, mayAdminister } from "./people-claims";
import { tokenHash } from "./token-hash";

/** Days for which an invitation can be taken up. */
const days = 7;

/** What the database keeps of the secret in an invitation's link. */

/** An invitation that can still be taken up. */
export type OpenInvitation = {
  id: string;
  email: string;
  areaSlug: string;
  areaName: string;
  role: Role;
  /** The administrator whom its link was shown to; null where it went by letter. */
  shownToId: string | null;
};

/** Whom to invite to what. `email` is in lower case. */
export type Invited = { email: string; areaSlug: string; role: Role };

async function addInvitation(tx: Transaction, { email, areaSlug, role }: Invited, by: string | null): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  const now = new Date();
  await tx.invitation.deleteMany({ where: { email, areaSlug, acceptedAt: null } });
  await tx.invitation.create({
    data: {
      tokenHash: tokenHash(token),
      email,
      areaSlug,
      role,
      invitedById: by,
      expiresAt: new Date(now.getTime() + days * 86_400_000),
    },
  });
  await logPeople(tx, by ?? "setup", "invite", areaSlug, { role });
  return token;
}

/**
 * Makes an invitation to an area on the server (`npm run editor:add`). Returns the secret at the end of its link, which
 * is shown this once. An older one for the same person and area no longer counts.
 */
export const makeInvitation = (
  db: Database,
  { invitedBy, ...invited }: Invited & { invitedBy: string | null },
): Promise<string> => db.$transaction((tx) => addInvitation(tx, invited, invitedBy));

/** What came of inviting. "member": this person works in the area already. */
export type Inviting =
  | { outcome: "invited"; token: string; invitation: OpenInvitation }
  | { outcome: "member" | "missing" | "forbidden" };

/** Invites somebody to an area, by an administrator of it. */
export const invite = (db: Database, editor: Editor, { email, areaSlug, role }: Invited): Promise<Inviting> =>
  db.$transaction(async (tx): Promise<Inviting> => {
    await lockAreas(tx, [areaSlug]);
    const may = await mayAdminister(tx, editor, areaSlug);
    if (may !== "yes") return { outcome: may };
    if ((await tx.membership.count({ where: { areaSlug, user: { email } } })) > 0) return { outcome: "member" };
    const area = await tx.area.findUniqueOrThrow({ where: { slug: areaSlug }, select: { name: true } });
    const token = await addInvitation(tx, { email, areaSlug, role }, editor.id);
    return {
      outcome: "invited",
      token,
      invitation: { id: "", email, areaSlug, areaName: area.name, role, shownToId: null },
    };
  });

/**
 * Notes that an administrator was shown the link with this secret: whoever takes it up is marked, and the log has it.
 */
export const noteShown = (db: Database, editor: Editor, token: string): Promise<void> =>
  db.$transaction(async (tx) => {
    const { areaSlug, role } = await tx.invitation.update({
      where: { tokenHash: tokenHash(token) },
      data: { shownToId: editor.id },
      select: { areaSlug: true, role: true },
    });
    await logPeople(tx, editor.id, "invitation link shown", areaSlug, { role });
  });

/** Sends an invitation once more, with another link and seven days from now, by an administrator of its area. */
export async function inviteAgain(db: Database, editor: Editor, id: string): Promise<Inviting> {
  const found = await db.invitation.findFirst({
    where: { id, acceptedAt: null },
    select: { email: true, areaSlug: true, role: true },
  });
  return found ? invite(db, editor, found) : { outcome: "missing" };
}

/**
 * Takes an invitation back, by an administrator of its area. "missing": there is none that waits, or it is another
 * area's.
 */
export const revokeInvitation = (
  db: Database,
  editor: Editor,
  id: string,
): Promise<"revoked" | "missing" | "forbidden"> =>
  db.$transaction(async (tx) => {
    const found = await tx.invitation.findFirst({ where: { id, acceptedAt: null }, select: { areaSlug: true } });
    if (!found) return "missing";
    const may = await mayAdminister(tx, editor, found.areaSlug);
    if (may !== "yes") return may;
    await tx.invitation.deleteMany({ where: { id, acceptedAt: null } });
    await logPeople(tx, editor.id, "revoke invitation", found.areaSlug);
    return "revoked";
  });

/** Returns the invitation that this secret opens, or null: unknown, taken up, or too old. */
export async function findInvitation(db: Transaction, token: string): Promise<OpenInvitation | null> {
  const found = await db.invitation.findFirst({
    where: { tokenHash: tokenHash(token), acceptedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, email: true, areaSlug: true, role: true, shownToId: true, area: { select: { name: true } } },
  });
  if (!found) return null;
  const { area, ...invitation } = found;
  return { ...invitation, areaName: area.name };
}

/**
 * Takes an invitation up for a person: they have its role from now on, or keep the one that lets them do more. "gone":
 * it was taken up, or is too old. "another": it was sent to somebody else's address.
 */
export const takeUpInvitation = (
  db: Database,
  token: string,
  person: { id: string; email: string },
): Promise<"taken up" | "gone" | "another"> =>
  db.$transaction(async (tx) => {
    const invitation = await findInvitation(tx, token);
    if (!invitation) return "gone";
    if (invitation.email !== person.email) return "another";
    const { areaSlug, role, shownToId } = invitation;
    await lockAreas(tx, [areaSlug]);
    const taken = await tx.invitation.updateMany({
      where: { id: invitation.id, acceptedAt: null, expiresAt: { gt: new Date() } },
      data: { acceptedAt: new Date() },
    });
    if (taken.count === 0) return "gone";
    const key = { userId_areaSlug: { userId: person.id, areaSlug } };
    const before = await tx.membership.findUnique({ where: key, select: { role: true } });
    if (!before || !isAtLeast(before.role, role)) {
      await tx.membership.upsert({
        where: key,
        create: { userId: person.id, areaSlug, role, shownToId },
        update: { role, shownToId },
      });
    }
    await logPeople(tx, person.id, "take up invitation", areaSlug, { role, person: person.id });
    return "taken up";
  });

/**
 * Takes up the open invitations of a person who works in no area yet, and whose address a directory vouches for. They
 * get the role that each invitation gives.
 */
export const takeUpInvitationsOf = (db: Database, person: { id: string; email: string }): Promise<void> =>
  db.$transaction(async (tx) => {
    if ((await tx.membership.count({ where: { userId: person.id } })) > 0) return;
    const open = await tx.invitation.updateManyAndReturn({
      where: { email: person.email, acceptedAt: null, expiresAt: { gt: new Date() } },
      data: { acceptedAt: new Date() },
    });
    for (const { areaSlug, role } of open) {
      await tx.membership.create({ data: { userId: person.id, areaSlug, role } });
      await logPeople(tx, person.id, "take up invitation", areaSlug, { role, person: person.id });
    }
  });

/** Returns whether somebody is invited: nobody else gets an account. */
export const isInvited = async (db: Database, email: string): Promise<boolean> =>
  (await db.invitation.count({ where: { email, acceptedAt: null, expiresAt: { gt: new Date() } } })) > 0;

/** Returns whether somebody has an account with this email address. */
export const hasAccount = async (db: Database, email: string): Promise<boolean> =>
  (await db.user.count({ where: { email } })) > 0;

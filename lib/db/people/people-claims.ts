import type { Editor } from "../../editing/roles";
import type { Transaction } from "./editors";
import { areasLeft } from "./people";

/** Why something was not done about a person. "last": an area would be without an administrator. */
export type PeopleRefusal = "missing" | "forbidden" | "last" | "yourself";

/** A person about whom somebody may do something, and what they have. */
export type ClaimedPerson = { id: string; name: string; email: string; roles: Map<string, string> };

/** Locks the roles in these areas until this transaction is over, so that no other transaction changes them. */
export async function lockAreas(tx: Transaction, slugs: readonly string[]): Promise<void> {
  // In one order for all, so that two never wait for each other; entries may be written meanwhile.
  for (const slug of [...new Set(slugs)].sort()) {
    await tx.$queryRaw`SELECT "slug" FROM "Area" WHERE "slug" = ${slug} FOR NO KEY UPDATE`;
  }
}

const rolesOf = async (tx: Transaction, userId: string) =>
  new Map(
    (await tx.membership.findMany({ where: { userId }, select: { areaSlug: true, role: true } })).map((one) => [
      one.areaSlug,
      one.role as string,
    ]),
  );

/** Returns a person's roles at this moment: none once they are disabled. */
async function actorRoles(tx: Transaction, editor: Editor): Promise<Map<string, string>> {
  const enabled = await tx.user.count({ where: { id: editor.id, disabledAt: null } });
  return enabled > 0 ? rolesOf(tx, editor.id) : new Map();
}

/** Whether somebody may change people in an area at this moment. Missing: they have nothing to do with the area. */
export async function mayAdminister(
  tx: Transaction,
  editor: Editor,
  areaSlug: string,
): Promise<"yes" | "missing" | "forbidden"> {
  const role = (await actorRoles(tx, editor)).get(areaSlug);
  if (role === undefined) return "missing";
  return role === "administrator" ? "yes" : "forbidden";
}

/** Returns a person of an area, for an administrator of it. The area is locked. */
export async function claimMember(
  tx: Transaction,
  editor: Editor,
  personId: string,
  areaSlug: string,
): Promise<ClaimedPerson | "missing" | "forbidden"> {
  await lockAreas(tx, [areaSlug]);
  const may = await mayAdminister(tx, editor, areaSlug);
  if (may !== "yes") return may;
  const roles = await rolesOf(tx, personId);
  const user = await tx.user.findUnique({ where: { id: personId }, select: { name: true, email: true } });
  return user && roles.has(areaSlug) ? { id: personId, ...user, roles } : "missing";
}

/**
 * Returns a person as a whole, for somebody who is an administrator of every area that the person works for, or last
 * worked for. Those areas are locked. Missing: they share none.
 */
export async function claimPerson(
  tx: Transaction,
  editor: Editor,
  personId: string,
): Promise<ClaimedPerson | "missing" | "forbidden"> {
  await lockAreas(tx, [...(await rolesOf(tx, personId)).keys()]);
  const user = await tx.user.findUnique({ where: { id: personId }, select: { name: true, email: true } });
  if (!user) return "missing";
  const roles = await rolesOf(tx, personId);
  const areas = roles.size > 0 ? [...roles.keys()] : await areasLeft(tx, personId);
  const own = await actorRoles(tx, editor);
  if (!areas.some((area) => own.has(area))) return "missing";
  return areas.every((area) => own.get(area) === "administrator") ? { id: personId, ...user, roles } : "forbidden";
}

/** Returns whether these areas each keep an administrator who may sign in when this person is none any more. */
export async function keepsAdministrator(
  tx: Transaction,
  personId: string,
  areaSlugs: readonly string[],
): Promise<boolean> {
  for (const areaSlug of areaSlugs) {
    const others = await tx.membership.count({
      where: { areaSlug, role: "administrator", userId: { not: personId }, user: { disabledAt: null } },
    });
    if (others === 0) return false;
  }
  return true;
}

/** Returns the areas in which this person is an administrator. */
export const administered = ({ roles }: ClaimedPerson): string[] =>
  [...roles].filter(([, role]) => role === "administrator").map(([area]) => area);

/** Ends the open invitations of a person who may invite no more in these areas. */
export const voidInvitationsBy = (tx: Transaction, invitedById: string, areaSlugs: readonly string[]) =>
  tx.invitation.updateMany({
    where: { invitedById, areaSlug: { in: [...areaSlugs] }, acceptedAt: null, expiresAt: { gt: new Date() } },
    data: { expiresAt: new Date() },
  });

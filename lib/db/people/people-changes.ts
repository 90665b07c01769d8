import type { Editor, Role } from "../../editing/roles";
import type { Database } from "../client";
import { logPeople } from "../operations/events";
import {
  administered,
  type ClaimedPerson,
  claimMember,
  claimPerson,
  keepsAdministrator,
  type PeopleRefusal,
  voidInvitationsBy,
} from "./people-claims";

/** Changes a person's role in an area. It counts with their next request. */
export const changeRole = (
  db: Database,
  editor: Editor,
  { personId, areaSlug, role }: { personId: string; areaSlug: string; role: Role },
): Promise<"changed" | PeopleRefusal> =>
  db.$transaction(async (tx) => {
    const person = await claimMember(tx, editor, personId, areaSlug);
    if (typeof person === "string") return person;
    const before = person.roles.get(areaSlug);
    if (before === role) return "changed";
    if (before === "administrator") {
      if (!(await keepsAdministrator(tx, personId, [areaSlug]))) return "last";
      await voidInvitationsBy(tx, personId, [areaSlug]);
    }
    await tx.membership.update({ where: { userId_areaSlug: { userId: personId, areaSlug } }, data: { role } });
    await logPeople(tx, editor.id, "change role", areaSlug, { person: personId, from: before ?? "", to: role });
    return "changed";
  });

/** Takes a person out of an area. What they wrote stays. */
export const removeFromArea = (
  db: Database,
  editor: Editor,
  { personId, areaSlug }: { personId: string; areaSlug: string },
): Promise<"removed" | PeopleRefusal> =>
  db.$transaction(async (tx) => {
    const person = await claimMember(tx, editor, personId, areaSlug);
    if (typeof person === "string") return person;
    const before = person.roles.get(areaSlug);
    if (before === "administrator" && !(await keepsAdministrator(tx, personId, [areaSlug]))) return "last";
    await voidInvitationsBy(tx, personId, [areaSlug]);
    await tx.membership.delete({ where: { userId_areaSlug: { userId: personId, areaSlug } } });
    await tx.entry.updateMany({ where: { areaSlug, ownerId: personId }, data: { ownerId: null } });
    await tx.comment.updateMany({ where: { areaSlug, ownerId: personId }, data: { ownerId: null } });
    await tx.watch.deleteMany({ where: { userId: personId, entry: { areaSlug } } });
    await tx.opening.deleteMany({ where: { userId: personId, entry: { areaSlug } } });
    await logPeople(tx, editor.id, "remove from area", areaSlug, { person: personId, from: before ?? "" });
    return "removed";
  });

/** One event in each area that a person works for, so that each area's log has it. */
async function logIn(
  tx: Parameters<typeof logPeople>[0],
  editor: Editor,
  action: string,
  { id, roles }: ClaimedPerson,
): Promise<void> {
  const areas = roles.size > 0 ? [...roles.keys()].sort() : [null];
  for (const area of areas) await logPeople(tx, editor.id, action, area, { person: id });
}

/** Keeps a person from signing in, from their next request on. Everything else stays as it is. */
export const disablePerson = (db: Database, editor: Editor, personId: string): Promise<"disabled" | PeopleRefusal> =>
  db.$transaction(async (tx) => {
    if (personId === editor.id) return "yourself";
    const person = await claimPerson(tx, editor, personId);
    if (typeof person === "string") return person;
    if (!(await keepsAdministrator(tx, personId, administered(person)))) return "last";
    await tx.user.update({ where: { id: personId }, data: { disabledAt: new Date() } });
    await tx.session.deleteMany({ where: { userId: personId } });
    await voidInvitationsBy(tx, personId, [...person.roles.keys()]);
    await logIn(tx, editor, "disable", person);
    return "disabled";
  });

/** Lets a person sign in again. */
export const enablePerson = (db: Database, editor: Editor, personId: string): Promise<"enabled" | PeopleRefusal> =>
  db.$transaction(async (tx) => {
    const person = await claimPerson(tx, editor, personId);
    if (typeof person === "string") return person;
    await tx.user.update({ where: { id: personId }, data: { disabledAt: null } });
    await logIn(tx, editor, "enable", person);
    return "enabled";
  });

/**
 * Takes away the second factor of a person who has lost phone and backup codes: with their password they set up another
 * one. They are signed out.
 */
export const takeSecondFactor = (
  db: Database,
  editor: Editor,
  personId: string,
): Promise<{ name: string; email: string } | PeopleRefusal> =>
  db.$transaction(async (tx) => {
    if (personId === editor.id) return "yourself";
    const person = await claimPerson(tx, editor, personId);
    if (typeof person === "string") return person;
    await tx.twoFactor.deleteMany({ where: { userId: personId } });
    await tx.user.update({ where: { id: personId }, data: { twoFactorEnabled: false } });
    await tx.session.deleteMany({ where: { userId: personId } });
    await logIn(tx, editor, "take second factor", person);
    return { name: person.name, email: person.email };
  });

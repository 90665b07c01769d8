import { randomUUID } from "node:crypto";
import type { Editor } from "../../editing/roles";
import type { Database } from "../client";
import { logPeople } from "../operations/events";
import { administered, claimPerson, keepsAdministrator, type PeopleRefusal, voidInvitationsBy } from "./people-claims";

/** The name that stands beside what somebody wrote whose data was erased. */
export const erasedName = "Somebody who left";

/**
 * Everything that is held about a person, without what would let anybody sign in as them: dates are ISO 8601 once it is
 * JSON.
 */
export type PersonRecord = {
  account: object;
  memberships: object[];
  sessions: object[];
  notes: object[];
  events: object[];
};

/**
 * Returns all that is held about a person, and notes that in the log. It is given to the person, and to an
 * administrator of all areas they work for.
 */
export const exportPerson = (
  db: Database,
  editor: Editor,
  personId: string,
): Promise<PersonRecord | "missing" | "forbidden"> =>
  db.$transaction(async (tx) => {
    const person = personId === editor.id ? null : await claimPerson(tx, editor, personId);
    if (typeof person === "string") return person;
    const id = personId;
    const account = await tx.user.findUniqueOrThrow({
      where: { id },
      select: {
        id: true,
        name: true,
        email: true,
        createdAt: true,
        updatedAt: true,
        disabledAt: true,
        twoFactorEnabled: true,
        memberships: { select: { areaSlug: true, role: true } },
        sessions: { select: { createdAt: true, seenAt: true, expiresAt: true, userAgent: true } },
        notes: { select: { entryId: true, at: true, text: true } },
        commentNotes: { select: { commentId: true, at: true, text: true, isReply: true } },
        commentsOwned: { select: { id: true } },
        unsentPosts: { select: { action: true, fields: true, createdAt: true } },
        watches: { select: { entryId: true } },
        openings: { select: { entryId: true, at: true } },
        owns: { select: { id: true, kind: true, slug: true } },
      },
    });
    const events = await tx.event.findMany({
      where: { OR: [{ actor: id }, { detail: { path: ["person"], equals: id } }] },
      orderBy: { id: "asc" },
      select: { at: true, actor: true, action: true, areaSlug: true, entryId: true, reason: true },
    });
    const invitations = await tx.invitation.findMany({
      where: { email: account.email },
      select: { areaSlug: true, role: true, createdAt: true, acceptedAt: true },
    });
    await logPeople(tx, editor.id, "export person", null, { person: id });
    const { memberships, sessions, notes, watches, owns, ...plain } = account;
    return { account: { ...plain, invitations, watches, owns }, memberships, sessions, notes, events };
  });

/**
 * Erases who a person is: name, address, ways to sign in, what they watch and what they had not saved. What they wrote
 * and did stays under a number that leads to nobody: the history of what families were told must stay whole. It cannot
 * be undone.
 */
export const erasePerson = (db: Database, editor: Editor, personId: string): Promise<"erased" | PeopleRefusal> =>
  db.$transaction(async (tx) => {
    if (personId === editor.id) return "yourself";
    const person = await claimPerson(tx, editor, personId);
    if (typeof person === "string") return person;
    if (!(await keepsAdministrator(tx, personId, administered(person)))) return "last";
    const mine = { where: { userId: personId } };
    await tx.session.deleteMany(mine);
    await tx.account.deleteMany(mine);
    await tx.twoFactor.deleteMany(mine);
    await tx.spentCode.deleteMany(mine);
    await tx.watch.deleteMany(mine);
    await tx.opening.deleteMany(mine);
    await tx.membership.deleteMany(mine);
    await tx.unsaved.deleteMany({ where: { editorId: personId } });
    await tx.unsentPost.deleteMany({ where: { editorId: personId } });
    await tx.entry.updateMany({ where: { ownerId: personId }, data: { ownerId: null } });
    await tx.comment.updateMany({ where: { ownerId: personId }, data: { ownerId: null } });
    await tx.invitation.deleteMany({ where: { email: person.email } });
    await voidInvitationsBy(tx, personId, [...person.roles.keys()]);
    await tx.verification.deleteMany({
      where: { OR: [{ value: personId }, { value: { startsWith: `${personId} ` } }] },
    });
    await tx.user.update({
      where: { id: personId },
      data: {
        name: erasedName,
        email: `${randomUUID()}@erased.invalid`,
        emailVerified: false,
        image: null,
        twoFactorEnabled: false,
        disabledAt: new Date(),
      },
    });
    const areas = person.roles.size > 0 ? [...person.roles.keys()].sort() : [null];
    for (const area of areas) await logPeople(tx, editor.id, "erase", area, { person: personId });
    return "erased";
  });

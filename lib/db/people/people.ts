import { distinctNames } from "../../editing/distinct-names";
import type { PendingInvitation, PersonOfArea } from "../../editing/people";
import type { Editor, Role } from "../../editing/roles";
import type { Database } from "../client";
import { areasOf, type Transaction } from "./editors";

/** An area with its people, by name, and its open invitations, newest first. */
export type AreaPeople = { slug: string; name: string; people: PersonOfArea[]; invitations: PendingInvitation[] };

const fields = {
  id: true,
  name: true,
  email: true,
  disabledAt: true,
  twoFactorEnabled: true,
  memberships: { select: { areaSlug: true, role: true, shownToId: true } },
  sessions: { orderBy: { seenAt: "desc" }, take: 1, select: { seenAt: true } },
} as const;

type Row = {
  id: string;
  name: string;
  email: string;
  disabledAt: Date | null;
  twoFactorEnabled: boolean;
  memberships: { areaSlug: string; role: Role; shownToId: string | null }[];
  sessions: { seenAt: Date }[];
};

/** When each of these people last signed in, from the log: sessions are gone once they are over. */
async function lastSignIns(tx: Transaction, ids: string[]): Promise<Map<string, Date>> {
  const found = await tx.event.groupBy({
    by: ["actor"],
    where: { action: "signed in", actor: { in: ids } },
    _max: { at: true },
  });
  return new Map(found.flatMap(({ actor, _max }) => (_max.at ? [[actor, _max.at] as const] : [])));
}

/** Returns a person without the roles that they have in areas other than these. */
function personOf(row: Row, areas: readonly string[], signedIn: Map<string, Date>): PersonOfArea {
  const seen = [row.sessions[0]?.seenAt, signedIn.get(row.id)].filter((at) => at !== undefined);
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    isDisabled: row.disabledAt !== null,
    hasSecondFactor: row.twoFactorEnabled,
    roles: Object.fromEntries(
      row.memberships.filter(({ areaSlug }) => areas.includes(areaSlug)).map(({ areaSlug, role }) => [areaSlug, role]),
    ),
    seenAt: seen.length > 0 ? new Date(Math.max(...seen.map((at) => at.getTime()))) : null,
  };
}

/**
 * Returns the people and invitations of the areas in which somebody is an administrator, by the areas' names. Empty for
 * anybody else.
 */
export async function searchPeople(db: Database, editor: Editor, now: Date): Promise<AreaPeople[]> {
  const mine = await areasOf(db, editor, "administrator");
  const areas = await db.area.findMany({
    where: { slug: { in: mine } },
    orderBy: { name: "asc" },
    select: {
      slug: true,
      name: true,
      memberships: { orderBy: { user: { name: "asc" } }, select: { user: { select: fields } } },
      invitations: {
        where: { acceptedAt: null, expiresAt: { gt: new Date(now.getTime() - 30 * 86_400_000) } },
        orderBy: { createdAt: "desc" },
        select: { id: true, email: true, role: true, expiresAt: true },
      },
    },
  });
  const ids = areas.flatMap(({ memberships }) => memberships.map(({ user }) => user.id));
  const signedIn = await lastSignIns(db, ids);
  return areas.map(({ slug, name, memberships, invitations }) => ({
    slug,
    name,
    people: memberships.map(({ user }) => personOf(user, mine, signedIn)),
    invitations: invitations.map((one) => ({ ...one, isOver: one.expiresAt <= now })),
  }));
}

/** Returns the names of the administrators of somebody's areas, by area: whom to ask. */
export async function searchAdministrators(
  db: Database,
  editor: Editor,
): Promise<{ areaSlug: string; areaName: string; names: string[] }[]> {
  const areas = await db.area.findMany({
    where: { slug: { in: await areasOf(db, editor) } },
    orderBy: { name: "asc" },
    select: {
      slug: true,
      name: true,
      memberships: {
        where: { role: "administrator", user: { disabledAt: null } },
        select: { user: { select: { name: true } } },
      },
    },
  });
  return areas.map(({ slug, name, memberships }) => ({
    areaSlug: slug,
    areaName: name,
    names: memberships.map(({ user }) => user.name).sort((a, b) => a.localeCompare(b, "en-GB")),
  }));
}

/**
 * Returns the areas from which a person was removed, by the log: those whose administrators still answer for what is
 * held about them.
 */
export async function areasLeft(tx: Transaction, personId: string): Promise<string[]> {
  const found = await tx.event.findMany({
    where: { action: "remove from area", detail: { path: ["person"], equals: personId } },
    distinct: ["areaSlug"],
    select: { areaSlug: true },
  });
  return found.flatMap(({ areaSlug }) => areaSlug ?? []);
}

/** What an administrator sees of one person. `isWholly`: all that the person works for is this administrator's. */
export type SeenPerson = {
  person: PersonOfArea;
  areas: string[];
  isWholly: boolean;
  /** Areas by which an administrator, of this name, was shown the link of this person's invitation. */
  shownTo: { area: string; name: string }[];
};

/** Which of these memberships came of an invitation whose link somebody was shown, and who that was. */
async function shownToIn(db: Database, memberships: Row["memberships"]): Promise<SeenPerson["shownTo"]> {
  const ids = memberships.flatMap(({ shownToId }) => shownToId ?? []);
  const found = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(found.map(({ id, name }) => [id, name]));
  return memberships.flatMap(({ areaSlug, shownToId }) =>
    shownToId ? [{ area: areaSlug, name: names.get(shownToId) ?? "an administrator" }] : [],
  );
}

/**
 * Returns one person of the areas in which somebody is an administrator; null for anybody else, and for who asks
 * without being one.
 */
export async function findPerson(db: Database, editor: Editor, id: string): Promise<SeenPerson | null> {
  const mine = await areasOf(db, editor, "administrator");
  const row = await db.user.findUnique({ where: { id }, select: fields });
  if (!row) return null;
  const all = row.memberships.map(({ areaSlug }) => areaSlug);
  const theirs = all.length > 0 ? all : await areasLeft(db, id);
  if (!theirs.some((area) => mine.includes(area))) return null;
  const person = personOf(row, mine, await lastSignIns(db, [id]));
  const shownTo = await shownToIn(
    db,
    row.memberships.filter(({ areaSlug }) => mine.includes(areaSlug)),
  );
  return { person, shownTo, areas: Object.keys(person.roles), isWholly: theirs.every((area) => mine.includes(area)) };
}

/**
 * People whom nobody's area has any more, but who were once of one of this administrator's: to be erased, or invited
 * again.
 */
export async function searchPeopleWhoLeft(db: Database, editor: Editor): Promise<{ id: string; name: string }[]> {
  const mine = await areasOf(db, editor, "administrator");
  const events = await db.event.findMany({
    where: { action: "remove from area", areaSlug: { in: mine } },
    select: { detail: true },
  });
  const ids = events.map(({ detail }) => String((detail as { person?: unknown }).person ?? ""));
  const people = await db.user.findMany({
    where: { id: { in: ids }, memberships: { none: {} }, email: { not: { endsWith: "@erased.invalid" } } },
    orderBy: { name: "asc" },
    select: { id: true, name: true, email: true },
  });
  return [...distinctNames(people)].map(([id, name]) => ({ id, name }));
}

import { describe, expect, test } from "vitest";
import { confirmSecondFactor } from "../../lib/auth/confirm";
import { findSignedIn } from "../../lib/auth/signed-in";
import { logPeople } from "../../lib/db/operations/events";
import { findEditor } from "../../lib/db/people/editors";
import { makeInvitation } from "../../lib/db/people/invitations";
import { makeLink } from "../../lib/db/people/one-time-links";
import { findPerson, searchAdministrators, searchPeople, searchPeopleWhoLeft } from "../../lib/db/people/people";
import {
  changeRole,
  disablePerson,
  enablePerson,
  removeFromArea,
  takeSecondFactor,
} from "../../lib/db/people/people-changes";
import { erasedName, erasePerson, exportPerson } from "../../lib/db/people/people-records";
import { endOwnSession, searchSessions } from "../../lib/db/people/sessions";
import { countPosts, keepPost } from "../../lib/db/people/unsent-posts";
import type { Editor } from "../../lib/editing/roles";
import { ownDataFolder } from "../support/data-folder";
import { codeNow, makePerson, signedInEditor, startSession, wrongCode } from "../support/desk";
import { makeEntry } from "../support/entries";
import { freshDatabase } from "../support/fresh-database";

process.env.SECRET = "a secret of the tests";
ownDataFolder();
const { db, url } = await freshDatabase();
process.env.DATABASE_URL = url;

let areas = 0;
const area = () => `area-${areas++}`;
const editorOf = async ({ id }: { id: string }) => (await findEditor(db, id)) as Editor;
const make = (role: "viewer" | "editor" | "publisher" | "administrator", ...slugs: string[]) =>
  makePerson(db, { role, areas: slugs });
const rolesOf = async ({ id }: { id: string }) =>
  Object.fromEntries((await db.membership.findMany({ where: { userId: id } })).map((one) => [one.areaSlug, one.role]));
const lastEvent = (action: string) => db.event.findFirst({ where: { action }, orderBy: { id: "desc" } });

describe("an administrator", () => {
  test("changes the role of a person, who has it with their next request; the log has who and what", async () => {
    const slug = area();
    const [admin, person] = [await make("administrator", slug), await make("editor", slug)];
    const session = await startSession(db, person);
    const asked = { personId: person.id, areaSlug: slug, role: "viewer" } as const;
    expect(await changeRole(db, await editorOf(admin), asked)).toBe("changed");
    expect((await findSignedIn(new Headers({ cookie: session.cookie })))?.editor.roles).toEqual({ [slug]: "viewer" });
    expect(await lastEvent("change role")).toMatchObject({
      actor: admin.id,
      areaSlug: slug,
      detail: { person: person.id, from: "editor", to: "viewer" },
    });
  });

  test("of one area changes nothing in another, not even for themself", async () => {
    const [here, there] = [area(), area()];
    const [admin, person] = [await make("administrator", here), await make("editor", there)];
    const editor = await editorOf(admin);
    for (const id of [person.id, admin.id]) {
      expect(await changeRole(db, editor, { personId: id, areaSlug: there, role: "administrator" })).toBe("missing");
      expect(await removeFromArea(db, editor, { personId: id, areaSlug: there })).toBe("missing");
    }
    expect(await disablePerson(db, editor, person.id)).toBe("missing");
    expect(await exportPerson(db, editor, person.id)).toBe("missing");
    expect(await erasePerson(db, editor, person.id)).toBe("missing");
    expect(await takeSecondFactor(db, editor, person.id)).toBe("missing");
    expect(await findPerson(db, editor, person.id)).toBeNull();
    expect(await rolesOf(person)).toEqual({ [there]: "editor" });
    expect(await rolesOf(admin)).toEqual({ [here]: "administrator" });
  });

  test("who is only an editor elsewhere does not raise themself there", async () => {
    const [here, there] = [area(), area()];
    const admin = await make("administrator", here);
    await make("administrator", there);
    await db.membership.create({ data: { userId: admin.id, areaSlug: there, role: "editor" } });
    const asked = { personId: admin.id, areaSlug: there, role: "administrator" } as const;
    expect(await changeRole(db, await editorOf(admin), asked)).toBe("forbidden");
    expect((await rolesOf(admin))[there]).toBe("editor");
  });

  test("cannot be made less, removed, disabled or erased as the last of an area", async () => {
    const slug = area();
    const [admin, other] = [await make("administrator", slug), await make("administrator", slug)];
    const editor = await editorOf(admin);
    expect(await disablePerson(db, editor, other.id)).toBe("disabled");
    const asked = { personId: admin.id, areaSlug: slug };
    // Who cannot sign in is no administrator that an area could turn to.
    expect(await changeRole(db, editor, { ...asked, role: "publisher" })).toBe("last");
    expect(await removeFromArea(db, editor, asked)).toBe("last");
    expect(await disablePerson(db, editor, admin.id)).toBe("yourself");
    expect(await erasePerson(db, editor, admin.id)).toBe("yourself");
    expect(await takeSecondFactor(db, editor, admin.id)).toBe("yourself");
    expect(await rolesOf(admin)).toEqual({ [slug]: "administrator" });
  });

  test("who was removed from another area by its last administrator cannot leave it without one", async () => {
    const [here, there] = [area(), area()];
    const [admin, both] = [await make("administrator", here, there), await make("administrator", here)];
    expect(await removeFromArea(db, await editorOf(both), { personId: admin.id, areaSlug: here })).toBe("removed");
    expect(await disablePerson(db, await editorOf(both), admin.id)).toBe("missing");
  });

  test("stays when two remove each other at the same moment", async () => {
    for (let round = 0; round < 10; round++) {
      const slug = area();
      const [one, two] = [await make("administrator", slug), await make("administrator", slug)];
      const [first, second] = [await editorOf(one), await editorOf(two)];
      await Promise.all([
        removeFromArea(db, first, { personId: two.id, areaSlug: slug }),
        changeRole(db, second, { personId: one.id, areaSlug: slug, role: "viewer" }),
      ]);
      expect(await db.membership.count({ where: { areaSlug: slug, role: "administrator" } })).toBe(1);
    }
  });

  test("who was demoted a moment ago does nothing more, whatever they had before them", async () => {
    const slug = area();
    const [admin, other, person] = [
      await make("administrator", slug),
      await make("administrator", slug),
      await make("viewer", slug),
    ];
    const before = await editorOf(admin);
    await changeRole(db, await editorOf(other), { personId: admin.id, areaSlug: slug, role: "publisher" });
    expect(await changeRole(db, before, { personId: person.id, areaSlug: slug, role: "publisher" })).toBe("forbidden");
    expect(await searchPeople(db, before, new Date())).toEqual([]);
    await disablePerson(db, await editorOf(other), admin.id);
    expect(await changeRole(db, before, { personId: person.id, areaSlug: slug, role: "publisher" })).toBe("missing");
  });

  test("disables a person as a whole only when all the person works for is theirs", async () => {
    const [here, there] = [area(), area()];
    const [admin, person] = [await make("administrator", here), await make("editor", here, there)];
    const session = await startSession(db, person);
    expect(await disablePerson(db, await editorOf(admin), person.id)).toBe("forbidden");
    expect(await findSignedIn(new Headers({ cookie: session.cookie }))).not.toBeNull();
    await db.membership.create({ data: { userId: admin.id, areaSlug: there, role: "administrator" } });
    expect(await disablePerson(db, await editorOf(admin), person.id)).toBe("disabled");
    expect(await findSignedIn(new Headers({ cookie: session.cookie }))).toBeNull();
    expect(await enablePerson(db, await editorOf(admin), person.id)).toBe("enabled");
    expect(await findSignedIn(new Headers({ cookie: session.cookie }))).toBeNull();
    expect(await findEditor(db, person.id)).not.toBeNull();
  });

  test("sees their own areas' people and roles, and nobody else's", async () => {
    const [here, there] = [area(), area()];
    const admin = await make("administrator", here);
    const both = await make("editor", here, there);
    await make("editor", there);
    const seen = await searchPeople(db, await editorOf(admin), new Date());
    expect(seen.map(({ slug }) => slug)).toEqual([here]);
    expect(seen[0]?.people.map(({ id }) => id).sort()).toEqual([admin.id, both.id].sort());
    expect(seen[0]?.people.find(({ id }) => id === both.id)?.roles).toEqual({ [here]: "editor" });
    expect(await findPerson(db, await editorOf(admin), both.id)).toMatchObject({ isWholly: false, areas: [here] });
  });
});

test.each(["viewer", "editor", "publisher"] as const)("a %s changes nobody and sees nobody's address", async (role) => {
  const slug = area();
  const [asker, person] = [await make(role, slug), await make("viewer", slug)];
  const admin = await make("administrator", slug);
  const editor = await editorOf(asker);
  const asked = { personId: person.id, areaSlug: slug };
  expect(await changeRole(db, editor, { ...asked, role: "publisher" })).toBe("forbidden");
  expect(await removeFromArea(db, editor, asked)).toBe("forbidden");
  expect(await disablePerson(db, editor, person.id)).toBe("forbidden");
  expect(await enablePerson(db, editor, person.id)).toBe("forbidden");
  expect(await takeSecondFactor(db, editor, person.id)).toBe("forbidden");
  expect(await exportPerson(db, editor, person.id)).toBe("forbidden");
  expect(await erasePerson(db, editor, person.id)).toBe("forbidden");
  expect(await searchPeople(db, editor, new Date())).toEqual([]);
  expect(await findPerson(db, editor, person.id)).toBeNull();
  expect(await searchAdministrators(db, editor)).toEqual([{ areaSlug: slug, areaName: slug, names: [admin.name] }]);
});

/** An invitation that this person sent, as an administrator of "near". */
const invitedBy = ({ id }: { id: string }) =>
  db.invitation.create({
    data: {
      tokenHash: id,
      email: "x@council.example",
      areaSlug: "near",
      role: "administrator",
      invitedById: id,
      expiresAt: new Date(Date.now() + 86_400_000),
    },
  });
const openInvitations = () => db.invitation.count({ where: { expiresAt: { gt: new Date() } } });

test.each([
  [
    "is made less",
    (by: Editor, personId: string) => changeRole(db, by, { personId, areaSlug: "near", role: "editor" }),
  ],
  ["is disabled", (by: Editor, personId: string) => disablePerson(db, by, personId)],
  ["is erased", (by: Editor, personId: string) => erasePerson(db, by, personId)],
])("when an administrator %s, nobody takes up any more what they invited to", async (_, change) => {
  const [admin, person] = [await make("administrator", "near"), await make("administrator", "near")];
  await invitedBy(person);
  await change(await editorOf(admin), person.id);
  expect(await openInvitations()).toBe(0);
});

test("who is removed from an area loses its entries and watches there, and their invitations are void", async () => {
  const [admin, person] = [await make("administrator", "near"), await make("administrator", "near")];
  const entry = await makeEntry(db);
  await db.entry.update({ where: { id: entry.id }, data: { ownerId: person.id } });
  await db.watch.create({ data: { entryId: entry.id, userId: person.id } });
  await invitedBy(person);
  expect(await removeFromArea(db, await editorOf(admin), { personId: person.id, areaSlug: "near" })).toBe("removed");
  expect((await db.entry.findUniqueOrThrow({ where: { id: entry.id } })).ownerId).toBeNull();
  expect(await db.watch.count({ where: { userId: person.id } })).toBe(0);
  expect(await openInvitations()).toBe(0);
  expect(await searchPeopleWhoLeft(db, await editorOf(admin))).toEqual([{ id: person.id, name: person.name }]);
  expect(await searchPeopleWhoLeft(db, await editorOf(await make("administrator", area())))).toEqual([]);
});

describe("what is held about a person", () => {
  test("is given to them whole, without anything that signs in as them", async () => {
    const { sessionId: _, ...person } = await signedInEditor(db, { areas: ["near"] });
    const entry = await makeEntry(db);
    await db.note.create({ data: { id: entry.id, entryId: entry.id, authorId: person.id, text: "Ring them" } });
    await logPeople(db, person.id, "signed in", null);
    const record = await exportPerson(db, await editorOf(person), person.id);
    const text = JSON.stringify(record);
    expect(record).toMatchObject({
      account: { email: person.email },
      memberships: [{ areaSlug: "near", role: "editor" }],
      sessions: [{ userAgent: null }],
      notes: [{ text: "Ring them" }],
      events: [{ action: "signed in" }],
    });
    for (const secret of [person.secret, "token", "password", "backup", "hash"]) {
      expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
    }
  });

  test("is erased: nothing leads to them any more, what they wrote stays, and they cannot sign in", async () => {
    const admin = await make("administrator", "near");
    const person = await signedInEditor(db, { email: "maud@council.example", name: "Maud Long", areas: ["near"] });
    const entry = await makeEntry(db, { state: "draft" });
    await db.edition.update({ where: { id: entry.editionId }, data: { savedById: person.id } });
    await db.note.create({ data: { id: entry.id, entryId: entry.id, authorId: person.id, text: "Ring them" } });
    await db.watch.create({ data: { entryId: entry.id, userId: person.id } });
    await makeLink(db, "reset", person.id);
    await db.unsaved.create({
      data: { editionId: entry.editionId, editorId: person.id, section: "about", content: { name: "Half done" } },
    });
    await keepPost(db, person.id, { action: "/admin/entries/7/save", fields: [["summary", "Half done"]] });
    await makeInvitation(db, { email: person.email, areaSlug: "near", role: "editor", invitedBy: null });
    expect(await erasePerson(db, await editorOf(admin), person.id)).toBe("erased");

    expect(await db.user.findUnique({ where: { id: person.id } })).toMatchObject({ name: erasedName });
    expect(await findSignedIn(new Headers({ cookie: person.cookie }))).toBeNull();
    expect((await db.edition.findUniqueOrThrow({ where: { id: entry.editionId } })).savedById).toBe(person.id);
    expect(await db.note.count({ where: { authorId: person.id } })).toBe(1);
    for (const held of [db.session, db.account, db.twoFactor, db.membership, db.watch]) {
      expect(await (held as typeof db.session).count({ where: { userId: person.id } })).toBe(0);
    }
    const tables = await Promise.all([
      ...[db.user.findMany(), db.event.findMany(), db.invitation.findMany(), db.verification.findMany()],
    ]);
    const all = JSON.stringify(tables, (_, value) => (typeof value === "bigint" ? String(value) : value));
    expect(all).not.toMatch(/maud|Long"/i);
    expect(await db.verification.count({ where: { value: { startsWith: person.id } } })).toBe(0);
    expect(await db.unsaved.count({ where: { editorId: person.id } })).toBe(0);
    expect(await countPosts(db, person.id)).toBe(0);
  });
});

describe("the second factor", () => {
  test("is asked for again after five minutes, and gives the session another token", async () => {
    const person = await makePerson(db);
    const { cookie, sessionId } = await startSession(db, person, { verifiedAgo: 10 * 60_000 });
    const headers = new Headers({ cookie });
    const before = await findSignedIn(headers);
    expect(before).toMatchObject({ isVerified: true, isFresh: false });
    if (!before) throw new Error("not signed in");
    const step = await confirmSecondFactor(before, codeNow(person.secret), { headers, network: "here" });
    const [set = ""] = "cookies" in step ? step.cookies : [];
    expect(set).toMatch(/^__Host-desk\.session_token=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(await findSignedIn(headers)).toBeNull();
    const after = await findSignedIn(new Headers({ cookie: set.split(";", 1)[0] as string }));
    expect(after).toMatchObject({ sessionId, isFresh: true });
  });

  test("cannot be guessed by whoever holds a stolen session, nor shown with a code that was used", async () => {
    const person = await makePerson(db);
    const { cookie } = await startSession(db, person, { verifiedAgo: 10 * 60_000 });
    const headers = new Headers({ cookie });
    const signedIn = await findSignedIn(headers);
    if (!signedIn) throw new Error("not signed in");
    const tried: string[] = [];
    for (let n = 0; n < 6; n++) {
      // A cookie of their own invention does not give them another count.
      const own = new Headers({ cookie: `__Host-desk.two_factor=${n}; ${cookie}` });
      tried.push(
        (await confirmSecondFactor(signedIn, wrongCode(person.secret, n), { headers: own, network: `${n}` })).outcome,
      );
    }
    expect(tried).toEqual([...Array(5).fill("wrong"), "ended"]);
    expect(await findSignedIn(headers)).toBeNull();
  });

  test("that an administrator takes away lets nobody in without the password, and ends the sessions", async () => {
    const slug = area();
    const [admin, person] = [await make("administrator", slug), await signedInEditor(db, { areas: [slug] })];
    expect(await takeSecondFactor(db, await editorOf(admin), person.id)).toMatchObject({ email: person.email });
    expect(await findSignedIn(new Headers({ cookie: person.cookie }))).toBeNull();
    expect(await db.user.findUnique({ where: { id: person.id } })).toMatchObject({ twoFactorEnabled: false });
  });
});

describe("a person's sessions", () => {
  test("are listed, and one is ended by its owner only", async () => {
    const [person, thief] = [await signedInEditor(db), await signedInEditor(db)];
    const other = await startSession(db, person);
    expect((await searchSessions(db, person.id, new Date())).map(({ id }) => id).sort()).toEqual(
      [person.sessionId, other.sessionId].sort(),
    );
    expect(await endOwnSession(db, thief.id, person.sessionId)).toBe(false);
    expect(await endOwnSession(db, person.id, other.sessionId)).toBe(true);
    expect(await findSignedIn(new Headers({ cookie: other.cookie }))).toBeNull();
    expect(await findSignedIn(new Headers({ cookie: person.cookie }))).not.toBeNull();
  });
});

import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { saveDraft } from "../../lib/db/entries/drafts";
import { publishedChanges } from "../../lib/db/entries/editions";
import {
  refuseSharing,
  searchShares,
  searchShownBy,
  showEntry,
  stopShowing,
} from "../../lib/db/entries/shared-entries";
import { withdrawEntry } from "../../lib/db/entries/workflow";
import type { Role } from "../../lib/editing/roles";
import { addEdition, makeEntry, publicNow, serviceContent, versionOf } from "../support/entries";
import { freshDatabase } from "../support/fresh-database";
import { forPeopleIn } from "../support/made-up";
import { ownerOf } from "../support/owner-of";
import { makeEditor } from "../support/people";

const { db } = await freshDatabase();
const someone = (role: Role, area: string) => makeEditor(db, { [area]: role });
const notes = "From Far, take bus 7. Ring us on 01865 000000.";
const area = "far";

const asRead = <Change>(change: Change): Change => change;

/** An entry of "near" that a publisher of "far" shows there. */
async function shown() {
  const { id, editionId } = await makeEntry(db);
  const publisher = await someone("publisher", "far");
  expect(await showEntry(db, publisher, { entryId: id, area, notes, revision: 0 })).toEqual({ outcome: "shown" });
  return { id, editionId, publisher };
}
const publicShare = async (id: string) => (await publicNow(db)).shared.find(({ entryId }) => entryId === id);
const stateOf = async (id: string) => (await searchShares(db, await someone("viewer", "far"), id))[0]?.state;
const logOf = async (entryId: string) =>
  (await db.event.findMany({ where: { entryId }, orderBy: { id: "asc" } })).map(({ action, actor, detail }) => ({
    action,
    actor,
    detail,
  }));

describe("showing an entry of another area", () => {
  test("makes it public there with the notes, and counts that area's version up, not the other's", async () => {
    const { id } = await makeEntry(db);
    const publisher = await someone("publisher", "far");
    const before = [await versionOf(db, "near"), await versionOf(db, "far")];
    await showEntry(db, publisher, { entryId: id, area, notes, revision: 0 });
    expect(await publicShare(id)).toMatchObject({ area: "far", notes, isShown: true });
    expect([await versionOf(db, "near"), (await versionOf(db, "far")) - 1]).toEqual(before);
  });

  test("is read by who had the version before, without reading an entry again", async () => {
    const { id } = await makeEntry(db);
    const known = new Map(
      (await publishedChanges(db, new Map(), asRead)).map((change) => [change.area, change.version]),
    );
    await showEntry(db, await someone("publisher", "far"), { entryId: id, area, notes, revision: 0 });
    const [change, ...others] = await publishedChanges(db, known, asRead);
    expect(others).toEqual([]);
    expect(change).toMatchObject({ area: "far", editions: [], changed: [id] });
    expect(change?.shared.some(({ entryId }) => entryId === id)).toBe(true);
  });

  test.each([
    ["somebody of the other area alone", "near", "administrator", "missing"],
    ["an editor, who does not publish", "far", "editor", "forbidden"],
    ["a viewer", "far", "viewer", "forbidden"],
  ] as const)("is not for %s", async (_, of, role, outcome) => {
    const { id } = await makeEntry(db);
    expect(await showEntry(db, await someone(role, of), { entryId: id, area, notes, revision: 0 })).toEqual({
      outcome,
    });
    expect(await publicShare(id)).toBeUndefined();
  });

  test.each([
    ["a draft", { state: "draft" }],
    ["what was taken down", { state: "withdrawn" }],
    ["a place", { kind: "location", content: { name: "House" } }],
  ] as const)("never shows %s, nor says that it is there", async (_, made) => {
    const { id } = await makeEntry(db, made);
    const result = await showEntry(db, await someone("publisher", "far"), { entryId: id, area, notes, revision: 0 });
    expect(result).toEqual({ outcome: "missing" });
  });

  test.each([
    ["one of its own", serviceContent(), "near", /shows it already/],
    [
      "one for the whole country",
      serviceContent({ service_areas: [forPeopleIn("E92000001")] }),
      "far",
      /whole country/,
    ],
  ] as const)("is refused for %s", async (_, content, where, message) => {
    const { id } = await makeEntry(db, { content });
    const publisher = await someone("publisher", where);
    const result = await showEntry(db, publisher, { entryId: id, area: where, notes, revision: 0 });
    expect(result).toMatchObject({ outcome: "issues", issues: [{ message: expect.stringMatching(message) }] });
    expect(await publicShare(id)).toBeUndefined();
  });

  test.each([
    ["HTML", "Ring <b>us</b>.", /HTML/],
    ["too many characters", "a".repeat(601), /1 too many/],
    ["a number that costs much", "Ring 09012 345678.", /costs much more/],
    ["an address that hides where it leads", "See https://nhs.uk@evil.example/", /name before/],
    ["a working note", "TODO ask them", /working note/],
  ])("is refused with notes that have %s", async (_, wrong, message) => {
    const { id } = await makeEntry(db);
    const publisher = await someone("publisher", "far");
    expect(await showEntry(db, publisher, { entryId: id, area, notes: wrong, revision: 0 })).toMatchObject({
      outcome: "issues",
      issues: [{ field: "notes", message: expect.stringMatching(message) }],
    });
  });

  test("of ten publishers who change the notes at once one does, and the others are told", async () => {
    const { id, publisher } = await shown();
    const tries = Array.from({ length: 10 }, (_, at) =>
      showEntry(db, publisher, { entryId: id, area, notes: `Notes ${at}`, revision: 1 }),
    );
    const outcomes = (await Promise.all(tries)).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === "shown")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "conflict")).toHaveLength(9);
  });

  test("sent twice is done once", async () => {
    const { id, publisher } = await shown();
    const again = await showEntry(db, publisher, { entryId: id, area, notes, revision: 0 });
    expect(again).toEqual({ outcome: "shown" });
    expect((await logOf(id)).filter(({ action }) => action === "share")).toHaveLength(1);
  });
});

describe("who shows an entry", () => {
  test("cannot write in it, whatever they post", async () => {
    const { id, publisher } = await shown();
    const content = serviceContent({ name: "Not theirs" });
    const saved = await saveDraft(db, publisher, id, { seen: { number: 1, revision: 1 }, section: "about", content });
    expect(saved).toEqual({ outcome: "missing" });
    expect(await db.edition.count({ where: { entryId: id } })).toBe(1);
  });

  test("is told when something was published of it after the notes, until they say that these still fit", async () => {
    const { id, editionId, publisher } = await shown();
    expect(await stateOf(id)).toBe("shown");
    await ownerOf(db).edition.update({ where: { id: editionId }, data: { state: "superseded" } });
    await addEdition(db, id, 2, "published", serviceContent({ name: "New words" }));
    expect(await stateOf(id)).toBe("changed");
    await showEntry(db, publisher, { entryId: id, area, notes, revision: 1 });
    expect(await stateOf(id)).toBe("shown");
  });

  test("is told when it was taken down", async () => {
    const { id } = await shown();
    const editor = await someone("editor", "near");
    await withdrawEntry(db, editor, id, { reason: "It closed", message: null, insteadId: null });
    expect(await stateOf(id)).toBe("down");
  });

  test("stops, and shows it again with the notes that are kept: any editor may stop", async () => {
    const { id, publisher } = await shown();
    expect(await stopShowing(db, await someone("viewer", "far"), { entryId: id, area })).toEqual({
      outcome: "forbidden",
    });
    expect(await stopShowing(db, await someone("editor", "far"), { entryId: id, area })).toEqual({
      outcome: "stopped",
    });
    expect(await publicShare(id)).toMatchObject({ isShown: false, notes });
    expect(await showEntry(db, publisher, { entryId: id, area, notes, revision: 1 })).toEqual({ outcome: "shown" });
    expect(await publicShare(id)).toMatchObject({ isShown: true });
  });
});

describe("the area that writes it", () => {
  test("is told who shows it, and since when", async () => {
    const { id } = await shown();
    const told = await searchShownBy(db, await someone("viewer", "near"), id);
    expect(told).toMatchObject([{ area: "far", areaName: "far", notes, isRefused: false }]);
    expect(await searchShownBy(db, await someone("administrator", "elsewhere"), id)).toEqual([]);
  });

  test("can refuse, and then the other cannot show it until it is allowed again", async () => {
    const { id, publisher } = await shown();
    const editor = await someone("editor", "near");
    const which = { entryId: id, area };
    expect(await refuseSharing(db, publisher, { ...which, refused: true })).toEqual({ outcome: "missing" });
    expect(await refuseSharing(db, editor, { ...which, refused: true })).toEqual({ outcome: "refused" });
    expect(await publicShare(id)).toMatchObject({ isShown: false });
    expect(await stateOf(id)).toBe("refused");
    expect(await showEntry(db, publisher, { ...which, notes: "Others", revision: 1 })).toMatchObject({
      outcome: "issues",
    });
    expect(await refuseSharing(db, editor, { ...which, refused: false })).toEqual({ outcome: "allowed" });
    expect(await publicShare(id)).toMatchObject({ isShown: true, notes });
  });

  test("has all of it in its log: who, what, and the notes before", async () => {
    const { id, publisher } = await shown();
    const editor = await someone("editor", "near");
    const which = { entryId: id, area };
    await showEntry(db, publisher, { ...which, notes: "Others", revision: 1 });
    await stopShowing(db, publisher, which);
    await refuseSharing(db, editor, { ...which, refused: true });
    const [by, about] = [publisher.id, { shownBy: "far" }];
    expect(await logOf(id)).toEqual([
      { action: "share", actor: by, detail: { ...about, notes } },
      { action: "shared notes", actor: by, detail: { ...about, notes: "Others" } },
      { action: "stop sharing", actor: by, detail: about },
      { action: "refuse sharing", actor: editor.id, detail: about },
    ]);
  });
});

test("what is no id, and an entry that nobody has, is missing", async () => {
  const publisher = await someone("publisher", "far");
  for (const entryId of [randomUUID(), "no-id"]) {
    expect(await showEntry(db, publisher, { entryId, area, notes, revision: 0 })).toEqual({ outcome: "missing" });
    expect(await stopShowing(db, publisher, { entryId, area })).toEqual({ outcome: "missing" });
    expect(await searchShares(db, publisher, entryId)).toEqual([]);
  }
});

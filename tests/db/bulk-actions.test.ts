import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { findActions, findImport, keepActions } from "../../lib/db/tables/bulk";
import { actOn } from "../../lib/db/tables/bulk-actions";
import { searchForDownload } from "../../lib/db/tables/bulk-download";
import type { Editor, Role } from "../../lib/editing/roles";
import type { BulkAction } from "../../lib/tables/bulk-change";
import { addEdition, makeEntry, publicNow, serviceContent } from "../support/entries";
import { freshDatabase } from "../support/fresh-database";
import { makeEditor } from "../support/people";

const { db } = await freshDatabase();
const someone = (role: Role, area = "near"): Promise<Editor> => makeEditor(db, { [area]: role });
const seen = { number: 1, revision: 1 };
const check = () => [];

/** What an action comes to for these entries, each as it was first seen. */
const act = (editor: Editor, ids: string[], action: BulkAction, more = {}) =>
  actOn(db, editor, "near", { chosen: ids.map((id) => ({ id, seen, ...more })), action, check });
const newest = (entryId: string) => db.edition.findFirstOrThrow({ where: { entryId }, orderBy: { number: "desc" } });
const actionsOf = async (entryId: string) =>
  (await db.event.findMany({ where: { entryId }, orderBy: { id: "asc" } })).map(({ action }) => action);

test("a category is added to all that are chosen, as drafts; a place has none", async () => {
  const [one, two] = [await makeEntry(db), await makeEntry(db, { state: "draft" })];
  const place = await makeEntry(db, { kind: "location", content: { name: "Clinic", summary: "A clinic." } });
  const results = await act(await someone("editor"), [one.id, place.id, two.id], {
    do: "add category",
    category: "teeth",
  });
  expect(results.map(({ done, sentence }) => [done, sentence])).toEqual([
    [true, ""],
    [false, "Only services and guides have categories."],
    [true, ""],
  ]);
  for (const { id } of [one, two]) {
    expect(await newest(id)).toMatchObject({ state: "draft", content: { categories: ["therapy", "teeth"] } });
  }
  expect((await newest(place.id)).state).toBe("published");
});

test("a category is taken away, and a review date set", async () => {
  const { id } = await makeEntry(db, { content: serviceContent({ categories: ["therapy", "teeth"] }) });
  const editor = await someone("editor");
  await act(editor, [id], { do: "remove category", category: "therapy" });
  const now = { seen: { number: 2, revision: 1 } };
  await act(editor, [id], { do: "review", day: "2027-03-31" }, now);
  expect((await newest(id)).content).toMatchObject({ categories: ["teeth"], review_due: "2027-03-31" });
  expect(await actionsOf(id)).toEqual(["draft", "save"]);
});

test("a draft whose changed facts rest on what they rested on is handed in on its own page", async () => {
  const contact = { id: randomUUID(), name: "Clinic", email: "a@clinic.example", sources: ["leaflet"] };
  const sources = [{ id: randomUUID(), key: "leaflet", title: "Leaflet" }];
  const { id } = await makeEntry(db, { content: serviceContent({ contacts: [contact], sources }) });
  const changed = { ...contact, email: "b@clinic.example" };
  await addEdition(db, id, 2, "draft", serviceContent({ contacts: [changed], sources }));
  const now = { seen: { number: 2, revision: 1 } };
  const [result] = await act(await someone("editor"), [id], { do: "submit", reason: "A new address" }, now);
  expect(result).toMatchObject({
    done: false,
    sentence: expect.stringContaining("where each of these comes from now"),
  });
  expect((await newest(id)).state).toBe("draft");
});

test("an owner is set without a draft, and only one who may write here", async () => {
  const { id } = await makeEntry(db);
  const [editor, viewer] = [await someone("editor"), await someone("viewer")];
  expect(await act(editor, [id], { do: "owner", ownerId: viewer.id })).toMatchObject([{ done: false }]);
  expect(await act(editor, [id], { do: "owner", ownerId: editor.id })).toMatchObject([{ done: true }]);
  expect((await db.entry.findUniqueOrThrow({ where: { id } })).ownerId).toBe(editor.id);
});

test("what was handed in together is published together, but never by who handed it in", async () => {
  const entries = [await makeEntry(db, { state: "draft" }), await makeEntry(db, { state: "draft" })];
  const ids = entries.map(({ id }) => id);
  const [writer, other] = [await someone("publisher"), await someone("publisher")];
  expect(await act(writer, ids, { do: "publish", scheduled: false })).toMatchObject([
    { done: false, sentence: expect.stringContaining("must hand in a draft first") },
    { done: false },
  ]);
  expect(await act(writer, ids, { do: "submit", reason: "New services" })).toMatchObject([
    { done: true },
    { done: true },
  ]);
  expect(await act(writer, ids, { do: "publish", scheduled: false })).toMatchObject([
    { done: false, sentence: "Only a publisher may publish it, and not who handed it in." },
    { done: false },
  ]);
  expect(await act(other, ids, { do: "publish", scheduled: false })).toMatchObject([{ done: true }, { done: true }]);
  const live = new Set((await publicNow(db)).editions.map(({ id }) => id));
  expect(ids.every((id) => live.has(id))).toBe(true);
});

test("what goes live at a time that somebody chose keeps it, unless it is asked for", async () => {
  const { id } = await makeEntry(db, { state: "draft" });
  const [writer, other] = [await someone("editor"), await someone("publisher")];
  await act(writer, [id], { do: "submit", reason: "New" });
  const publishAt = new Date("2030-11-30T09:00:00Z");
  await db.edition.updateMany({ where: { entryId: id }, data: { publishAt, approvedById: other.id } });
  expect(await act(other, [id], { do: "publish", scheduled: false })).toMatchObject([
    { done: false, sentence: expect.stringContaining("goes live by itself on 30 November 2030 at 09:00") },
  ]);
  expect(await newest(id)).toMatchObject({ state: "submitted", publishAt });
  expect(await act(other, [id], { do: "publish", scheduled: true })).toMatchObject([{ done: true }]);
});

test("what waits to be checked is not changed, and nobody's words are set aside", async () => {
  const { id } = await makeEntry(db, { state: "draft" });
  const editor = await someone("editor");
  await act(editor, [id], { do: "submit", reason: "New" });
  for (const action of [
    { do: "add category", category: "teeth" },
    { do: "review", day: "2027-03-31" },
  ] as const) {
    expect(await act(editor, [id], action)).toMatchObject([
      { done: false, sentence: expect.stringContaining("waits for somebody to check it") },
    ]);
  }
  expect(await newest(id)).toMatchObject({ state: "submitted", revision: 1 });
  expect(await db.unsaved.count({ where: { edition: { entryId: id } } })).toBe(0);
});

test("what could harm if it were wrong is not published in bulk, but looked at on the entry's own page", async () => {
  const phones = (number: string) => [{ id: randomUUID(), phones: [{ id: randomUUID(), number }] }];
  const { id } = await makeEntry(db, { content: serviceContent({ contacts: phones("01865 904040") }) });
  await addEdition(db, id, 2, "draft", serviceContent({ contacts: phones("01865 111222") }));
  const [writer, other] = [await someone("editor"), await someone("publisher")];
  const second = { seen: { number: 2, revision: 1 } };
  expect(await act(writer, [id], { do: "submit", reason: "New number" }, second)).toMatchObject([{ done: true }]);
  expect(await act(other, [id], { do: "publish", scheduled: false }, second)).toMatchObject([
    { done: false, sentence: expect.stringContaining("Publish it on its own page") },
  ]);
  expect((await newest(id)).state).toBe("submitted");
});

test("what one entry lacks keeps only that one from being handed in", async () => {
  const entries = [await makeEntry(db, { state: "draft" }), await makeEntry(db, { state: "draft" })];
  const bad = entries[0]?.id ?? "";
  const chosen = entries.map(({ id }) => ({ id, seen }));
  const issue = { field: "summary", message: "Write a summary." };
  const results = await actOn(db, await someone("editor"), "near", {
    chosen,
    action: { do: "submit", reason: "New" } as const,
    check: ({ id }) => (id === bad ? [issue] : []),
  });
  expect(results).toMatchObject([{ done: false, sentence: "Write a summary." }, { done: true }]);
});

test("an entry that changed since the list was opened is left alone, and nobody's words are set aside", async () => {
  const { id, editionId } = await makeEntry(db, { state: "draft" });
  await db.edition.update({ where: { id: editionId }, data: { revision: 2 } });
  for (const action of [
    { do: "review", day: "2027-03-31" },
    { do: "submit", reason: "x" },
  ] as const) {
    expect(await act(await someone("editor"), [id], action)).toMatchObject([
      { done: false, sentence: expect.stringContaining("changed it after you opened the list") },
    ]);
  }
  expect([await newest(id), await db.unsaved.count()]).toMatchObject([{ revision: 2, state: "draft" }, 0]);
});

test.each<[Role, string]>([
  ["viewer", "near"],
  ["administrator", "far"],
])("a %s of %s does nothing", async (role, area) => {
  const { id } = await makeEntry(db, { state: "draft" });
  const editor = await someone(role, area);
  const actions: BulkAction[] = [
    { do: "add category", category: "teeth" },
    { do: "remove category", category: "therapy" },
    { do: "review", day: "2027-03-31" },
    { do: "owner", ownerId: null },
    { do: "submit", reason: "x" },
    { do: "publish", scheduled: false },
  ];
  const before = await newest(id);
  // Taking nobody for the owner where there is none changes nothing, but must be refused too.
  for (const action of actions) expect(await act(editor, [id], action)).toMatchObject([{ done: false }]);
  expect([await newest(id), await actionsOf(id)]).toEqual([before, []]);
});

test("what came of it is kept for a day for who did it, and is no file", async () => {
  const [editor, other] = [await someone("editor"), await someone("editor")];
  const done = { action: "submit", results: [{ id: "x", name: "X", done: true, sentence: "" }] };
  const id = await keepActions(db, editor, "near", done);
  expect(await findActions(db, editor, id)).toEqual(done);
  expect(await findActions(db, other, id)).toBeNull();
  const where = { userId_areaSlug: { userId: editor.id, areaSlug: "near" } };
  await db.membership.update({ where, data: { role: "viewer" } });
  expect(await findActions(db, editor, id)).toBeNull();
  await db.membership.update({ where, data: { role: "editor" } });
  expect(await findActions(db, editor, id)).toEqual(done);
  expect(await findImport(db, editor, id)).toBeNull();
  await db.bulkImport.update({ where: { id }, data: { createdAt: new Date(Date.now() - 25 * 60 * 60_000) } });
  expect(await findActions(db, editor, id)).toBeNull();
});

test("a download has what is published, or also drafts, and nothing for people of other areas", async () => {
  const [live, draft] = [await makeEntry(db), await makeEntry(db, { state: "draft" })];
  await addEdition(db, live.id, 2, "draft", serviceContent({ name: "Newer words" }));
  const namesOf = async (editor: Editor, which: "newest" | "published") =>
    new Map(
      (await searchForDownload(db, editor, "near", which))?.map(({ id, content }) => [
        id,
        (content as { name: string }).name,
      ]),
    );
  const viewer = await someone("viewer");
  const newestNames = await namesOf(viewer, "newest");
  expect([newestNames.get(live.id), newestNames.get(draft.id)]).toEqual(["Newer words", "Sleep clinic"]);
  const publicNames = await namesOf(viewer, "published");
  expect([publicNames.get(live.id), publicNames.get(draft.id)]).toEqual(["Sleep clinic", undefined]);
  expect(await searchForDownload(db, await someone("administrator", "far"), "near", "newest")).toBeNull();
});

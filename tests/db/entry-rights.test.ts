import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { confirmCorrect } from "../../lib/db/entries/confirm";
import {
  findDeskEdition,
  findDeskEntry,
  searchEditions,
  searchEntryNames,
  searchEvents,
} from "../../lib/db/entries/desk-entries";
import { createEntry, saveDraft } from "../../lib/db/entries/drafts";
import { searchReferrers } from "../../lib/db/entries/referrers";
import { renameEntry } from "../../lib/db/entries/rename";
import { dropUnsaved, findUnsaved, searchUnsaved } from "../../lib/db/entries/unsaved";
import {
  checkEmergency,
  discardDraft,
  publishEdition,
  restoreEdition,
  returnDraft,
  submitDraft,
  unschedule,
  withdrawEntry,
} from "../../lib/db/entries/workflow";
import type { Editor, Role } from "../../lib/editing/roles";
import { addEdition, makeEntry, serviceContent } from "../support/entries";
import { freshDatabase } from "../support/fresh-database";
import { makeEditor } from "../support/people";

const { db } = await freshDatabase();
const someone = (role: Role = "editor", area = "near"): Promise<Editor> => makeEditor(db, { [area]: role });
const check = () => [];
const seen = { number: 2, revision: 1 };
const down = { reason: "Closed", message: null, insteadId: null };
const correct = { number: 1, today: "2026-11-22", terms: { categories: [] } };
const content = serviceContent({ name: "Other words" });

type Change = [name: string, least: Role, change: (by: Editor, id: string) => Promise<{ outcome: string }>];
const changes: Change[] = [
  ["saving a draft", "editor", (by, id) => saveDraft(db, by, id, { seen, section: "about", content })],
  ["handing it in", "editor", (by, id) => submitDraft(db, by, id, { seen, reason: "New", check })],
  ["making a draft of it again", "editor", (by, id) => returnDraft(db, by, id, { seen, reason: "No" })],
  ["putting a draft aside", "editor", (by, id) => discardDraft(db, by, id, seen)],
  ["restoring an edition", "editor", (by, id) => restoreEdition(db, by, id, 1)],
  ["taking it down", "editor", (by, id) => withdrawEntry(db, by, id, down)],
  ["saying that it is still correct", "editor", (by, id) => confirmCorrect(db, by, id, correct)],
  ["publishing it", "publisher", (by, id) => publishEdition(db, by, id, { seen, check })],
  ["taking its time back", "publisher", (by, id) => unschedule(db, by, id)],
  ["looking at an emergency", "publisher", (by, id) => checkEmergency(db, by, id, 1)],
  ["renaming it", "publisher", (by, id) => renameEntry(db, by, id, `named-${randomUUID()}`)],
];

describe("what is done to an entry", () => {
  test.each(changes)("%s, wants at least an %s of its area", async (_, least, change) => {
    const { id } = await makeEntry(db);
    await addEdition(db, id, 2, "draft");
    const below: Role[] = least === "editor" ? ["viewer"] : ["viewer", "editor"];
    for (const role of below) expect(await change(await someone(role), id)).toEqual({ outcome: "forbidden" });
    expect(await change(await someone("administrator", "far"), id)).toEqual({ outcome: "missing" });
    const disabled = await makeEditor(db, { near: "administrator" }, { disabled: true });
    expect(await change(disabled, id)).toEqual({ outcome: "missing" });
    expect(await db.event.count({ where: { entryId: id } })).toBe(0);
    expect((await change(await someone(least), id)).outcome).not.toMatch(/forbidden|missing/);
  });

  test("making one wants an editor of its area", async () => {
    const made = { area: "near", kind: "service" as const, content: {} };
    for (const by of [await someone("viewer"), await someone("administrator", "far")]) {
      expect(await createEntry(db, by, { ...made, id: randomUUID(), slug: `made-${randomUUID()}` })).toBe("forbidden");
    }
    expect(await db.entry.count({ where: { slug: { startsWith: "made-" } } })).toBe(0);
  });
});

test("of an entry of another area nothing is shown: neither words, nor history, nor names", async () => {
  const { id } = await makeEntry(db);
  const { id: to } = await makeEntry(db);
  await db.link.create({ data: { fromId: id, toId: to, relation: "related" } });
  await db.event.create({ data: { actor: "x", action: "save", entryId: id, areaSlug: "near", detail: {} } });
  const shown = async (by: Editor) => [
    await findDeskEntry(db, by, id),
    await findDeskEdition(db, by, id, 1),
    ...(await searchEditions(db, by, id)),
    ...(await searchEvents(db, by, id)),
    ...(await searchEntryNames(db, by, "near")),
    ...(await searchReferrers(db, by, to)),
  ];
  expect(await shown(await someone("administrator", "far"))).toEqual([null, null]);
  expect((await shown(await someone("viewer"))).length).toBeGreaterThanOrEqual(6);
});

describe("ids in an address belong together", () => {
  test("an edition is shown, and restored, as one of its own entry alone", async () => {
    const [one, other] = [await makeEntry(db), await makeEntry(db)];
    await addEdition(db, other.id, 7, "superseded", content);
    const by = await someone();
    expect(await findDeskEdition(db, by, one.id, 7)).toBeNull();
    expect(await restoreEdition(db, by, one.id, 7)).toEqual({ outcome: "missing" });
    expect(await db.edition.count({ where: { entryId: one.id } })).toBe(1);
  });

  test("kept words are their writer's, of their own entry, while the writer works in its area", async () => {
    const [one, other] = [await makeEntry(db), await makeEntry(db)];
    const [by, colleague] = [await someone(), await someone()];
    const kept = { editionId: one.editionId, editorId: by.id, section: "about", content };
    const { id } = await db.unsaved.create({ data: kept });
    expect(await findUnsaved(db, colleague, one.id, id)).toBeNull();
    expect(await searchUnsaved(db, colleague, one.id)).toEqual([]);
    expect(await findUnsaved(db, by, other.id, id)).toBeNull();
    await dropUnsaved(db, colleague, id);
    expect(await findUnsaved(db, by, one.id, id)).toMatchObject({ id });
    await db.membership.deleteMany({ where: { userId: by.id } });
    expect(await findUnsaved(db, by, one.id, id)).toBeNull();
  });
});

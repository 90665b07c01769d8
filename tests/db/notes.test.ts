import { randomUUID } from "node:crypto";
import { describe, expect, test, vi } from "vitest";
import { createEntry } from "../../lib/db/entries/drafts";
import { addLabel, removeLabel, searchLabels } from "../../lib/db/entries/labels";
import { addNote, searchNotes } from "../../lib/db/entries/notes";
import { exportPublished } from "../../lib/db/entries/published-export";
import { seeWatched, unwatchEntry, watchEntry } from "../../lib/db/entries/watches";
import { searchOwners, setOwner } from "../../lib/db/people/owners";
import type { Role } from "../../lib/editing/roles";
import { makeEntry, publicNow } from "../support/entries";
import { freshDatabase } from "../support/fresh-database";
import { makeEditor } from "../support/people";

const { db, url } = await freshDatabase();
const someone = (role: Role = "editor", area = "near") => makeEditor(db, { [area]: role });
const note = (text = "Ring Sam before you change the hours.") => ({ id: randomUUID(), text });
const eventsOf = (entryId: string) => db.event.findMany({ where: { entryId }, orderBy: { id: "asc" } });

describe("a note", () => {
  test("is read by everybody who may read drafts in the area, the newest first", async () => {
    const { id } = await makeEntry(db);
    const writer = await someone();
    expect(await addNote(db, writer, id, note("First"))).toEqual({ outcome: "noted" });
    await addNote(db, writer, id, note("Second\r\nline"));
    const read = await searchNotes(db, await someone("viewer"), id);
    expect(read.map(({ text }) => text)).toEqual(["Second\nline", "First"]);
    expect(read[0]?.author).toBe(writer.name);
  });

  test("whose form is sent twenty times is one note, and one line in the log, which does not say what it says", async () => {
    const { id } = await makeEntry(db);
    const writer = await someone();
    const once = note("Canary words");
    await Promise.all(Array.from({ length: 20 }, () => addNote(db, writer, id, once)));
    expect(await searchNotes(db, writer, id)).toHaveLength(1);
    const events = await eventsOf(id);
    expect(events).toMatchObject([{ action: "note", actor: writer.id }]);
    expect(JSON.stringify(events, (_, value) => String(value))).not.toContain("Canary");
  });

  test.each([
    ["nothing", " \n "],
    ["more than it may hold", "a".repeat(2_001)],
    ["what no database keeps", "a\u0000b"],
  ])("that holds %s is not added, and says what to do", async (_, text) => {
    const { id } = await makeEntry(db);
    expect(await addNote(db, await someone(), id, note(text))).toMatchObject({
      outcome: "issues",
      issues: [{ field: "note" }],
    });
    expect(await db.note.count({ where: { entryId: id } })).toBe(0);
  });

  test("keeps nothing that turns the direction of writing", async () => {
    const { id } = await makeEntry(db);
    await addNote(db, await someone(), id, note("a\u202eb"));
    expect((await searchNotes(db, await someone(), id))[0]?.text).toBe("ab");
  });
});

describe("a label", () => {
  test("is put on once however it is typed, and taken off", async () => {
    const { id } = await makeEntry(db);
    const editor = await someone();
    for (const typed of ["Winter check", " winter  CHECK "]) {
      expect(await addLabel(db, editor, id, typed)).toEqual({ outcome: "labelled" });
    }
    expect(await searchLabels(db, editor)).toContain("winter check");
    expect(await db.label.count({ where: { entryId: id } })).toBe(1);
    expect(await removeLabel(db, editor, id, "winter check")).toEqual({ outcome: "removed" });
    expect(await removeLabel(db, editor, id, "winter check")).toEqual({ outcome: "removed" });
    expect((await eventsOf(id)).map(({ action }) => action)).toEqual(["label", "label"]);
  });

  test.each(["", "a".repeat(41), "<b>", "one\u0000two;"])("called “%s” is not put on", async (typed) => {
    const { id } = await makeEntry(db);
    expect(await addLabel(db, await someone(), id, typed)).toMatchObject({ outcome: "issues" });
  });

  test("is one of at most twenty", async () => {
    const { id } = await makeEntry(db);
    const editor = await someone();
    const outcomes = [];
    for (let at = 0; at < 21; at++) outcomes.push((await addLabel(db, editor, id, `label ${at}`)).outcome);
    expect(outcomes.filter((outcome) => outcome === "labelled")).toHaveLength(20);
    expect(outcomes.at(-1)).toBe("issues");
  });
});

describe("watching", () => {
  test("begins with what happened so far counted as seen, and ends", async () => {
    const { id } = await makeEntry(db);
    const watcher = await someone("viewer");
    await addLabel(db, await someone(), id, "before");
    await watchEntry(db, watcher, id);
    const [before] = await eventsOf(id);
    expect(await db.watch.findMany({ where: { userId: watcher.id } })).toMatchObject([{ seenEventId: before?.id }]);
    expect(await watchEntry(db, watcher, id)).toEqual({ outcome: "watched" });
    expect(await unwatchEntry(db, watcher, id)).toEqual({ outcome: "unwatched" });
    expect(await db.watch.count({ where: { userId: watcher.id } })).toBe(0);
  });

  test("somebody has seen what they were shown, and no later thing, and never less than before", async () => {
    const { id } = await makeEntry(db);
    const [watcher, other] = [await someone("viewer"), await someone("viewer")];
    await watchEntry(db, watcher, id);
    await watchEntry(db, other, id);
    for (const label of ["one", "two"]) await addLabel(db, await someone(), id, label);
    const [first, second] = await eventsOf(id);
    const seen = async (userId: string) => (await db.watch.findFirstOrThrow({ where: { userId } })).seenEventId;
    await seeWatched(db, watcher, first?.id ?? 0n);
    expect(await seen(watcher.id)).toBe(first?.id);
    await seeWatched(db, watcher, second?.id ?? 0n);
    await seeWatched(db, watcher, first?.id ?? 0n);
    expect(await seen(watcher.id)).toBe(second?.id);
    expect(await seen(other.id)).toBe(0n);
  });
});

describe("who answers for an entry", () => {
  test("is somebody who may write in its area, or nobody", async () => {
    const { id } = await makeEntry(db);
    const editor = await someone();
    expect(await setOwner(db, editor, id, editor.id)).toEqual({ outcome: "owned" });
    expect(await db.entry.findUniqueOrThrow({ where: { id } })).toMatchObject({ ownerId: editor.id });
    expect(await setOwner(db, editor, id, null)).toEqual({ outcome: "owned" });
    expect(await db.entry.findUniqueOrThrow({ where: { id } })).toMatchObject({ ownerId: null });
    expect((await eventsOf(id)).map(({ action }) => action)).toEqual(["owner", "owner"]);
  });

  test("is not a viewer, not somebody of another area, not who was disabled, and nobody who is not there", async () => {
    const { id } = await makeEntry(db);
    const disabled = await someone();
    await db.user.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } });
    const wrong = [(await someone("viewer")).id, (await someone("publisher", "far")).id, disabled.id, "nobody"];
    for (const owner of wrong)
      expect(await setOwner(db, await someone(), id, owner)).toMatchObject({ outcome: "issues" });
    const names = await searchOwners(db, await someone(), "near");
    expect(names.map((one) => one.id)).not.toEqual(expect.arrayContaining([expect.stringMatching(wrong.join("|"))]));
  });
});

describe("somebody of another area, and a viewer", () => {
  type Change = [string, (editor: Awaited<ReturnType<typeof someone>>, id: string) => Promise<{ outcome: string }>];
  const changes: Change[] = [
    ["writes no note", (editor, id) => addNote(db, editor, id, note())],
    ["puts on no label", (editor, id) => addLabel(db, editor, id, "label")],
    ["takes off no label", (editor, id) => removeLabel(db, editor, id, "there")],
    ["names no owner", (editor, id) => setOwner(db, editor, id, null)],
  ];
  test.each(changes)("%s", async (_, change) => {
    const { id } = await makeEntry(db);
    await db.label.create({ data: { entryId: id, label: "there" } });
    expect(await change(await someone("administrator", "far"), id)).toEqual({ outcome: "missing" });
    expect(await change(await someone("viewer"), id)).toEqual({ outcome: "forbidden" });
    expect(await eventsOf(id)).toEqual([]);
    expect(await db.label.count({ where: { entryId: id } })).toBe(1);
  });

  test("of another area watches nothing, and reads no note, no label and no name", async () => {
    const { id } = await makeEntry(db);
    const near = await someone();
    await addNote(db, near, id, note());
    await addLabel(db, near, id, "canary label");
    const far = await someone("administrator", "far");
    expect(await watchEntry(db, far, id)).toEqual({ outcome: "missing" });
    expect(await searchNotes(db, far, id)).toEqual([]);
    expect(await searchLabels(db, far)).not.toContain("canary label");
    expect(await searchOwners(db, far, "near")).toEqual([]);
  });
});

test("nothing that colleagues tell each other is published or exported", async () => {
  const { id } = await makeEntry(db);
  const editor = await someone();
  await addNote(db, editor, id, note("Canarynote"));
  await addLabel(db, editor, id, "canarylabel");
  await setOwner(db, editor, id, editor.id);
  const out = JSON.stringify([await publicNow(db), await exportPublished(db)]).toLowerCase();
  expect(out).toContain(id);
  expect(out).not.toMatch(/canarynote|canarylabel/);
});

describe("an entry that is made", () => {
  const made = (slug = `made-${randomUUID()}`) => ({
    id: randomUUID(),
    area: "near",
    kind: "service" as const,
    slug,
    content: { name: "Made" },
  });

  test("by a form that is sent twenty times at once is one entry with one draft", async () => {
    const editor = await someone();
    const one = made();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => createEntry(db, editor, one)));
    expect(new Set(outcomes)).toEqual(new Set(["created"]));
    expect(await db.edition.count({ where: { entryId: one.id } })).toBe(1);
  });

  test("under an address that another has or had is not made, and says so", async () => {
    const editor = await someone();
    const one = made();
    const outcomes = await Promise.all([createEntry(db, editor, one), createEntry(db, editor, made(one.slug))]);
    expect(outcomes.sort()).toEqual(["created", "taken"]);
    const { id: entryId } = await makeEntry(db);
    await db.oldSlug.create({ data: { areaSlug: "near", kind: "service", slug: "had-once", entryId } });
    expect(await createEntry(db, editor, made("had-once"))).toBe("taken");
  });

  test("is known to be there already also by the other copy of the module that a process holds", async () => {
    vi.resetModules();
    const { openDatabase } = await import("../../lib/db/client");
    const elsewhere = openDatabase(url);
    const [editor, one] = [await someone(), made()];
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => createEntry(elsewhere, editor, one)));
    await elsewhere.$disconnect();
    expect(new Set(outcomes)).toEqual(new Set(["created"]));
  });
});

import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { saveDraft } from "../../lib/db/entries/drafts";
import { submitDraft } from "../../lib/db/entries/workflow";
import { decideImport, discardImport, findImport, keepImport } from "../../lib/db/tables/bulk";
import { applyImport } from "../../lib/db/tables/bulk-apply";
import { searchForDownload } from "../../lib/db/tables/bulk-download";
import { reportImport } from "../../lib/db/tables/bulk-report";
import type { Editor, Role } from "../../lib/editing/roles";
import { writeCsv } from "../../lib/open-data/csv-out";
import { bulkCsv } from "../../lib/tables/csv-export";
import { deskFile } from "../../lib/tables/desk-file";
import { readBulkFile } from "../../lib/tables/read-file";
import { makeEntry, publicNow, serviceContent, versionOf } from "../support/entries";
import { asOwner, freshDatabase } from "../support/fresh-database";
import { areas, forPeopleIn, terms } from "../support/made-up";
import { makeEditor } from "../support/people";

const { db, ownerUrl } = await freshDatabase();
const [near] = areas;
if (!near) throw new Error("no area");
const world = { area: near, terms, today: "2026-11-21" };
const someone = (role: Role, area = "near"): Promise<Editor> => makeEditor(db, { [area]: role });

const csv = (rows: Record<string, string>[]) => writeCsv([...new Set(rows.flatMap((row) => Object.keys(row)))], rows);

/** What somebody sees who sends in a file. */
async function sendIn(editor: Editor, file: string) {
  const kept = await keepImport(db, editor, "near", readBulkFile(new TextEncoder().encode(file)));
  if (kept.outcome !== "kept") throw new Error(kept.outcome);
  return kept.id;
}
const look = async (editor: Editor, id: string) => {
  const report = await reportImport(db, editor, id, world);
  if (!report) throw new Error("no report");
  return report;
};
/** Sends in a file, looks at the report and says yes. */
async function bringIn(editor: Editor, file: string) {
  const id = await sendIn(editor, file);
  const { fingerprint } = await look(editor, id);
  return { id, result: await applyImport(db, editor, id, { world, fingerprint }) };
}
const editionsOf = (entryId: string) => db.edition.findMany({ where: { entryId }, orderBy: { number: "asc" } });
const everything = async () =>
  Promise.all([db.entry.count(), db.edition.findMany({ orderBy: { id: "asc" } }), db.event.count()]);

describe("a file", () => {
  test("becomes drafts, each with an event that says who and what; nothing of it is public", async () => {
    const { id } = await makeEntry(db);
    const editor = await someone("editor");
    const version = await versionOf(db);
    const { result } = await bringIn(
      editor,
      csv([
        { id, name: "Better sleep" },
        { id: "", name: "Speech club" },
      ]),
    );
    expect(result).toMatchObject({ outcome: "applied", done: { made: 1, changed: 1 } });
    expect(await editionsOf(id)).toMatchObject([
      { state: "published", content: { name: "Sleep clinic" } },
      {
        state: "draft",
        number: 2,
        basedOn: 1,
        savedById: editor.id,
        content: { name: "Better sleep", summary: "Help with sleep." },
      },
    ]);
    const added = await db.entry.findFirstOrThrow({ where: { areaSlug: "near", slug: "speech-club" } });
    expect(await editionsOf(added.id)).toMatchObject([
      { state: "draft", number: 1, savedById: editor.id, publishedAt: null },
    ]);
    const events = await db.event.findMany({ where: { entryId: { in: [id, added.id] } }, orderBy: { id: "asc" } });
    expect(events.map(({ actor, action, areaSlug, detail }) => ({ actor, action, areaSlug, detail }))).toEqual([
      { actor: editor.id, action: "import", areaSlug: "near", detail: { number: 1, made: "new" } },
      { actor: editor.id, action: "import", areaSlug: "near", detail: { number: 2, made: "change", fields: ["name"] } },
    ]);
    const now = await publicNow(db);
    expect(await versionOf(db)).toBe(version);
    expect(now.editions.map((edition) => edition.id)).not.toContain(added.id);
  });

  test("that changes a second contact of what was downloaded becomes a draft with that change and no other", async () => {
    const desk = (name: string) => ({ id: randomUUID(), name, phones: [{ id: randomUUID(), number: "01865 904040" }] });
    const contacts = [desk("Front desk"), desk("Referral desk")];
    const facts = [{ id: randomUUID(), field: "contacts", sources: ["page"] }];
    const { id } = await makeEntry(db, { content: serviceContent({ contacts, facts }) });
    const editor = await someone("editor");
    const all = await searchForDownload(db, editor, "near", "newest");
    const file = bulkCsv(all ?? [], near, terms).replace("Referral desk", "Second desk");
    const { result } = await bringIn(editor, file);
    expect(result).toMatchObject({ outcome: "applied", done: { made: 0, changed: 1, ids: [id] } });
    const [published, draft] = await editionsOf(id);
    expect(draft?.state).toBe("draft");
    const said = published?.content as { contacts: object[] };
    expect(draft?.content).toEqual({
      ...said,
      contacts: [said.contacts[0], { ...said.contacts[1], name: "Second desk" }],
    });
  });

  test("goes on with the draft that is there, and counts its revision up", async () => {
    const { id } = await makeEntry(db, { state: "draft" });
    await bringIn(await someone("editor"), csv([{ id, alert: "Closed on Friday" }]));
    expect(await editionsOf(id)).toMatchObject([
      { state: "draft", number: 1, revision: 2, content: { alert: "Closed on Friday" } },
    ]);
  });

  test("is done once, however often the button is pressed", async () => {
    const editor = await someone("editor");
    const id = await sendIn(editor, csv([{ name: "Pressed twice" }]));
    const { fingerprint } = await look(editor, id);
    const results = await Promise.all([1, 2, 3].map(() => applyImport(db, editor, id, { world, fingerprint })));
    for (const result of results) expect(result).toEqual(results[0]);
    expect(await db.entry.count({ where: { slug: { startsWith: "pressed-twice" } } })).toBe(1);
    expect(await findImport(db, editor, id)).toMatchObject({ kept: null, done: { made: 1 } });
  });

  test("of 400 rows is all drafts or, when the last one cannot be stored, none", async () => {
    const editor = await someone("editor");
    const rows = Array.from({ length: 400 }, (_, at) => ({ slug: `many-${at}`, name: `Many ${at}` }));
    const id = await sendIn(editor, csv(rows));
    const { fingerprint, rows: read } = await look(editor, id);
    // The id that the last row will have is taken in another area, where nobody here can see it.
    await db.area.upsert({ where: { slug: "far" }, create: { slug: "far", name: "Far" }, update: {} });
    const last = read.at(-1)?.id ?? "";
    await db.entry.create({ data: { id: last, areaSlug: "far", kind: "service", slug: "in-the-way" } });
    const before = await everything();
    expect(await applyImport(db, editor, id, { world, fingerprint })).toEqual({ outcome: "moved" });
    expect(await everything()).toEqual(before);
    await asOwner(`delete from "Entry" where "id" = '${last}'`, ownerUrl);
    expect(await applyImport(db, editor, id, { world, fingerprint })).toMatchObject({ done: { made: 400 } });
    expect(await db.event.count({ where: { action: "import", actor: editor.id } })).toBe(400);
  });
});

describe("nothing is done", () => {
  test("when an entry changed after the report was looked at", async () => {
    const { id: entry } = await makeEntry(db);
    const editor = await someone("editor");
    const id = await sendIn(
      editor,
      csv([
        { id: entry, name: "From the file" },
        { id: "", name: "Beside it" },
      ]),
    );
    const { fingerprint } = await look(editor, id);
    const content = serviceContent({ alert: "Somebody else's words" });
    await saveDraft(db, await someone("editor"), entry, {
      seen: { number: 1, revision: 1 },
      section: "about",
      content,
    });
    const before = await everything();
    expect(await applyImport(db, editor, id, { world, fingerprint })).toEqual({ outcome: "moved" });
    expect(await everything()).toEqual(before);
    // Looked at again, both are in the draft.
    const again = await look(editor, id);
    await applyImport(db, editor, id, { world, fingerprint: again.fingerprint });
    expect((await editionsOf(entry)).at(-1)?.content).toMatchObject({
      name: "From the file",
      alert: "Somebody else's words",
    });
  });

  test("to words that somebody saves at the same moment: one of the two is done, never both", async () => {
    const outcomes = new Set<string>();
    for (let round = 0; round < 12; round++) {
      const { id: entry } = await makeEntry(db, { state: "draft" });
      const [editor, other] = [await someone("editor"), await someone("editor")];
      const id = await sendIn(editor, csv([{ id: entry, name: "From the file" }]));
      const { fingerprint } = await look(editor, id);
      const content = serviceContent({ alert: "Typed" });
      const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      const [applied, saved] = await Promise.all([
        wait(round % 3).then(() => applyImport(db, editor, id, { world, fingerprint })),
        wait(round * 2).then(() =>
          saveDraft(db, other, entry, { seen: { number: 1, revision: 1 }, section: "about", content }),
        ),
      ]);
      outcomes.add(`${applied.outcome} ${saved.outcome}`);
    }
    expect([...outcomes].filter((one) => !["applied conflict", "moved saved"].includes(one))).toEqual([]);
  });

  test("when one row is refused, or undecided", async () => {
    const editor = await someone("editor");
    const { id: entry } = await makeEntry(db, { content: serviceContent({ name: "Stammering group" }) });
    for (const bad of [
      { name: "", slug: "x" },
      { name: "The stammering group", slug: "" },
    ]) {
      const before = await everything();
      const { result, id } = await bringIn(editor, csv([{ name: "Good one", slug: "" }, bad]));
      expect(result).toEqual({ outcome: "not ready" });
      expect(await everything()).toEqual(before);
      if (bad.slug) continue;
      await decideImport(db, editor, id, new Map([[3, { choice: "same entry", id: entry }]]));
      const { fingerprint, rows } = await look(editor, id);
      expect(rows.map(({ outcome }) => outcome)).toEqual(["new", "change"]);
      expect(await applyImport(db, editor, id, { world, fingerprint })).toMatchObject({ outcome: "applied" });
      expect((await editionsOf(entry)).at(-1)).toMatchObject({
        state: "draft",
        content: { name: "The stammering group" },
      });
    }
  });

  test("to an entry that waits to be checked", async () => {
    const { id } = await makeEntry(db, { state: "draft" });
    const editor = await someone("editor");
    await submitDraft(db, editor, id, { seen: { number: 1, revision: 1 }, reason: "New", check: () => [] });
    expect((await bringIn(editor, csv([{ id, name: "Changed" }]))).result).toEqual({ outcome: "not ready" });
    expect(await editionsOf(id)).toMatchObject([{ state: "submitted", content: { name: "Sleep clinic" } }]);
  });

  test.each<[Role, string, string]>([
    ["viewer", "near", "forbidden"],
    ["administrator", "far", "missing"],
  ])("for a %s of %s: %s", async (role, area, outcome) => {
    const before = await everything();
    const kept = { source: null, issues: [], notes: [] };
    expect(await keepImport(db, await someone(role, area), "near", kept)).toEqual({ outcome });
    expect(await everything()).toEqual(before);
  });

  test("for somebody whose role was taken away between the two steps", async () => {
    const editor = await someone("editor");
    const id = await sendIn(editor, csv([{ name: "Too late" }]));
    const { fingerprint } = await look(editor, id);
    const where = { userId_areaSlug: { userId: editor.id, areaSlug: "near" } };
    await db.membership.update({ where, data: { role: "viewer" } });
    expect(await applyImport(db, editor, id, { world, fingerprint })).toEqual({ outcome: "missing" });
    expect(await discardImport(db, editor, id)).toBe("missing");
    expect(await db.entry.count({ where: { slug: "too-late" } })).toBe(0);
  });

  test("with another person's file, or one that is older than a day", async () => {
    const [editor, other] = [await someone("administrator"), await someone("administrator")];
    const id = await sendIn(editor, csv([{ name: "Mine alone" }]));
    const { fingerprint } = await look(editor, id);
    expect(await findImport(db, other, id)).toBeNull();
    expect(await decideImport(db, other, id, new Map([[2, { choice: "leave out" }]]))).toBe("missing");
    expect(await discardImport(db, other, id)).toBe("missing");
    expect(await applyImport(db, other, id, { world, fingerprint })).toEqual({ outcome: "missing" });
    await db.bulkImport.update({ where: { id }, data: { createdAt: new Date(Date.now() - 25 * 60 * 60_000) } });
    expect(await applyImport(db, editor, id, { world, fingerprint })).toEqual({ outcome: "missing" });
    await sendIn(other, csv([{ name: "Another day" }]));
    expect(await db.bulkImport.count({ where: { id } })).toBe(0);
  });
});

test("a person keeps no more than five files", async () => {
  const editor = await someone("editor");
  const ids: string[] = [];
  for (let at = 0; at < 7; at++) ids.push(await sendIn(editor, csv([{ name: `File ${at}` }])));
  expect(await db.bulkImport.count({ where: { createdById: editor.id } })).toBe(5);
  expect(await findImport(db, editor, ids[0] ?? "")).toBeNull();
  expect(await findImport(db, editor, ids[6] ?? "")).not.toBeNull();
});

test("an answer can be taken back", async () => {
  const editor = await someone("editor");
  const id = await sendIn(editor, csv([{ name: "One" }, { name: "Two" }]));
  await decideImport(db, editor, id, new Map([[2, { choice: "leave out" }]]));
  expect((await look(editor, id)).counts).toMatchObject({ new: 1, leftOut: 1 });
  await decideImport(db, editor, id, new Map([[2, null]]));
  expect((await look(editor, id)).counts).toMatchObject({ new: 2, leftOut: 0 });
});

test("ids of another area's entries are not taken over from Open Referral, and say nothing about them", async () => {
  const service_areas = [{ ...forPeopleIn("E10000025"), name: "Oxfordshire" }];
  const { id } = await makeEntry(db, { content: serviceContent({ service_areas }) });
  const found = await db.entry.findUniqueOrThrow({ where: { id }, include: { editions: true } });
  const edition = {
    id,
    area: "near",
    kind: found.kind,
    slug: "elsewhere",
    published_at: "",
    content: found.editions[0]?.content,
  };
  const file = JSON.stringify({ ...deskFile([edition], terms) }).replaceAll('"area":"near",', "");
  const editor = await someone("editor", "far");
  const [, far] = areas;
  if (!far) throw new Error("no area");
  const kept = await keepImport(db, editor, "far", readBulkFile(new TextEncoder().encode(file)));
  if (kept.outcome !== "kept") throw new Error(kept.outcome);
  const report = await reportImport(db, editor, kept.id, { ...world, area: far });
  expect(report?.rows).toMatchObject([{ outcome: "new", slug: "elsewhere", issues: [] }]);
  expect(report?.rows[0]?.id).not.toBe(id);
});

import { describe, expect, test } from "vitest";
import { everything } from "../../lib/catalogue/search/search";
import { type Seen, saveDraft } from "../../lib/db/entries/drafts";
import { seeWatched, watchEntry } from "../../lib/db/entries/watches";
import { checkEmergency, publishEdition, returnDraft, submitDraft, withdrawEntry } from "../../lib/db/entries/workflow";
import { searchChanges, searchDeskRows, searchStale, searchUnreadable } from "../../lib/db/entries/worklist";
import { saveUnmet, searchUnmet } from "../../lib/db/operations/unmet-searches";
import type { Editor, Role } from "../../lib/editing/roles";
import { filterRows, readDeskFilter } from "../../lib/editing/worklist/desk-filter";
import { dueTasks } from "../../lib/editing/worklist/due";
import { waitingTasks } from "../../lib/editing/worklist/waiting";
import { handOverUnmet, noteUnmet } from "../../lib/intake/unmet-searches";
import { makeEntry, serviceContent } from "../support/entries";
import { freshDatabase } from "../support/fresh-database";
import { ownerOf } from "../support/owner-of";
import { makeEditor } from "../support/people";

const { db } = await freshDatabase();
const today = "2026-11-21";
const check = () => [];
const someone = (role: Role = "editor", area = "near") => makeEditor(db, { [area]: role });
const rowOf = async (editor: Editor, id: string) => (await searchDeskRows(db, editor)).find((row) => row.id === id);
const waits = async (editor: Editor, id: string) => {
  const row = await rowOf(editor, id);
  return row ? waitingTasks([row], editor.id).map(({ sort }) => sort) : null;
};

/** A public entry with a draft that this person has written. */
async function drafted(writer: Editor, content: unknown = serviceContent({ name: "New words" })) {
  const { id } = await makeEntry(db);
  const saved = await saveDraft(db, writer, id, { seen: { number: 1, revision: 1 }, section: "about", content });
  return { id, seen: (saved as { seen: Seen }).seen };
}
async function handedIn(writer: Editor) {
  const { id, seen } = await drafted(writer);
  await submitDraft(db, writer, id, { seen, reason: "New number", check });
  return { id, seen };
}

describe("what waits", () => {
  test("for a publisher is what others handed in; for whoever handed it in, nothing", async () => {
    const writer = await someone("publisher");
    const { id } = await handedIn(writer);
    expect(await waits(writer, id)).toEqual([]);
    expect(await waits(await someone("editor"), id)).toEqual([]);
    const publisher = await someone("publisher");
    expect(await waits(publisher, id)).toEqual(["publish"]);
    const [task] = waitingTasks([(await rowOf(publisher, id)) as never], publisher.id);
    expect(task?.why).toBe(`${writer.name} handed it in. “New number”`);
  });

  test("where one person is enough, is also what a publisher handed in alone", async () => {
    const writer = await makeEditor(db, { near: "publisher" });
    const { id } = await handedIn(writer);
    await ownerOf(db).area.update({ where: { slug: "near" }, data: { twoPeople: false } });
    expect(await waits(writer, id)).toEqual(["publish"]);
    await ownerOf(db).area.update({ where: { slug: "near" }, data: { twoPeople: true } });
  });

  test("is not what goes live by itself", async () => {
    const { id, seen } = await handedIn(await someone());
    const publisher = await someone("publisher");
    await publishEdition(db, publisher, id, { seen, check, at: new Date(Date.now() + 86_400_000) });
    expect(await waits(await someone("publisher"), id)).toEqual([]);
  });

  test("is one's own draft, and nobody else's", async () => {
    const writer = await someone();
    const { id } = await drafted(writer);
    expect(await waits(writer, id)).toEqual(["draft"]);
    expect(await waits(await someone("publisher"), id)).toEqual([]);
  });

  test("is what was sent back, with the reason, for who wrote it and for who handed it in", async () => {
    const [writer, sender] = [await someone(), await someone()];
    const { id, seen } = await drafted(writer);
    await submitDraft(db, sender, id, { seen, reason: "New", check });
    await returnDraft(db, await someone("publisher"), id, { seen, reason: "The number is wrong." });
    expect(await waits(writer, id)).toEqual(["sent-back"]);
    expect(await waits(sender, id)).toEqual(["sent-back"]);
    expect(await waits(await someone(), id)).toEqual([]);
    const [task] = waitingTasks([(await rowOf(writer, id)) as never], writer.id);
    expect(task?.why).toContain("The number is wrong.");
  });

  test("is an emergency that somebody else published, until a second person has looked at it", async () => {
    const hasty = await someone("publisher");
    const { id, seen } = await drafted(hasty);
    await publishEdition(db, hasty, id, { seen, check, emergency: "The number led to a stranger." });
    const second = await someone("publisher");
    expect(await waits(hasty, id)).toEqual([]);
    expect(await waits(await someone("editor"), id)).toEqual([]);
    expect(await waits(second, id)).toEqual(["emergency"]);
    await checkEmergency(db, second, id, seen.number);
    expect(await waits(second, id)).toEqual([]);
  });

  test("is one's own words that a conflict kept, and nobody else's", async () => {
    const [first, second] = [await someone(), await someone()];
    const { id } = await drafted(first);
    const late = { seen: { number: 1, revision: 1 }, section: "contacts", content: serviceContent({ name: "Late" }) };
    expect(await saveDraft(db, second, id, late)).toMatchObject({ outcome: "conflict" });
    expect(await waits(second, id)).toEqual(["kept"]);
    expect(await waits(first, id)).toEqual(["draft"]);
    const [task] = waitingTasks([(await rowOf(second, id)) as never], second.id);
    expect(task?.next.href).toMatch(new RegExp(`^/admin/entries/${id}/kept/`));
  });
});

describe("what is to be checked", () => {
  const published = async (more: object) => (await makeEntry(db, { content: serviceContent(more) })).id;

  test("is overdue, due within 30 days, or never checked; and nothing else", async () => {
    const checked = { assured_date: "2026-06-01" };
    const ids = {
      overdue: await published({ ...checked, review_due: "2026-11-20" }),
      today: await published({ ...checked, review_due: "2026-11-21" }),
      soon: await published({ ...checked, review_due: "2026-12-21" }),
      later: await published({ ...checked, review_due: "2026-12-22" }),
      never: await published({ review_due: "2027-06-01" }),
      open: await published(checked),
    };
    const { id: draft } = await makeEntry(db, { state: "draft" });
    const sorts = new Map(
      dueTasks(await searchDeskRows(db, await someone()), today).map(({ row, sort }) => [row.id, sort]),
    );
    const found = Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, sorts.get(id)]));
    expect(found).toEqual({ overdue: "overdue", today: "soon", soon: "soon", never: "never" });
    expect(sorts.has(draft)).toBe(false);
  });

  test("goes by what is public, not by what somebody types", async () => {
    const { id } = await drafted(await someone(), { name: "Odd", review_due: "2020-01-01", assured_date: 7 });
    const row = await rowOf(await someone(), id);
    expect(row?.published).toMatchObject({ due: null, checked: null });
  });
});

describe("an entry in a list", () => {
  test("has the name of its draft, and is found by that of its public page too", async () => {
    const { id } = await drafted(await someone(), { name: "Dream school", alternate_names: ["Naps", 7] });
    const row = await rowOf(await someone(), id);
    expect(row).toMatchObject({ name: "Dream school", otherNames: ["Sleep clinic", "Naps"] });
  });

  test("has the name that it had when it is down, and its slug when it never had one", async () => {
    const { id } = await makeEntry(db);
    await withdrawEntry(db, await someone(), id, { reason: "Closed", message: null, insteadId: null });
    expect(await rowOf(await someone(), id)).toMatchObject({ name: "Sleep clinic", isDown: true, published: null });
    const odd = await makeEntry(db, { state: "draft", content: ["odd"] });
    expect(await rowOf(await someone(), odd.id)).toMatchObject({ name: odd.slug });
  });

  test("is found by words of its names, its address and its labels, in any order and however they are written", async () => {
    const { id, slug } = await makeEntry(db, { content: serviceContent({ name: "Équine therapy at Bürford" }) });
    await db.label.create({ data: { entryId: id, label: "winter check" } });
    const editor = await someone();
    const rows = await searchDeskRows(db, editor);
    const found = (q: string) =>
      filterRows(
        rows,
        readDeskFilter((key) => ({ q })[key as "q"]),
        { me: editor.id, today },
      ).some((row) => row.id === id);
    for (const words of ["equine", "BURFORD equine", slug, "winter"]) expect(found(words)).toBe(true);
    for (const words of ["equine swimming", "%", "_"]) expect(found(words)).toBe(false);
  });

  test("is narrowed by kind, owner, label and state", async () => {
    const editor = await someone();
    const { id: mine } = await makeEntry(db, { kind: "guide", content: serviceContent() });
    await db.entry.update({ where: { id: mine }, data: { ownerId: editor.id } });
    await db.label.create({ data: { entryId: mine, label: "mine" } });
    const { id: draft } = await makeEntry(db, { state: "draft" });
    const rows = await searchDeskRows(db, editor);
    const found = (query: string) => {
      const keys = new URLSearchParams(query);
      const filter = readDeskFilter((key) => keys.get(key) ?? undefined);
      return filterRows(rows, filter, { me: editor.id, today }).map((row) => row.id);
    };
    for (const query of ["kind=guide", "owner=me", `owner=${editor.id}`, "label=mine", "state=published"]) {
      expect(found(query)).toContain(mine);
      expect(found(query)).not.toContain(draft);
    }
    for (const query of ["kind=service", "owner=nobody", "state=draft", "state=never"]) {
      expect(found(query)).toContain(draft);
      expect(found(query)).not.toContain(mine);
    }
    expect(found("kind=constructor&state=toString&area=")).toHaveLength(rows.length);
  });
});

describe("what is out of date or cannot be shown", () => {
  test("is what the nightly look found", async () => {
    const { id } = await makeEntry(db);
    await db.staleFact.create({ data: { entryId: id, field: "summary", message: "This day has passed." } });
    expect(await searchStale(db, await someone("viewer"))).toContainEqual({
      entryId: id,
      field: "summary",
      message: "This day has passed.",
    });
  });

  test("is what is published and does not fit its schema, with the fields; what is shown is not even read", async () => {
    const { id } = await makeEntry(db, { content: { name: "Broken" } });
    const { id: fine } = await makeEntry(db);
    const found = await searchUnreadable(db, await someone("viewer"), []);
    expect(found.map(({ entryId }) => entryId)).toContain(id);
    expect(found.map(({ entryId }) => entryId)).not.toContain(fine);
    expect(found.find(({ entryId }) => entryId === id)?.issues.map(({ field }) => field)).toContain("summary");
    expect((await searchUnreadable(db, await someone("viewer"), [id])).map(({ entryId }) => entryId)).not.toContain(id);
  });
});

describe("what changed", () => {
  test("is new in what somebody watches, unless they did it, until they have seen it", async () => {
    const [watcher, writer] = [await someone(), await someone()];
    const { id, seen } = await drafted(writer);
    await watchEntry(db, watcher, id);
    await watchEntry(db, writer, id);
    await submitDraft(db, writer, id, { seen, reason: "New", check });
    const changes = (editor: Editor) => searchChanges(db, editor, { among: [id], most: 10 });
    expect(await changes(watcher)).toMatchObject([
      { action: "submit", who: writer.name, reason: "New", isWatched: true, isNew: true },
      { action: "draft", isNew: false },
    ]);
    expect((await changes(writer)).map(({ isNew }) => isNew)).toEqual([false, false]);
    await seeWatched(db, watcher, (await changes(watcher))[0]?.id ?? 0n);
    expect((await changes(watcher)).map(({ isNew }) => isNew)).toEqual([false, false]);
  });

  test("without small steps, for who does not watch", async () => {
    const { id } = await handedIn(await someone());
    const changes = await searchChanges(db, await someone(), { among: [id], most: 10 });
    expect(changes.map(({ action }) => action)).toEqual(["submit"]);
  });
});

describe("somebody without a role in an area", () => {
  test("finds nothing of it in any list", async () => {
    const { id } = await handedIn(await someone());
    const { id: broken } = await makeEntry(db, { content: { name: "Broken" } });
    await db.staleFact.create({ data: { entryId: id, field: "name", message: "Old" } });
    await saveUnmet(db, [{ area: "near", words: "canary", month: "2026-11-01", more: 5 }]);
    const far = await someone("administrator", "far");
    const nobody = await makeEditor(db, {});
    const disabled = await someone("administrator");
    await db.user.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } });
    const left = await someone("administrator");
    await db.membership.deleteMany({ where: { userId: left.id } });
    for (const editor of [far, nobody, disabled, left]) {
      expect((await searchDeskRows(db, editor)).filter(({ area }) => area === "near")).toEqual([]);
      expect(await searchStale(db, editor)).toEqual([]);
      expect(await searchUnreadable(db, editor, [])).toEqual([]);
      expect(await searchChanges(db, editor, { among: [id, broken], most: 10 })).toEqual([]);
      expect(await searchUnmet(db, editor)).toEqual([]);
    }
    expect((await searchUnmet(db, await someone("viewer"))).map(({ words }) => words)).toContain("canary");
  });

  test("finds what is in an area of theirs, and nothing of the others", async () => {
    const { id } = await makeEntry(db);
    const both = await makeEditor(db, { near: "viewer", far: "publisher" });
    expect(await rowOf(both, id)).toMatchObject({ mayEdit: false, mayPublish: false });
  });
});

describe("words that led to nothing", () => {
  test("are added up by month and area", async () => {
    const phrase = { area: "near", words: "hydrotherapy", month: "2026-11-01" };
    await saveUnmet(db, [
      { ...phrase, more: 5 },
      { ...phrase, month: "2026-10-01", more: 6 },
    ]);
    await saveUnmet(db, [{ ...phrase, more: 2 }]);
    const found = (await searchUnmet(db, await someone())).filter(({ words }) => words === "hydrotherapy");
    expect(found).toEqual([
      { ...phrase, count: 7 },
      { ...phrase, month: "2026-10-01", count: 6 },
    ]);
  });

  test("are written by the job once five searches had them; what may tell of somebody never is", async () => {
    const search = (words: string, times: number) => {
      for (let at = 0; at < times; at++) {
        noteUnmet(
          { ...everything, area: "near", words },
          { total: 0, missing: [] },
          null,
          new Date(Date.UTC(2026, 8, 21, 9, at * 15)),
        );
      }
    };
    search("hippotherapy", 5);
    search("music therapy", 4);
    const telling = [
      "OX4 1XD",
      "canary near ox4 1xd",
      "Joe Canary",
      "my son Canary",
      "canary@council.example",
      "canary 2019",
    ];
    for (const words of telling) search(words, 9);
    const handOver = (now: string) => handOverUnmet((phrases) => saveUnmet(db, phrases), new Date(now));
    expect(await handOver("2026-09-21T12:00:00Z")).toBe(1);
    expect(await handOver("2026-09-21T12:10:00Z")).toBe(0);
    const written = await db.unmetSearch.findMany({ where: { month: new Date("2026-09-01") } });
    expect(written).toMatchObject([{ areaSlug: "near", words: "hippotherapy", count: 5 }]);
  });
});

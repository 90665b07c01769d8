import { describe, expect, test } from "vitest";
import { Category } from "../../lib/catalogue/terms";
import { confirmCorrect, findConfirmable } from "../../lib/db/entries/confirm";
import { searchEditions } from "../../lib/db/entries/desk-entries";
import { type Seen, saveDraft } from "../../lib/db/entries/drafts";
import { forgetLeftDoubts, searchLeftDoubts } from "../../lib/db/entries/left-doubts";
import { saveStaleFacts } from "../../lib/db/entries/stale-facts";
import { publishEdition, submitDraft, withdrawEntry } from "../../lib/db/entries/workflow";
import type { Role } from "../../lib/editing/roles";
import { makeEntry, publicNow, serviceContent, versionOf } from "../support/entries";
import { freshDatabase } from "../support/fresh-database";
import { makeEditor } from "../support/people";

const { db } = await freshDatabase();
const missing = { called: "therapy", ask: "Ask your GP." };
const therapy = Category.parse({ slug: "therapy", name: "Therapy", icon: "x", missing, review_months: 6 });
const terms = { categories: [therapy] };
const today = "2026-11-21";
const someone = (role: Role = "editor", area = "near") => makeEditor(db, { [area]: role });
const confirm = async (
  id: string,
  number: number,
  more: { by?: Awaited<ReturnType<typeof someone>>; day?: string } = {},
) => confirmCorrect(db, more.by ?? (await someone()), id, { number, today: more.day ?? today, terms });

const editionsOf = (entryId: string) => db.edition.findMany({ where: { entryId }, orderBy: { number: "asc" } });
const live = async (entryId: string) =>
  (await publicNow(db)).editions.find(({ id }) => id === entryId)?.content as Record<string, unknown>;
const check = () => [];
const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

describe("that something is still correct", () => {
  test("is a new edition that says the same, but for the two dates", async () => {
    const content = serviceContent({ alternate_names: ["Dreams"], review_due: "2026-01-01", sources: [] });
    const { id } = await makeEntry(db, { content });
    const by = await someone();
    const before = await versionOf(db);
    expect(await confirm(id, 1, { by })).toEqual({ outcome: "confirmed" });
    expect(await live(id)).toEqual({ ...content, assured_date: today, review_due: "2027-05-21" });
    const [old, made] = await editionsOf(id);
    expect(old).toMatchObject({ state: "superseded", content });
    expect(made).toMatchObject({ state: "published", number: 2, basedOn: 1, publishedById: by.id });
    expect(await versionOf(db)).toBeGreaterThan(before);
  });

  test("leaves what was said to be right as it is for six months, of this entry alone", async () => {
    const [{ id }, other] = [await makeEntry(db), await makeEntry(db)];
    const doubt = { field: "waits.0", message: "This waiting time is old." };
    const facts = [{ field: "waits.0", message: "This waiting time is old. Ask for a new one." }];
    const found = new Map([id, other.id].map((entry) => [entry, facts]));
    await saveStaleFacts(db, "near", found, new Date());
    await confirmCorrect(db, await someone(), id, { number: 1, today, terms, left: [doubt] });
    const inMonths = (months: number) => new Date(Date.now() + months * 30 * 86_400_000);
    expect(await searchLeftDoubts(db, id, inMonths(5))).toEqual([doubt]);
    expect(await searchLeftDoubts(db, other.id, inMonths(5))).toEqual([]);
    expect(await searchLeftDoubts(db, id, inMonths(7))).toEqual([]);
    expect(await db.staleFact.findMany({ select: { entryId: true } })).toEqual([{ entryId: other.id }]);
    expect(await forgetLeftDoubts(db, inMonths(5))).toBe(0);
    expect(await forgetLeftDoubts(db, inMonths(7))).toBe(1);
  });

  test("is in the log, with who said it", async () => {
    const { id } = await makeEntry(db);
    const by = await someone();
    await confirm(id, 1, { by });
    const events = await db.event.findMany({ where: { entryId: id } });
    expect(events).toMatchObject([{ actor: by.id, action: "confirm", areaSlug: "near" }]);
    expect(events[0]?.detail).toMatchObject({ number: 2, of: 1, assured_date: today });
  });

  test("keeps whom the entry names", async () => {
    const { id } = await makeEntry(db);
    const { id: toId } = await makeEntry(db);
    await db.link.create({ data: { fromId: id, toId, relation: "related" } });
    await confirm(id, 1);
    expect(await db.link.count({ where: { fromId: id, toId } })).toBe(1);
  });

  test("said twice on one day, and by twenty people at once, is said once", async () => {
    const { id } = await makeEntry(db);
    const by = await someone();
    const outcomes = await Promise.all(times(20, () => confirm(id, 1, { by })));
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(["confirmed"]));
    expect(await confirm(id, 2)).toEqual({ outcome: "confirmed" });
    expect((await editionsOf(id)).map(({ state }) => state)).toEqual(["superseded", "published"]);
    expect(await db.event.count({ where: { entryId: id } })).toBe(1);
  });

  test("can be said again another day, of the edition that is public then", async () => {
    const { id } = await makeEntry(db);
    await confirm(id, 1);
    expect(await confirm(id, 1, { day: "2026-11-22" })).toEqual({ outcome: "conflict" });
    expect(await confirm(id, 2, { day: "2026-11-22" })).toEqual({ outcome: "confirmed" });
    expect(await live(id)).toMatchObject({ assured_date: "2026-11-22", review_due: "2027-05-22" });
  });

  test("cannot be said of words that are not public any more, although the new ones were checked today", async () => {
    const { id } = await makeEntry(db);
    const words = serviceContent({ name: "Other words", assured_date: today, review_due: "2027-05-21" });
    await publishNext(id, words);
    expect(await confirm(id, 1)).toEqual({ outcome: "conflict" });
    expect(await live(id)).toEqual(expect.objectContaining({ name: "Other words" }));
    expect(await editionsOf(id)).toHaveLength(2);
  });

  test("cannot be said of a draft, nor of what was taken down", async () => {
    const { id: draft } = await makeEntry(db, { state: "draft" });
    expect(await confirm(draft, 1)).toEqual({ outcome: "conflict" });
    const { id } = await makeEntry(db);
    await withdrawEntry(db, await someone(), id, { reason: "Closed", message: null, insteadId: null });
    expect(await confirm(id, 1)).toEqual({ outcome: "conflict" });
    expect(await live(id)).toBeUndefined();
  });

  test("cannot be said of what nobody can read", async () => {
    const { id } = await makeEntry(db, { content: { name: "Unreadable" } });
    expect(await confirm(id, 1)).toMatchObject({ outcome: "issues" });
    expect(await editionsOf(id)).toMatchObject([{ state: "published" }]);
  });
});

/** Publishes these words as the edition after the first. */
async function publishNext(id: string, content: object) {
  const saved = await saveDraft(db, await someone(), id, {
    seen: { number: 1, revision: 1 },
    section: "about",
    content,
  });
  const seen = (saved as { seen: Seen }).seen;
  await submitDraft(db, await someone(), id, { seen, reason: "New", check });
  expect(await publishEdition(db, await someone("publisher"), id, { seen, check })).toEqual({ outcome: "published" });
}

describe("a draft that is being worked on", () => {
  const drafted = async () => {
    const { id } = await makeEntry(db);
    const writer = await someone();
    const content = serviceContent({ name: "New words" });
    const saved = await saveDraft(db, writer, id, { seen: { number: 1, revision: 1 }, section: "about", content });
    return { id, writer, content, seen: (saved as { seen: Seen }).seen };
  };

  test("gets the two dates and stays what it was", async () => {
    const { id, content, seen } = await drafted();
    await confirm(id, 1);
    const draft = (await editionsOf(id)).find(({ state }) => state === "draft");
    expect(draft?.content).toEqual({ ...content, assured_date: today, review_due: "2027-05-21" });
    expect(draft).toMatchObject(seen);
  });

  test("is saved by whoever has the form open, as if nothing had happened", async () => {
    const { id, writer, seen } = await drafted();
    await confirm(id, 1);
    const content = serviceContent({ name: "Newer words", assured_date: today, review_due: "2027-05-21" });
    expect(await saveDraft(db, writer, id, { seen, section: "about", content })).toMatchObject({ outcome: "saved" });
    await submitDraft(db, writer, id, { seen: { ...seen, revision: seen.revision + 1 }, reason: "New", check });
    const publisher = await someone("publisher");
    await publishEdition(db, publisher, id, { seen: { ...seen, revision: seen.revision + 1 }, check });
    expect(await live(id)).toMatchObject({ name: "Newer words", assured_date: today });
  });

  test("keeps its number, none is missing, and the history has them in the order in which they were public", async () => {
    const { id, seen } = await drafted();
    await confirm(id, 1);
    const order = async () => (await searchEditions(db, await someone(), id)).map(({ number }) => number);
    expect(await order()).toEqual([2, 3, 1]);
    await submitDraft(db, await someone(), id, { seen, reason: "New", check });
    await publishEdition(db, await someone("publisher"), id, { seen, check });
    expect(await order()).toEqual([2, 3, 1]);
    expect((await editionsOf(id)).map(({ state }) => state)).toEqual(["superseded", "published", "superseded"]);
    await confirm(id, 2, { day: "2026-11-22" });
    expect(await order()).toEqual([4, 2, 3, 1]);
  });

  test("may hold anything that was typed", async () => {
    const { id } = await makeEntry(db);
    await saveDraft(db, await someone(), id, { seen: { number: 1, revision: 1 }, section: "about", content: ["odd"] });
    expect(await confirm(id, 1)).toEqual({ outcome: "confirmed" });
    expect((await editionsOf(id)).find(({ state }) => state === "draft")?.content).toEqual(["odd"]);
  });
});

describe("who may say it", () => {
  test("an editor, also where two people publish", async () => {
    const { id } = await makeEntry(db);
    expect((await db.area.findUniqueOrThrow({ where: { slug: "near" } })).twoPeople).toBe(true);
    expect(await confirm(id, 1, { by: await someone("editor") })).toEqual({ outcome: "confirmed" });
  });

  test("not a viewer, nor somebody of another area, nor somebody who was disabled since", async () => {
    const { id } = await makeEntry(db);
    expect(await confirm(id, 1, { by: await someone("viewer") })).toEqual({ outcome: "forbidden" });
    expect(await confirm(id, 1, { by: await someone("administrator", "far") })).toEqual({ outcome: "missing" });
    const gone = await someone("publisher");
    await db.user.update({ where: { id: gone.id }, data: { disabledAt: new Date() } });
    expect(await confirm(id, 1, { by: gone })).toEqual({ outcome: "missing" });
    expect(await editionsOf(id)).toHaveLength(1);
  });
});

describe("a save", () => {
  test("is no check: what goes live later keeps the day on which somebody checked", async () => {
    const { id } = await makeEntry(db);
    await confirm(id, 1);
    const { assured_date } = await live(id);
    const saved = await saveDraft(db, await someone(), id, {
      seen: { number: 2, revision: 1 },
      section: "about",
      content: { ...(await live(id)), name: "New words" },
    });
    const seen = (saved as { seen: Seen }).seen;
    await submitDraft(db, await someone(), id, { seen, reason: "New", check });
    await publishEdition(db, await someone("publisher"), id, { seen, check });
    expect(await live(id)).toMatchObject({ name: "New words", assured_date });
  });
});

describe("what the link in a letter leads to", () => {
  const leadsTo = async (id: string, number: number, by = someone()) =>
    (await findConfirmable(db, await by, id, number)).outcome;

  test("is what is public, until somebody says that it is still correct, and then says so", async () => {
    const { id } = await makeEntry(db);
    expect(await leadsTo(id, 1)).toBe("current");
    await confirm(id, 1);
    expect(await leadsTo(id, 1)).toBe("confirmed");
    expect(await leadsTo(id, 2)).toBe("current");
  });

  test("has ended once other words are public, or none, and for who may not write there", async () => {
    const { id } = await makeEntry(db);
    for (const by of [someone("viewer"), someone("administrator", "far")])
      expect(await leadsTo(id, 1, by)).toBe("ended");
    await publishNext(id, serviceContent({ name: "Other words" }));
    expect(await leadsTo(id, 1)).toBe("ended");
    expect(await leadsTo(id, 3)).toBe("ended");
    await withdrawEntry(db, await someone(), id, { reason: "Closed", message: null, insteadId: null });
    expect(await leadsTo(id, 2)).toBe("ended");
  });
});

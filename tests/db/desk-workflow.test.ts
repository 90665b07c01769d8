import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { saveDraft } from "../../lib/db/entries/drafts";
import { publishScheduled } from "../../lib/db/entries/publishing";
import { renameEntry } from "../../lib/db/entries/rename";
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
import { makeEntry, publicNow, serviceContent, versionOf } from "../support/entries";
import { freshDatabase } from "../support/fresh-database";
import { ownerOf } from "../support/owner-of";
import { makeEditor } from "../support/people";

const { db } = await freshDatabase();
const check = () => [];
const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const someone = (role: Role, area = "near"): Promise<Editor> => makeEditor(db, { [area]: role });

/** What the editor had before them when they opened the entry. */
const opened = { number: 1, revision: 1 };
const words = (name: string) => serviceContent({ name });
const save = (editor: Editor, id: string, name: string, seen = opened) =>
  saveDraft(db, editor, id, { seen, section: "about", content: words(name) });

/** An entry with a public edition and a submitted one after it. */
async function submitted() {
  const { id, slug } = await makeEntry(db);
  const writer = await someone("publisher");
  const saved = await save(writer, id, "New words");
  if (saved.outcome !== "saved") throw new Error("The draft was not saved.");
  const { seen } = saved;
  expect(await submitDraft(db, writer, id, { seen, reason: "New number", check })).toEqual({ outcome: "submitted" });
  return { id, slug, writer, seen, publisher: await someone("publisher") };
}

const tomorrow = () => new Date(Date.now() + 86_400_000);
const editionsOf = (entryId: string) => db.edition.findMany({ where: { entryId }, orderBy: { number: "asc" } });
const statesOf = async (entryId: string) => (await editionsOf(entryId)).map(({ state }) => state);
const actionsOf = async (entryId: string) =>
  (await db.event.findMany({ where: { entryId }, orderBy: { id: "asc" } })).map(({ action }) => action);
const publicName = async (id: string) =>
  ((await publicNow(db)).editions.find((edition) => edition.id === id)?.content as { name?: string })?.name;

describe("saving", () => {
  test("the first save makes a draft beside what is public", async () => {
    const { id } = await makeEntry(db);
    const editor = await someone("editor");
    expect(await save(editor, id, "New words")).toEqual({ outcome: "saved", seen: { number: 2, revision: 1 } });
    expect(await statesOf(id)).toEqual(["published", "draft"]);
    expect(await publicName(id)).toBe("Sleep clinic");
  });

  test("keeps whatever was typed, however wrong", async () => {
    const { id } = await makeEntry(db);
    const content = { name: 7, ages: "abc", contacts: [{ phones: [{ number: "no" }] }] };
    await saveDraft(db, await someone("editor"), id, { seen: opened, section: "about", content });
    expect((await editionsOf(id))[1]?.content).toEqual(content);
  });

  test("of a hundred saves at once of one revision one is kept, and the words of all others are kept beside it", async () => {
    const { id } = await makeEntry(db);
    const editor = await someone("editor");
    const first = await save(editor, id, "First");
    if (first.outcome !== "saved") throw new Error("not saved");
    const outcomes = await Promise.all(times(100, (at) => save(editor, id, `Words ${at}`, first.seen)));
    expect(outcomes.filter(({ outcome }) => outcome === "saved")).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === "conflict")).toHaveLength(99);
    const kept = await db.unsaved.findMany({ where: { edition: { entryId: id } } });
    const winner = ((await editionsOf(id)).at(1)?.content as { name: string } | undefined)?.name;
    const names = new Set([winner, ...kept.map(({ content }) => (content as { name: string }).name)]);
    expect(names).toEqual(new Set(times(100, (at) => `Words ${at}`)));
  });

  test("words for an edition that is not worked on any more are kept beside the one that is", async () => {
    const { id } = await makeEntry(db);
    const [editor, other] = [await someone("editor"), await someone("editor")];
    const first = await save(editor, id, "Put aside");
    if (first.outcome !== "saved") throw new Error("not saved");
    await discardDraft(db, editor, id, first.seen);
    expect(await save(other, id, "Newer", opened)).toMatchObject({
      outcome: "saved",
      seen: { number: 3, revision: 1 },
    });
    expect((await save(editor, id, "From an open tab", first.seen)).outcome).toBe("conflict");
    expect((await editionsOf(id))[2]?.content).toMatchObject({ name: "Newer" });
  });

  test("words for what was public before something else went live are kept beside a draft of that", async () => {
    const { id, seen, publisher } = await submitted();
    await publishEdition(db, publisher, id, { seen, check });
    const late = await save(await someone("editor"), id, "From an open tab", opened);
    const [, , draft] = await editionsOf(id);
    expect(draft).toMatchObject({ state: "draft", content: { name: "New words" } });
    expect(
      late.outcome === "conflict" && (await db.unsaved.findUnique({ where: { id: late.unsavedId } })),
    ).toMatchObject({ content: { name: "From an open tab" }, editionId: draft?.id });
  });

  test("of twenty first saves at once one makes the draft", async () => {
    const { id } = await makeEntry(db);
    const editor = await someone("editor");
    const outcomes = await Promise.all(times(20, (at) => save(editor, id, `Words ${at}`)));
    expect(outcomes.filter(({ outcome }) => outcome === "saved")).toHaveLength(1);
    expect(await statesOf(id)).toEqual(["published", "draft"]);
  });

  test("sent twice it is saved once", async () => {
    const { id } = await makeEntry(db);
    const editor = await someone("editor");
    const [one, two] = [await save(editor, id, "Same"), await save(editor, id, "Same")];
    expect(two).toEqual(one);
  });

  test("nobody writes over what was handed in", async () => {
    const { id, writer, seen } = await submitted();
    expect(await save(writer, id, "Later words", seen)).toMatchObject({ outcome: "conflict" });
  });

  test.each<[Role, string, string]>([
    ["viewer", "near", "forbidden"],
    ["administrator", "far", "missing"],
  ])("a %s of %s gets “%s”, and nothing is written", async (role, area, outcome) => {
    const { id } = await makeEntry(db);
    expect(await save(await someone(role, area), id, "Mine")).toEqual({ outcome });
    expect(await statesOf(id)).toEqual(["published"]);
  });

  test("somebody whose role was taken away a moment ago cannot", async () => {
    const { id } = await makeEntry(db);
    const editor = await someone("editor");
    await db.membership.update({
      where: { userId_areaSlug: { userId: editor.id, areaSlug: "near" } },
      data: { role: "viewer" },
    });
    expect(await save(editor, id, "Mine")).toEqual({ outcome: "forbidden" });
  });

  test("somebody who was disabled a moment ago finds nothing", async () => {
    const { id } = await makeEntry(db);
    const editor = await someone("editor");
    await db.user.update({ where: { id: editor.id }, data: { disabledAt: new Date() } });
    expect(await save(editor, id, "Mine")).toEqual({ outcome: "missing" });
  });
});

describe("handing in", () => {
  const drafted = async () => {
    const { id } = await makeEntry(db);
    const writer = await someone("editor");
    const saved = await save(writer, id, "New words");
    if (saved.outcome !== "saved") throw new Error("not saved");
    return { id, writer, seen: saved.seen };
  };

  test("wants the very words that were read, a reason, and nothing that stops publishing", async () => {
    const { id, writer, seen } = await drafted();
    const given = { seen, reason: "New number", check };
    const other = { ...seen, revision: seen.revision + 1 };
    expect(await submitDraft(db, writer, id, { ...given, seen: other })).toEqual({ outcome: "conflict" });
    expect((await submitDraft(db, writer, id, { ...given, reason: " " })).outcome).toBe("issues");
    const issues = [{ field: "summary", message: "Write a summary." }];
    expect(await submitDraft(db, writer, id, { ...given, check: () => issues })).toEqual({ outcome: "issues", issues });
    expect(await statesOf(id)).toEqual(["published", "draft"]);
  });

  test("twice is once; what somebody else handed in is not handed in by two", async () => {
    const { id, writer, seen } = await drafted();
    const given = { seen, reason: "New number", check };
    for (const by of [writer, writer]) expect(await submitDraft(db, by, id, given)).toEqual({ outcome: "submitted" });
    expect(await submitDraft(db, await someone("editor"), id, given)).toEqual({ outcome: "conflict" });
    expect((await actionsOf(id)).filter((action) => action === "submit")).toHaveLength(1);
  });
});

describe("publishing", () => {
  test("by a second person puts the new words in the place of the old ones", async () => {
    const { id, seen, publisher, writer } = await submitted();
    const before = await versionOf(db);
    expect(await publishEdition(db, publisher, id, { seen, check })).toEqual({ outcome: "published" });
    expect(await statesOf(id)).toEqual(["superseded", "published"]);
    expect(await publicName(id)).toBe("New words");
    expect(await versionOf(db)).toBeGreaterThan(before);
    expect((await editionsOf(id))[1]).toMatchObject({
      submittedById: writer.id,
      publishedById: publisher.id,
      reason: "New number",
    });
  });

  test("by who submitted it is refused, by the code and by the database", async () => {
    const { id, seen, writer } = await submitted();
    expect(await publishEdition(db, writer, id, { seen, check })).toEqual({ outcome: "forbidden" });
    const [, edition] = await editionsOf(id);
    await expect(
      db.edition.update({
        where: { id: edition?.id },
        data: { state: "published", publishedAt: new Date(), publishedById: writer.id },
      }),
    ).rejects.toThrow("does not publish it");
    expect(await publicName(id)).toBe("Sleep clinic");
  });

  test("one person is enough where the area says so", async () => {
    await ownerOf(db).area.create({ data: { slug: "small", name: "Small", twoPeople: false } });
    const only = await someone("publisher", "small");
    const { id } = await makeEntry(db);
    await ownerOf(db).entry.update({ where: { id }, data: { areaSlug: "small" } });
    const saved = await save(only, id, "Alone");
    if (saved.outcome !== "saved") throw new Error("not saved");
    expect(await publishEdition(db, only, id, { seen: saved.seen, check })).toEqual({ outcome: "published" });
  });

  test("a draft that nobody submitted is not published", async () => {
    const { id } = await makeEntry(db);
    const saved = await save(await someone("editor"), id, "Unread");
    if (saved.outcome !== "saved") throw new Error("not saved");
    const { seen } = saved;
    expect(await publishEdition(db, await someone("publisher"), id, { seen, check })).toEqual({ outcome: "conflict" });
  });

  test("takes the very words that were read: others are a conflict", async () => {
    const { id, seen, publisher } = await submitted();
    const other = { ...seen, revision: seen.revision + 1 };
    expect(await publishEdition(db, publisher, id, { seen: other, check })).toEqual({ outcome: "conflict" });
  });

  test("pressed twenty times at once it happens once", async () => {
    const { id, seen, publisher } = await submitted();
    const outcomes = await Promise.all(times(20, () => publishEdition(db, publisher, id, { seen, check })));
    expect(outcomes.every(({ outcome }) => outcome === "published")).toBe(true);
    expect((await actionsOf(id)).filter((action) => action === "publish")).toHaveLength(1);
  });

  test("stops at what is wrong", async () => {
    const { id, seen, publisher } = await submitted();
    const issues = [{ field: "ages", message: "Say for which ages." }];
    const result = await publishEdition(db, publisher, id, { seen, check: () => issues });
    expect(result).toEqual({ outcome: "issues", issues });
    expect(await publicName(id)).toBe("Sleep clinic");
  });

  test("alone in an emergency wants a reason of 20 characters, and a second person looks afterwards", async () => {
    const { id } = await makeEntry(db);
    const only = await someone("publisher");
    const saved = await save(only, id, "Urgent");
    if (saved.outcome !== "saved") throw new Error("not saved");
    const { seen } = saved;
    const short = await publishEdition(db, only, id, { seen, check, emergency: "now" });
    expect(short.outcome).toBe("issues");
    const emergency = "The crisis line has a new number";
    expect(await publishEdition(db, only, id, { seen, check, emergency })).toEqual({ outcome: "published" });
    expect(await checkEmergency(db, only, id, seen.number)).toEqual({ outcome: "forbidden" });
    expect(await checkEmergency(db, await someone("publisher"), id, seen.number)).toEqual({ outcome: "checked" });
    expect(await actionsOf(id)).toEqual(["draft", "emergency publish", "emergency checked"]);
  });

  test("is for publishers: an editor may not", async () => {
    const { id, seen } = await submitted();
    expect(await publishEdition(db, await someone("editor"), id, { seen, check })).toEqual({ outcome: "forbidden" });
  });
});

describe("publishing at a time to come", () => {
  test("waits for its time, then goes live by itself", async () => {
    const { id, seen, publisher } = await submitted();
    const at = tomorrow();
    expect(await publishEdition(db, publisher, id, { seen, check, at })).toEqual({ outcome: "scheduled" });
    await publishScheduled(db, new Date(), check);
    expect(await publicName(id)).toBe("Sleep clinic");
    await publishScheduled(db, new Date(at.getTime() + 1), check);
    expect(await publicName(id)).toBe("New words");
    expect((await editionsOf(id))[1]?.publishedById).toBe(publisher.id);
  });

  test("does not come when it is taken back at that very moment", async () => {
    const { id, seen, publisher } = await submitted();
    const at = tomorrow();
    await publishEdition(db, publisher, id, { seen, check, at });
    const going = await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Entry" WHERE "id" = ${id}::uuid FOR UPDATE`;
      const began = publishScheduled(db, new Date(at.getTime() + 1), check);
      const waiting = () => db.$queryRaw`
        SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      await expect.poll(waiting).toHaveLength(1);
      await tx.edition.updateMany({ where: { entryId: id, state: "submitted" }, data: { publishAt: null } });
      return { began };
    });
    expect(await going.began).toEqual({ published: 0, returned: 0 });
    expect(await publicName(id)).toBe("Sleep clinic");
  });

  test("goes back to its writer when something is wrong by then", async () => {
    const { id, seen, publisher } = await submitted();
    const at = tomorrow();
    await publishEdition(db, publisher, id, { seen, check, at });
    const issues = [{ field: "organization_id", message: "That organisation is gone." }];
    await publishScheduled(db, new Date(at.getTime() + 1), () => issues);
    expect((await editionsOf(id))[1]).toMatchObject({ state: "draft", publishAt: null });
    expect((await editionsOf(id))[1]?.sentBack).toContain("That organisation is gone.");
  });

  test("is handed in where one person is enough: nobody changes the words that wait, and no other words go live", async () => {
    await ownerOf(db).area.create({ data: { slug: "one", name: "One", twoPeople: false } });
    const only = await someone("publisher", "one");
    const { id } = await makeEntry(db);
    await ownerOf(db).entry.update({ where: { id }, data: { areaSlug: "one" } });
    const saved = await save(only, id, "Approved");
    if (saved.outcome !== "saved") throw new Error("not saved");
    const at = tomorrow();
    expect(await publishEdition(db, only, id, { seen: saved.seen, check, at })).toEqual({ outcome: "scheduled" });
    expect((await save(await someone("editor", "one"), id, "Not read", saved.seen)).outcome).toBe("conflict");
    await publishScheduled(db, new Date(at.getTime() + 1), check);
    expect(await publicName(id)).toBe("Approved");
  });

  test("is none for what cannot wait for a second person", async () => {
    const { id, seen, writer } = await submitted();
    const emergency = "The number is somebody else's now";
    const result = await publishEdition(db, writer, id, { seen, check, at: tomorrow(), emergency });
    expect(result).toEqual({ outcome: "published" });
  });

  test("can be taken back", async () => {
    const { id, seen, publisher } = await submitted();
    const at = tomorrow();
    await publishEdition(db, publisher, id, { seen, check, at });
    expect(await unschedule(db, publisher, id)).toEqual({ outcome: "unscheduled" });
    await publishScheduled(db, new Date(at.getTime() + 1), check);
    expect(await publicName(id)).toBe("Sleep clinic");
  });
});

describe("sending back", () => {
  test("gives the draft back with the reason", async () => {
    const { id, seen, publisher } = await submitted();
    expect((await returnDraft(db, publisher, id, { seen, reason: "" })).outcome).toBe("issues");
    const reason = "The postcode is wrong.";
    expect(await returnDraft(db, publisher, id, { seen, reason })).toEqual({ outcome: "returned" });
    expect((await editionsOf(id))[1]).toMatchObject({ state: "draft", sentBack: reason, submittedById: null });
  });

  test("is of the very words that were read, and what comes again waits for no time that was given before", async () => {
    const { id, seen, writer, publisher } = await submitted();
    const at = tomorrow();
    const other = { ...seen, revision: seen.revision + 1 };
    expect(await returnDraft(db, publisher, id, { seen: other, reason: "No" })).toEqual({ outcome: "conflict" });
    await publishEdition(db, publisher, id, { seen, check, at });
    expect(await returnDraft(db, publisher, id, { seen, reason: "No" })).toEqual({ outcome: "returned" });
    await submitDraft(db, writer, id, { seen, reason: "Again", check });
    await publishScheduled(db, new Date(at.getTime() + 1), check);
    expect(await publicName(id)).toBe("Sleep clinic");
  });

  test("its writer may take it back, another editor may not", async () => {
    const { id, seen, writer } = await submitted();
    const other = await someone("editor");
    expect(await returnDraft(db, other, id, { seen, reason: "x" })).toEqual({ outcome: "forbidden" });
    expect(await returnDraft(db, writer, id, { seen, reason: "" })).toEqual({ outcome: "returned" });
  });
});

describe("taking down", () => {
  const down = { reason: "The clinic is closed.", message: "This clinic has closed.", insteadId: null };

  test("any editor may, at once; it is gone from the Catalogue, which knows what to say instead", async () => {
    const { id, slug } = await makeEntry(db);
    const { id: insteadId } = await makeEntry(db);
    const before = await versionOf(db);
    expect(await withdrawEntry(db, await someone("editor"), id, { ...down, insteadId })).toEqual({
      outcome: "withdrawn",
    });
    const stored = await publicNow(db);
    expect(await versionOf(db)).toBeGreaterThan(before);
    expect(stored.editions.some((edition) => edition.id === id)).toBe(false);
    expect(stored.removed).toContainEqual({
      id,
      area: "near",
      kind: "service",
      slug,
      message: "This clinic has closed.",
      insteadId,
    });
  });

  test("a viewer may not, and it wants a reason", async () => {
    const { id } = await makeEntry(db);
    expect(await withdrawEntry(db, await someone("viewer"), id, down)).toEqual({ outcome: "forbidden" });
    expect((await withdrawEntry(db, await someone("editor"), id, { ...down, reason: " " })).outcome).toBe("issues");
    expect(await publicName(id)).toBe("Sleep clinic");
  });

  test("putting it back needs review: a new draft, submitted and published", async () => {
    const { id } = await makeEntry(db);
    const editor = await someone("editor");
    await withdrawEntry(db, editor, id, down);
    expect(await restoreEdition(db, editor, id, 1)).toEqual({ outcome: "restored" });
    expect(await publicName(id)).toBeUndefined();
    const seen = { number: 2, revision: 1 };
    await submitDraft(db, editor, id, { seen, reason: "Open again", check });
    await publishEdition(db, await someone("publisher"), id, { seen, check });
    expect(await publicName(id)).toBe("Sleep clinic");
    expect((await publicNow(db)).removed.some(({ slug }) => slug.endsWith(id))).toBe(false);
  });

  test("what was to go live by itself does not bring it back: it waits for somebody who looks", async () => {
    const { id, seen, publisher } = await submitted();
    const at = tomorrow();
    await publishEdition(db, publisher, id, { seen, check, at });
    await withdrawEntry(db, await someone("editor"), id, down);
    await publishScheduled(db, new Date(at.getTime() + 1), check);
    expect(await publicName(id)).toBeUndefined();
    expect((await editionsOf(id))[1]).toMatchObject({ state: "submitted", publishAt: null });
    expect(await publishEdition(db, publisher, id, { seen, check })).toEqual({ outcome: "published" });
  });

  test("neither an entry of another area nor the one that is gone is where people are sent", async () => {
    const { id } = await makeEntry(db);
    expect((await withdrawEntry(db, await someone("editor"), id, { ...down, insteadId: id })).outcome).toBe("issues");
    await db.area.upsert({ where: { slug: "far" }, create: { slug: "far", name: "Far" }, update: {} });
    const far = randomUUID();
    await db.entry.create({ data: { id: far, areaSlug: "far", kind: "service", slug: far } });
    const result = await withdrawEntry(db, await someone("editor"), id, { ...down, insteadId: far });
    expect(result.outcome).toBe("issues");
  });
});

describe("history", () => {
  test("an older edition becomes a new draft; the draft that was there is put aside, not lost", async () => {
    const { id } = await makeEntry(db);
    const editor = await someone("editor");
    await save(editor, id, "Half done");
    expect(await restoreEdition(db, editor, id, 1)).toEqual({ outcome: "restored" });
    const editions = await editionsOf(id);
    expect(editions.map(({ state }) => state)).toEqual(["published", "withdrawn", "draft"]);
    expect(editions[1]?.content).toMatchObject({ name: "Half done" });
    expect(editions[2]?.content).toMatchObject({ name: "Sleep clinic" });
  });

  test("what was handed in is neither put aside nor replaced by an older edition", async () => {
    const { id, seen, writer } = await submitted();
    expect(await discardDraft(db, writer, id, seen)).toEqual({ outcome: "conflict" });
    expect(await restoreEdition(db, writer, id, 1)).toEqual({ outcome: "conflict" });
    expect(await statesOf(id)).toEqual(["published", "submitted"]);
  });

  test("a draft that is put aside stays in it; one that says something else by now is not put aside", async () => {
    const { id } = await makeEntry(db);
    const editor = await someone("editor");
    const saved = await save(editor, id, "Not this");
    if (saved.outcome !== "saved") throw new Error("not saved");
    expect(await discardDraft(db, editor, id, opened)).toEqual({ outcome: "conflict" });
    expect(await discardDraft(db, editor, id, saved.seen)).toEqual({ outcome: "discarded" });
    expect((await editionsOf(id))[1]).toMatchObject({ state: "withdrawn", content: { name: "Not this" } });
  });

  test("in fifty rounds of publish, publish, take down and restore at once, one edition at most is public and no number is missing", async () => {
    for (let round = 0; round < 50; round++) {
      const { id, seen, publisher, writer } = await submitted();
      const second = await someone("publisher");
      await Promise.all([
        publishEdition(db, publisher, id, { seen, check }),
        publishEdition(db, second, id, { seen, check }),
        withdrawEntry(db, writer, id, { reason: "Closed", message: null, insteadId: null }),
        restoreEdition(db, writer, id, 1),
      ]);
      const editions = await editionsOf(id);
      expect(editions.filter(({ state }) => state === "published").length).toBeLessThanOrEqual(1);
      expect(editions.map(({ number }) => number)).toEqual(times(editions.length, (at) => at + 1));
      const published = editions.filter(({ publishedById }) => publishedById !== null).length;
      expect((await actionsOf(id)).filter((action) => action === "publish")).toHaveLength(published);
    }
  }, 120_000);
});

describe("an address", () => {
  test("that is changed leads on for ever, and is nobody else's", async () => {
    const { id, slug } = await makeEntry(db);
    const publisher = await someone("publisher");
    expect(await renameEntry(db, publisher, id, "new-name")).toEqual({ outcome: "renamed" });
    expect((await publicNow(db)).moved).toContainEqual({ area: "near", kind: "service", slug, to: "new-name" });
    const { id: other } = await makeEntry(db);
    expect((await renameEntry(db, publisher, other, slug)).outcome).toBe("issues");
    expect((await renameEntry(db, publisher, other, "new-name")).outcome).toBe("issues");
    for (const wrong of ["Not a Slug", "a".repeat(81), "../admin"])
      expect((await renameEntry(db, publisher, other, wrong)).outcome).toBe("issues");
    expect(await renameEntry(db, publisher, id, slug)).toEqual({ outcome: "renamed" });
  });

  test("of a draft that is changed tells the public nothing until it is published", async () => {
    const { id, slug } = await makeEntry(db, { state: "draft" });
    expect(await renameEntry(db, await someone("publisher"), id, "named-anew")).toEqual({ outcome: "renamed" });
    const isTold = async () => (await publicNow(db)).moved.some((moved) => moved.slug === slug);
    expect(await isTold()).toBe(false);
    expect((await publicNow(db)).removed.map((removed) => removed.slug)).not.toContain("named-anew");
    await ownerOf(db).edition.updateMany({
      where: { entryId: id },
      data: { state: "published", publishedAt: new Date() },
    });
    expect(await isTold()).toBe(true);
  });
});

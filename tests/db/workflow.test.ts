import { describe, expect, test } from "vitest";
import type { EditionState } from "../../lib/db/generated/client";
import { addEdition, makeEntry, serviceContent } from "../support/entries";
import { freshDatabase } from "../support/fresh-database";

const { db } = await freshDatabase("owner");
const other = serviceContent({ name: "Other" });
const changeEdition = (id: string, data: Parameters<typeof db.edition.update>[0]["data"]) =>
  db.edition.update({ where: { id }, data });

describe("a published edition", () => {
  test("never changes its words", async () => {
    const { editionId } = await makeEntry(db);
    await expect(changeEdition(editionId, { content: other })).rejects.toThrow("cannot be changed");
    expect((await db.edition.findUniqueOrThrow({ where: { id: editionId } })).content).toEqual(serviceContent());
  });

  test.each<EditionState>(["superseded", "withdrawn"])("keeps its words once it is %s", async (state) => {
    const { editionId } = await makeEntry(db);
    await changeEdition(editionId, { state });
    await expect(changeEdition(editionId, { content: other })).rejects.toThrow("cannot be changed");
    await expect(db.edition.delete({ where: { id: editionId } })).rejects.toThrow("cannot be changed");
  });

  test.each<EditionState>(["draft", "submitted"])("never goes back to being %s", async (state) => {
    const { editionId } = await makeEntry(db);
    await expect(changeEdition(editionId, { state })).rejects.toThrow("cannot be changed");
  });

  test("keeps its number, its entry and its date", async () => {
    const { editionId } = await makeEntry(db);
    const { id: entryId } = await makeEntry(db, { state: "draft" });
    for (const data of [{ number: 9 }, { entryId }, { publishedAt: new Date(0) }, { publishedAt: null }]) {
      await expect(changeEdition(editionId, data)).rejects.toThrow("cannot be changed");
    }
  });

  test("is never deleted, nor is its entry", async () => {
    const { id, editionId } = await makeEntry(db);
    await expect(db.edition.delete({ where: { id: editionId } })).rejects.toThrow("cannot be changed");
    await expect(db.entry.delete({ where: { id } })).rejects.toThrow();
    expect(await db.edition.count({ where: { id: editionId } })).toBe(1);
  });

  test("has a date", async () => {
    const { editionId } = await makeEntry(db, { state: "draft" });
    await expect(changeEdition(editionId, { state: "published" })).rejects.toThrow("Edition_published_has_date");
  });
});

describe("a draft", () => {
  test("may be changed and deleted", async () => {
    const { editionId } = await makeEntry(db, { state: "draft" });
    await changeEdition(editionId, { content: other, revision: 2 });
    await db.edition.delete({ where: { id: editionId } });
    expect(await db.edition.count({ where: { id: editionId } })).toBe(0);
  });
});

describe("an entry", () => {
  const working: [EditionState, EditionState][] = [
    ["draft", "draft"],
    ["draft", "submitted"],
    ["submitted", "submitted"],
    ["published", "published"],
  ];

  test.each(working)("with a %s edition takes no %s one beside it", async (first, second) => {
    const { id } = await makeEntry(db, { state: first });
    await expect(addEdition(db, id, 2, second)).rejects.toThrow("unique constraint");
    expect(await db.edition.count({ where: { entryId: id } })).toBe(1);
  });

  test("may have a draft beside what is published, and any number of old editions", async () => {
    const { id } = await makeEntry(db);
    await addEdition(db, id, 2, "draft");
    await addEdition(db, id, 3, "superseded");
    await addEdition(db, id, 4, "superseded");
    await addEdition(db, id, 5, "withdrawn");
    expect(await db.edition.count({ where: { entryId: id } })).toBe(5);
  });

  test("numbers each edition once", async () => {
    const { id } = await makeEntry(db);
    await expect(addEdition(db, id, 1, "superseded")).rejects.toThrow("unique constraint");
  });

  test("has a slug that no other of its kind and area has", async () => {
    const { slug } = await makeEntry(db);
    const data = { id: crypto.randomUUID(), areaSlug: "near", kind: "service" as const, slug };
    await expect(db.entry.create({ data })).rejects.toThrow("unique constraint");
    await db.entry.create({ data: { ...data, kind: "guide" } });
  });

  test("that another one names cannot be deleted, until that one names it no longer", async () => {
    const { id: fromId } = await makeEntry(db);
    const { id: toId, editionId } = await makeEntry(db, { state: "draft" });
    await db.link.create({ data: { fromId, toId, relation: "related" } });
    await db.edition.delete({ where: { id: editionId } });
    await expect(db.entry.delete({ where: { id: toId } })).rejects.toThrow("Link_toId_fkey");
    await db.link.deleteMany({ where: { fromId } });
    await db.entry.delete({ where: { id: toId } });
  });

  test("of an area keeps the area from being deleted", async () => {
    await makeEntry(db);
    await expect(db.area.delete({ where: { slug: "near" } })).rejects.toThrow("Entry_areaSlug_fkey");
  });
});

describe("what happened", () => {
  const happen = () => db.event.create({ data: { actor: "somebody", action: "publish" } });

  test("cannot be changed", async () => {
    const { id } = await happen();
    await expect(db.event.update({ where: { id }, data: { actor: "nobody" } })).rejects.toThrow("only ever added");
  });

  test("cannot be deleted", async () => {
    const { id } = await happen();
    await expect(db.event.delete({ where: { id } })).rejects.toThrow("only ever added");
    expect(await db.event.count({ where: { id } })).toBe(1);
  });

  test("cannot be emptied away, not with everything else either", async () => {
    await happen();
    await expect(db.$executeRaw`TRUNCATE "Edition" CASCADE`).rejects.toThrow("never emptied");
    await expect(db.$executeRaw`TRUNCATE "Event"`).rejects.toThrow("never emptied");
    await expect(db.$executeRaw`TRUNCATE "Area" CASCADE`).rejects.toThrow("never emptied");
    expect(await db.event.count()).toBeGreaterThan(0);
  });

  test("keeps the entry that it happened to", async () => {
    const { id: entryId, editionId } = await makeEntry(db, { state: "draft" });
    await db.event.create({ data: { actor: "somebody", action: "draft", entryId } });
    await db.edition.delete({ where: { id: editionId } });
    await expect(db.entry.delete({ where: { id: entryId } })).rejects.toThrow("Event_entryId_fkey");
  });
});

import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Database } from "../../lib/db/client";
import { type AreaVersion, areaVersions } from "../../lib/db/entries/editions";
import type { EditionState } from "../../lib/db/generated/client";
import { addEdition, changesSince, makeEntry, publicNow, serviceContent } from "../support/entries";
import { freshDatabase } from "../support/fresh-database";
import { ownerOf } from "../support/owner-of";

const { db } = await freshDatabase();
const findPublished = async (id: string, from: Database = db) =>
  (await publicNow(from)).editions.filter((edition) => edition.id === id);

describe("what goes to the public", () => {
  test("is what is published, as it was stored", async () => {
    const { id, slug } = await makeEntry(db);
    expect(await findPublished(id)).toEqual([
      { id, slug, area: "near", kind: "service", publishedAt: expect.any(Date), content: serviceContent() },
    ]);
  });

  test.each<EditionState>(["draft", "submitted", "superseded", "withdrawn"])("is never %s", async (state) => {
    const { id } = await makeEntry(db, { state });
    expect(await findPublished(id)).toEqual([]);
  });

  test("does not change while somebody works on a draft", async () => {
    const { id } = await makeEntry(db);
    await addEdition(db, id, 2, "draft", serviceContent({ name: "Secret" }));
    expect((await findPublished(id)).map(({ content }) => content)).toEqual([serviceContent()]);
  });

  test("comes in the same order each time", async () => {
    await makeEntry(db);
    await makeEntry(db);
    const ids = (await publicNow(db)).editions.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
  });

  test("goes with the version that it belongs to: what is published meanwhile is in neither", async () => {
    const before = await areaVersions(db);
    let published = "";
    const interrupted = db.$extends({
      query: {
        edition: {
          // The versions have been read by now, the editions not yet.
          async findMany({ args, query }) {
            published = (await makeEntry(db)).id;
            return query(args);
          },
        },
      },
    }) as unknown as Database;
    const [change] = await changesSince(interrupted);
    expect(published).not.toBe("");
    expect(change?.version).toEqual(before.get("near"));
    expect(change?.editions.map(({ id }) => id)).not.toContain(published);
    expect(await findPublished(published)).toHaveLength(1);
  });
});

/** What somebody reads who has read everything before. */
const changeSince = async (versions: ReadonlyMap<string, AreaVersion>) => (await changesSince(db, versions))[0];

describe("who has read everything before reads", () => {
  test("nothing, while nothing has changed", async () => {
    await makeEntry(db);
    expect(await changeSince(await areaVersions(db))).toBeUndefined();
  });

  test("nothing of drafts, nor of what became of them", async () => {
    const { id } = await makeEntry(db);
    const before = await areaVersions(db);
    const { id: draft } = await addEdition(db, id, 2, "draft");
    await db.edition.update({ where: { id: draft }, data: { state: "submitted", submittedAt: new Date() } });
    await db.edition.update({ where: { id: draft }, data: { state: "withdrawn" } });
    expect(await changeSince(before)).toBeUndefined();
  });

  test("the one entry that has changed, once, however often it did", async () => {
    await makeEntry(db);
    const { id, editionId } = await makeEntry(db);
    const before = await areaVersions(db);
    await db.edition.update({ where: { id: editionId }, data: { state: "superseded" } });
    const { id: second } = await addEdition(db, id, 2, "published", serviceContent({ name: "Second" }));
    await db.edition.update({ where: { id: second }, data: { state: "superseded" } });
    await addEdition(db, id, 3, "published", serviceContent({ name: "Third" }));
    const change = await changeSince(before);
    expect(change?.changed).toEqual([id]);
    expect(change?.editions.map(({ content }) => (content as { name: string }).name)).toEqual(["Third"]);
  });

  test("that an entry is gone, or has another address", async () => {
    const [gone, moved] = [await makeEntry(db), await makeEntry(db)];
    const before = await areaVersions(db);
    await db.edition.update({ where: { id: gone.editionId }, data: { state: "withdrawn" } });
    await db.entry.update({ where: { id: gone.id }, data: { withdrawnAt: new Date() } });
    await db.entry.update({ where: { id: moved.id }, data: { slug: "moved-here" } });
    const change = await changeSince(before);
    expect(new Set(change?.changed)).toEqual(new Set([gone.id, moved.id]));
    expect(change?.editions.map(({ slug }) => slug)).toEqual(["moved-here"]);
    expect(change?.removed.map(({ slug }) => slug)).toContain(gone.slug);
  });

  test("all of an area, where so many entries changed at once that they are not named", async () => {
    const { id } = await makeEntry(db);
    const before = await areaVersions(db);
    const entries = Array.from({ length: 101 }, (_, at) => ({
      id: randomUUID(),
      areaSlug: "near",
      kind: "service" as const,
      slug: `one-of-many-${at}`,
    }));
    await db.entry.createMany({ data: entries });
    await ownerOf(db).edition.createMany({
      data: entries.map((entry) => ({
        entryId: entry.id,
        number: 1,
        state: "published" as const,
        content: serviceContent(),
        publishedAt: new Date(),
      })),
    });
    const change = await changeSince(before);
    expect(change?.changed).toBeNull();
    expect(change?.editions.length).toBeGreaterThan(101);
    expect(change?.editions.map((edition) => edition.id)).toContain(id);
  });

  test("all of an area, from a database that has another history: a standby that was promoted with a gap", async () => {
    await makeEntry(db);
    const versions = await areaVersions(db);
    const { number = 0 } = versions.get("near") ?? {};
    // It had published something that this database never had, under a number that is another change here.
    const ofOther = new Map([["near", { number, token: randomUUID() }]]);
    expect((await changeSince(ofOther))?.changed).toBeNull();
    const ahead = new Map([["near", { number: number + 3, token: randomUUID() }]]);
    expect((await changeSince(ahead))?.changed).toBeNull();
  });

  test("what was published at the same moment in the same area, each with a number of its own", async () => {
    const before = await areaVersions(db);
    const made = await Promise.all(Array.from({ length: 20 }, () => makeEntry(db)));
    const change = await changeSince(before);
    expect(new Set(change?.changed)).toEqual(new Set(made.map(({ id }) => id)));
    expect(change?.version.number).toBe((before.get("near")?.number ?? 0) + 20);
  });
});

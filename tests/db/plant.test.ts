import { describe, expect, test } from "vitest";
import type { FirstEdition } from "../../lib/catalogue/first-edition";
import { referencesOf } from "../../lib/catalogue/links";
import { areaVersions, plantFirstEditions, saveAreas } from "../../lib/db/entries/editions";
import { readAreas, readFirstEditions } from "../../lib/live/content-files";
import { publicNow } from "../support/entries";
import { freshDatabase } from "../support/fresh-database";

const { editions } = readFirstEditions();
const published = editions.filter(({ state }) => state === "published");

async function field() {
  const { db } = await freshDatabase();
  await saveAreas(db, readAreas());
  return db;
}

describe("planting the first editions", () => {
  test("into an empty database plants all of them", async () => {
    const db = await field();
    expect(await plantFirstEditions(db, editions)).toBe(editions.length);
    expect(await db.entry.count()).toBe(editions.length);
    expect(await db.edition.count({ where: { state: "draft" } })).toBe(editions.length - published.length);
    const stored = await publicNow(db);
    expect(stored.editions.map(({ id, content }) => ({ id, content })).sort(byId)).toEqual(
      published.map(({ id, content }) => ({ id, content })).sort(byId),
    );
  });

  test("notes who did it, once for every entry", async () => {
    const db = await field();
    await plantFirstEditions(db, editions);
    const events = await db.event.findMany({ select: { actor: true, action: true, entryId: true } });
    expect(new Set(events.map(({ entryId }) => entryId)).size).toBe(editions.length);
    expect(events.filter(({ action }) => action === "publish")).toHaveLength(published.length);
    expect(new Set(events.map(({ actor }) => actor))).toEqual(new Set(["setup"]));
  });

  test("writes down every reference of a published one, and none of a draft", async () => {
    const db = await field();
    await plantFirstEditions(db, editions);
    const links = await db.link.findMany();
    const expected = published.flatMap(({ id, content }) =>
      referencesOf(content).map(({ to, relation }) => ({ fromId: id, toId: to, relation })),
    );
    const text = ({ fromId, toId, relation }: (typeof expected)[number]) => `${fromId} ${toId} ${relation}`;
    expect(links.map(text).sort()).toEqual(expected.map(text).sort());
  });

  test("again plants nothing and leaves everything as it is", async () => {
    const db = await field();
    await plantFirstEditions(db, editions);
    const versions = await areaVersions(db);
    expect(await plantFirstEditions(db, editions)).toBe(0);
    expect(await db.edition.count()).toBe(editions.length);
    expect(await areaVersions(db)).toEqual(versions);
  });

  test("beside an entry that somebody made plants nothing", async () => {
    const db = await field();
    await plantFirstEditions(db, editions.slice(0, 1).map(asLonely));
    expect(await plantFirstEditions(db, editions)).toBe(0);
    expect(await db.entry.count()).toBe(1);
  });

  test("plants nothing at all when one of them cannot be planted", async () => {
    const db = await field();
    const lost = { ...(editions.at(-1) as FirstEdition), area: "nowhere" };
    await expect(plantFirstEditions(db, [...editions.slice(0, -1), lost])).rejects.toThrow();
    expect(await counts(db)).toEqual([0, 0, 0, 0, 0]);
  });

  test("plants nothing at all when one refers to an entry that there is not", async () => {
    const db = await field();
    const named = new Set(published.flatMap(({ content }) => referencesOf(content).map(({ to }) => to)));
    await expect(
      plantFirstEditions(
        db,
        editions.filter(({ id }) => !named.has(id) || id !== [...named][0]),
      ),
    ).rejects.toThrow();
    expect(await counts(db)).toEqual([0, 0, 0, 0, 0]);
  });

  test("by ten at once is done by exactly one", async () => {
    const db = await field();
    const planted = await Promise.all(Array.from({ length: 10 }, () => plantFirstEditions(db, editions)));
    expect(planted.sort((a, b) => b - a)).toEqual([editions.length, ...Array(9).fill(0)]);
    expect(await db.edition.count()).toBe(editions.length);
  });
});

describe("areas", () => {
  test("are made once, and renamed when their name changes", async () => {
    const db = await field();
    const areas = readAreas();
    await saveAreas(
      db,
      areas.map((area) => ({ ...area, name: `New ${area.name}` })),
    );
    const rows = await db.area.findMany({ orderBy: { slug: "asc" } });
    expect(rows.map(({ name }) => name)).toEqual(areas.map(({ name }) => `New ${name}`));
  });
});

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
const asLonely = (edition: FirstEdition): FirstEdition => ({ ...edition, state: "draft" });
const counts = async (db: Awaited<ReturnType<typeof field>>) =>
  Promise.all([db.entry.count(), db.edition.count(), db.link.count(), db.event.count(), db.areaVersion.count()]);

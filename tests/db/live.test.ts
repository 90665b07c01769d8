import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Catalogue, findById, findEntry } from "../../lib/catalogue/catalogue";
import { everything, search } from "../../lib/catalogue/search/search";
import { closeDatabase } from "../../lib/db/client";
import { followNews, forgetNews, liveDirectory, siteState } from "../../lib/live/directory";
import { readLastGood } from "../../lib/live/last-good";
import {
  liveCatalogue,
  liveState,
  loadCatalogue,
  lostChanges,
  startLive,
  stopLive,
  watchLive,
} from "../../lib/live/live";
import { ownDataFolder } from "../support/data-folder";
import { addEdition, makeEntry, serviceContent } from "../support/entries";
import { freshDatabase, giveBack, takeAway } from "../support/fresh-database";
import { forPeopleIn } from "../support/made-up";
import { ownerOf } from "../support/owner-of";

const { db, url, name } = await freshDatabase();

/** Waits until this holds: some seconds, at most what a test may take. */
const until = (holds: () => void) => vi.waitFor(holds, { timeout: 25_000, interval: 50 });

/** Publishes a new entry, as the desk's transaction does. */
async function publish(content: object = serviceContent()) {
  const made = await makeEntry(db, { content });
  return made;
}

ownDataFolder();
beforeAll(() => {
  process.env.DATABASE_URL = url;
});
afterAll(async () => {
  await stopLive();
  await closeDatabase();
});

describe("the Catalogue that this process serves", () => {
  test("is not there before it was loaded: nothing is served until then", () => {
    expect(() => liveCatalogue()).toThrow("has not been loaded");
    expect(liveState()).toMatchObject({ loadedAt: null, databaseAway: true });
  });

  test("is what is published", async () => {
    const { id } = await publish();
    const { id: draft } = await makeEntry(db, { state: "draft" });
    expect(await startLive()).toBe(liveCatalogue());
    expect(findById(liveCatalogue(), id)?.content.name).toBe("Sleep clinic");
    expect(findById(liveCatalogue(), draft)).toBeNull();
  });

  test("is the same one for whoever starts it again", async () => {
    expect(await startLive()).toBe(liveCatalogue());
  });

  test("soon shows what another process published, and whoever holds the old one still holds the old one", async () => {
    const old = liveCatalogue();
    const size = old.entries.size;
    const { id } = await publish(serviceContent({ name: "Newcomer" }));
    await until(() => expect(findById(liveCatalogue(), id)).not.toBeNull());
    expect(liveCatalogue()).not.toBe(old);
    expect(liveCatalogue().indexing().next().done).toBe(true);
    expect(findById(old, id)).toBeNull();
    expect(old.entries.size).toBe(size);
    expect(search(old, { ...everything, words: "newcomer" }).total).toBe(0);
    expect(search(liveCatalogue(), { ...everything, words: "newcomer" }).total).toBe(1);
  });

  test("stays what it was in all that did not change, so that nothing is made of that again", async () => {
    const kept = await publish();
    await until(() => expect(findById(liveCatalogue(), kept.id)).not.toBeNull());
    const before = findById(liveCatalogue(), kept.id);
    const { id } = await publish();
    await until(() => expect(findById(liveCatalogue(), id)).not.toBeNull());
    expect(findById(liveCatalogue(), kept.id)).toBe(before);
  });

  test("shows to whoever published what was published, whoever else reads at the moment", async () => {
    const { id } = await publish();
    const [, catalogue] = await Promise.all([loadCatalogue(), loadCatalogue(), loadCatalogue()]);
    expect(findById(catalogue as Catalogue, id)).not.toBeNull();
  });

  test("is read again as a whole from a database that lacks what was read before; what it lacks is known", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { id, editionId } = await publish();
    await until(() => expect(findById(liveCatalogue(), id)).not.toBeNull());
    const owner = ownerOf(db);
    // As a standby has it that was promoted before it heard of the last change.
    const [last] = await owner.areaVersion.findMany({
      where: { areaSlug: "near" },
      orderBy: { number: "desc" },
      take: 1,
    });
    await owner.edition.update({ where: { id: editionId }, data: { state: "withdrawn" } });
    await owner.areaVersion.deleteMany({ where: { areaSlug: "near", number: { gte: last?.number ?? 0 } } });
    await owner.areaVersion.create({ data: { areaSlug: "near", number: last?.number ?? 0 } });
    await until(() => expect(findById(liveCatalogue(), id)).toBeNull());
    expect(lostChanges().map((lost) => lost.id)).toEqual([id]);
    expect(said.mock.calls.flat().join()).toContain("The database has lost a change of near service");
    said.mockRestore();
  });

  test("has nothing of an area that a database does not have any more", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    await db.area.create({ data: { slug: "gone", name: "Gone" } });
    const { id } = await db.entry.create({ data: { id: randomUUID(), areaSlug: "gone", kind: "service", slug: "it" } });
    await addEdition(db, id, 1, "published");
    await until(() => expect(findById(liveCatalogue(), id)).not.toBeNull());
    await ownerOf(db).edition.updateMany({ where: { entryId: id }, data: { state: "withdrawn" } });
    await ownerOf(db).areaVersion.deleteMany({ where: { areaSlug: "gone" } });
    await until(() => expect(findById(liveCatalogue(), id)).toBeNull());
    said.mockRestore();
  });

  test("soon shows what replaced an edition, and no longer shows what was withdrawn", async () => {
    const { id, editionId } = await publish();
    const gone = await publish();
    await until(() => expect(findById(liveCatalogue(), gone.id)).not.toBeNull());
    await db.edition.update({ where: { id: editionId }, data: { state: "superseded" } });
    await addEdition(db, id, 2, "published", serviceContent({ name: "Second edition" }));
    await db.edition.update({ where: { id: gone.editionId }, data: { state: "withdrawn" } });
    await until(() => expect(findById(liveCatalogue(), id)?.content.name).toBe("Second edition"));
    expect(findById(liveCatalogue(), gone.id)).toBeNull();
  });

  test("leaves out an edition that cannot be read, says which, and serves the others", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { id: bad, slug, editionId } = await makeEntry(db, { content: { name: "Unreadable" } });
    const good = await publish();
    await until(() => expect(findById(liveCatalogue(), good.id)).not.toBeNull());
    expect(findById(liveCatalogue(), bad)).toBeNull();
    expect(findEntry(liveCatalogue(), "near", "service", slug)).toBeNull();
    expect(said.mock.calls.flat().join()).toContain(slug);
    said.mockRestore();
    await db.edition.update({ where: { id: editionId }, data: { state: "withdrawn" } });
  });
});

describe("when the database goes away", () => {
  test("what was served is served on, and when it is back, what was published is shown", async () => {
    const { id } = await publish();
    await until(() => expect(findById(liveCatalogue(), id)).not.toBeNull());
    const old = liveCatalogue();
    await takeAway(name);
    await expect(db.entry.count()).rejects.toThrow();
    await until(() => expect(liveState().databaseAway).toBe(true));
    expect(liveCatalogue()).toBe(old);
    await giveBack(name);
    const { id: later } = await publish();
    await until(() => expect(findById(liveCatalogue(), later)).not.toBeNull());
    expect(liveState().databaseAway).toBe(false);
    expect(findById(old, later)).toBeNull();
  });

  test("before the start, the copy on disk is served until it is back", async () => {
    const { id } = await publish();
    await until(() => expect(findById(liveCatalogue(), id)).not.toBeNull());
    // The copy is written while the Catalogue is served already.
    await until(() => expect(JSON.stringify(readLastGood())).toContain(id));
    await stopLive();
    await takeAway(name);
    await startLive();
    expect(findById(liveCatalogue(), id)?.content.name).toBe("Sleep clinic");
    expect(liveState().databaseAway).toBe(true);
    await giveBack(name);
    const { id: later } = await publish();
    await until(() => expect(findById(liveCatalogue(), later)).not.toBeNull());
  });

  test("before the start, and no copy was ever kept, nothing starts", async () => {
    await stopLive();
    await takeAway(name);
    const kept = process.env.DATA_DIR;
    process.env.DATA_DIR = `${kept}/nothing-here`;
    await expect(startLive()).rejects.toThrow();
    expect(() => liveCatalogue()).toThrow("has not been loaded");
    process.env.DATA_DIR = kept;
    await giveBack(name);
  });
});

describe("the door", () => {
  beforeAll(startLive);
  const watch = () => watchLive(followNews);

  test("knows which pages there are, were, and have another address; and of an area that was left out nothing", async () => {
    const unwatch = watch();
    const { id, slug } = await publish();
    await until(() => expect(liveDirectory().paths.has(`near/services/${slug}`)).toBe(true));
    await db.entry.update({ where: { id }, data: { slug: `${slug}-anew` } });
    await db.oldSlug.create({ data: { areaSlug: "near", kind: "service", slug, entryId: id } });
    await until(() => expect(liveDirectory().moved.get(`/near/services/${slug}`)).toBe(`/near/services/${slug}-anew`));
    expect(liveDirectory().paths.has(`near/services/${slug}`)).toBe(false);
    expect(liveDirectory().entryCount()).toBe(liveCatalogue().entries.size);
    expect(liveDirectory().isLeftOut(`/near/services/${slug}`)).toBe(false);
    unwatch();
  });

  test("keeps the pages of an area while another changes, and no page that shows what is for the whole country", async () => {
    await db.area.create({ data: { slug: "far", name: "Far" } });
    const other = await db.entry.create({ data: { id: randomUUID(), areaSlug: "far", kind: "service", slug: "far" } });
    await addEdition(db, other.id, 1, "published");
    const { id } = await publish();
    await until(() => expect(findById(liveCatalogue(), id)).not.toBeNull());
    const unwatch = watch();
    const before = liveDirectory();
    const local = await publish(serviceContent({ service_areas: [forPeopleIn("E10000001")] }));
    await until(() => expect(findById(liveCatalogue(), local.id)).not.toBeNull());
    const pages = ["/near", "/near/services?category=therapy", "/far", "/far/glossary", "/glossary"];
    const changed = () => pages.filter((page) => liveDirectory().changedAt(page) > before.changedAt(page));
    expect(changed().sort()).toEqual(["/glossary", "/near", "/near/services?category=therapy"].sort());
    await publish(serviceContent({ service_areas: [forPeopleIn("E92000001")] }));
    await until(() => expect(changed()).toEqual(pages));
    unwatch();
  });

  test("draws the pages of an area anew when what it shows of another changes, also from the copy on disk", async () => {
    const area = "stockton-on-tees";
    await db.area.create({ data: { slug: area, name: "Stockton-on-Tees" } });
    const { id, slug, editionId } = await publish();
    await db.sharedEntry.create({ data: { areaSlug: area, entryId: id, notes: "Take the bus." } });
    const shown = () => findEntry(liveCatalogue(), area, "service", slug);
    await until(() => expect(shown()?.shared?.notes).toBe("Take the bus."));
    const unwatch = watch();
    expect(liveDirectory().paths.has(`${area}/services/${slug}`)).toBe(true);
    const before = liveDirectory();
    await db.edition.update({ where: { id: editionId }, data: { state: "superseded" } });
    await addEdition(db, id, 2, "published", serviceContent({ name: "Second edition" }));
    await until(() => expect(shown()?.content.name).toBe("Second edition"));
    const page = `/${area}/services/${slug}`;
    expect(liveDirectory().changedAt(page)).toBeGreaterThan(before.changedAt(page));
    await until(() => expect(JSON.stringify(readLastGood())).toContain("Take the bus."));
    await until(() => expect(JSON.stringify(readLastGood())).toContain("Second edition"));
    await stopLive();
    await takeAway(name);
    await startLive();
    expect(shown()).toMatchObject({ content: { name: "Second edition" }, shared: { notes: "Take the bus." } });
    await giveBack(name);
    await until(() => expect(liveState().databaseAway).toBe(false));
    const { id: gone } = await db.edition.findFirstOrThrow({ where: { entryId: id, state: "published" } });
    await db.edition.update({ where: { id: gone }, data: { state: "withdrawn" } });
    await db.entry.update({ where: { id }, data: { withdrawnAt: new Date() } });
    await until(() => expect(shown()).toBeNull());
    expect(liveDirectory().removed.has(page)).toBe(true);
    unwatch();
  });

  test("hears that the database is away, and that it is back", async () => {
    const unwatch = watch();
    await takeAway(name);
    await until(() => expect(siteState().databaseAway).toBe(true));
    await giveBack(name);
    await until(() => expect(siteState()).toMatchObject({ databaseAway: false, isUnreadable: false }));
    unwatch();
    forgetNews();
    expect(() => liveDirectory()).toThrow("has not been loaded");
  });

  test("hears of a database that answers and cannot be read, which is no outage", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const unwatch = watch();
    const { id } = await publish();
    await until(() => expect(findById(liveCatalogue(), id)).not.toBeNull());
    const owner = ownerOf(db);
    await owner.$executeRawUnsafe('ALTER TABLE "OldSlug" RENAME TO "Hidden"');
    await publish();
    await until(() => expect(siteState()).toMatchObject({ databaseAway: false, isUnreadable: true }));
    await owner.$executeRawUnsafe('ALTER TABLE "Hidden" RENAME TO "OldSlug"');
    await until(() => expect(siteState()).toMatchObject({ databaseAway: false, isUnreadable: false }));
    unwatch();
    said.mockRestore();
  });
});

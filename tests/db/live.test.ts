import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { findById, findEntry } from "../../lib/catalogue/catalogue";
import { everything, search } from "../../lib/catalogue/search/search";
import { closeDatabase } from "../../lib/db/client";
import {
  followLive,
  isLeftOut,
  type LiveNews,
  liveCatalogue,
  liveState,
  loadCatalogue,
  startLive,
  stopLive,
  watchLive,
} from "../../lib/live/live";
import { ownDataFolder } from "../support/data-folder";
import { addEdition, countUp, makeEntry, serviceContent } from "../support/entries";
import { freshDatabase, giveBack, takeAway } from "../support/fresh-database";

const { db, url, name } = await freshDatabase();

/** Waits until this holds: some seconds, at most what a test may take. */
const until = (holds: () => void) => vi.waitFor(holds, { timeout: 25_000, interval: 50 });

/** Publishes a new entry, as the desk's transaction does. */
async function publish(content: object = serviceContent()) {
  const made = await makeEntry(db, { content });
  await countUp(db);
  return made;
}

ownDataFolder();
beforeAll(() => {
  process.env.DATABASE_URL = url;
});
afterAll(async () => {
  stopLive();
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
    expect(liveCatalogue().version).toBe(old.version + 1);
    expect(findById(old, id)).toBeNull();
    expect(old.entries.size).toBe(size);
    expect(search(old, { ...everything, words: "newcomer" }).total).toBe(0);
    expect(search(liveCatalogue(), { ...everything, words: "newcomer" }).total).toBe(1);
  });

  test("of a thread that follows another is no older than it was; only the other may go back", async () => {
    const told: LiveNews[] = [];
    watchLive((news) => told.push(news))();
    const { source, ...state } = told[0] as LiveNews;
    if (!source) throw new Error("Nothing is served.");
    stopLive();
    followLive({ ...state, source: { ...source, version: source.version + 5 } });
    expect((await loadCatalogue(true)).version).toBe(source.version + 5);
    expect(liveCatalogue().version).toBe(source.version + 5);
    followLive({ ...state, source });
    expect(liveCatalogue().version).toBe(source.version);
    const { id } = await publish();
    expect(findById(await loadCatalogue(true), id)).not.toBeNull();
    stopLive();
    await startLive();
  });

  test("holds nothing of an area that is left out, and knows its addresses", async () => {
    const { id } = await publish();
    await until(() => expect(findById(liveCatalogue(), id)).not.toBeNull());
    expect(isLeftOut("/near/services/sleep")).toBe(false);
    const told: LiveNews[] = [];
    watchLive((news) => told.push(news))();
    const { source, ...state } = told[0] as LiveNews;
    if (!source) throw new Error("Nothing is served.");
    stopLive();
    followLive({ ...state, source: { ...source, version: source.version + 1, leftOut: ["near"] } });
    expect(findById(liveCatalogue(), id)).toBeNull();
    expect(["/near", "/near/services/sleep", "/oxfordshire", "/"].map(isLeftOut)).toEqual([true, true, false, false]);
    stopLive();
    await startLive();
  });

  test("soon shows what replaced an edition, and no longer shows what was withdrawn", async () => {
    const { id, editionId } = await publish();
    const gone = await publish();
    await until(() => expect(findById(liveCatalogue(), gone.id)).not.toBeNull());
    await db.edition.update({ where: { id: editionId }, data: { state: "superseded" } });
    await addEdition(db, id, 2, "published", serviceContent({ name: "Second edition" }));
    await db.edition.update({ where: { id: gone.editionId }, data: { state: "withdrawn" } });
    await countUp(db);
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
    const { version } = liveCatalogue();
    stopLive();
    await takeAway(name);
    await startLive();
    expect(findById(liveCatalogue(), id)?.content.name).toBe("Sleep clinic");
    expect(liveCatalogue().version).toBe(version);
    expect(liveState().databaseAway).toBe(true);
    await giveBack(name);
    const { id: later } = await publish();
    await until(() => expect(findById(liveCatalogue(), later)).not.toBeNull());
  });

  test("before the start, and no copy was ever kept, nothing starts", async () => {
    stopLive();
    await takeAway(name);
    const kept = process.env.DATA_DIR;
    process.env.DATA_DIR = `${kept}/nothing-here`;
    await expect(startLive()).rejects.toThrow();
    expect(() => liveCatalogue()).toThrow("has not been loaded");
    process.env.DATA_DIR = kept;
    await giveBack(name);
  });
});

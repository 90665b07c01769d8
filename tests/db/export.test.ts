import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildCatalogue, entriesOf } from "../../lib/catalogue/catalogue";
import { originalOf } from "../../lib/catalogue/shared-entries";
import { readExport } from "../../lib/commands/exports/read-export";
import { writeExport } from "../../lib/commands/exports/write-export";
import type { Database } from "../../lib/db/client";
import { plantFirstEditions, saveAreas } from "../../lib/db/entries/editions";
import { importEditions } from "../../lib/db/entries/import-editions";
import { exportPublished } from "../../lib/db/entries/published-export";
import { readAreas, readFirstEditions, readTerms } from "../../lib/live/content-files";
import { writeCsv } from "../../lib/open-data/csv-out";
import { addEdition, makeEntry, publicNow, serviceContent } from "../support/entries";
import { freshDatabase } from "../support/fresh-database";
import { npmRun } from "../support/npm-run";

const folder = mkdtempSync(path.join(tmpdir(), "local-offer-export-"));
const exported = path.join(folder, "export");
const areas = new Set([...readAreas().map(({ slug }) => slug), "near"]);
const { db, url } = await freshDatabase();
const silent = () => undefined;

/** An awkward name, an old and a new edition, a reference to a draft, and words that must not get out. */
const awkward = 'Say "hello", =1+1\r\n@SUM(A1) — „ß“';
const canary = "CANARY-5b3d";

/** The Catalogue that a site on this database serves. */
async function catalogueOf(from: Database) {
  const { editions, shared } = await publicNow(from);
  return buildCatalogue({
    areas: readAreas(),
    terms: readTerms(),
    shared,
    editions: editions.map((edition) => ({ ...edition, publishedAt: edition.publishedAt.toISOString() })),
  });
}

beforeAll(async () => {
  await saveAreas(db, readAreas());
  await plantFirstEditions(db, readFirstEditions().editions);
  const draft = await makeEntry(db, { state: "draft", content: serviceContent({ name: canary }) });
  await db.event.create({ data: { actor: canary, action: "draft", entryId: draft.id, reason: canary } });
  const { id, editionId } = await makeEntry(db, { content: serviceContent({ name: canary }) });
  await db.edition.update({ where: { id: editionId }, data: { state: "superseded" } });
  await addEdition(db, id, 7, "published", serviceContent({ name: awkward, organization_id: draft.id }));
  await addEdition(db, id, 8, "draft", serviceContent({ name: canary }));
  await db.link.create({ data: { fromId: id, toId: draft.id, relation: "organization" } });
  await db.event.create({
    data: { actor: "pat@example.org", action: "publish", entryId: id, reason: canary, detail: { name: canary } },
  });
  await db.sharedEntry.create({ data: { areaSlug: "oxfordshire", entryId: id, notes: "Ring us first." } });
  writeExport(await exportPublished(db), exported, silent);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const texts = (place: string) =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8"));

describe("an export", () => {
  test("imported into an empty installation gives the same Catalogue", async () => {
    const empty = await freshDatabase();
    await saveAreas(empty.db, readAreas());
    await empty.db.area.create({ data: { slug: "near", name: "Near" } });
    const { editions, shares, issues } = readExport(exported, areas);
    expect(issues).toEqual([]);
    expect(await importEditions(empty.db, editions, shares)).toBe("imported");
    const shown = async (from: Database) =>
      (await publicNow(from)).shared.map(({ area, entryId, notes, isShown }) => ({ area, entryId, notes, isShown }));
    expect(await shown(empty.db)).toMatchObject([{ area: "oxfordshire", notes: "Ring us first.", isShown: true }]);
    expect(await shown(empty.db)).toEqual(await shown(db));
    const [here, there] = [await catalogueOf(db), await catalogueOf(empty.db)];
    expect(there.faults).toEqual([]);
    expect(there.catalogue.entries.size).toBeGreaterThan(100);
    expect(there.catalogue.entries).toEqual(here.catalogue.entries);
    expect(there.catalogue.paths).toEqual(here.catalogue.paths);
    // And the open data that it exports in turn is the same to the byte.
    const again = path.join(folder, "again");
    writeExport(await exportPublished(empty.db), again, silent);
    expect(texts(path.join(again, "open-data"))).toEqual(texts(path.join(exported, "open-data")));
  });

  test("holds nothing but what is published, and of people only names", () => {
    const all = texts(exported).join("\n");
    expect(all).not.toContain(canary);
    expect(all).not.toContain("pat@example.org");
    const events = readFileSync(path.join(exported, "events.jsonl"), "utf8").trim().split("\n");
    expect(JSON.parse(events.at(-1) as string)).toEqual({
      at: expect.any(String),
      actor: "pat",
      action: "publish",
      entry_id: expect.any(String),
    });
  });

  test("has each area's open data, with every service of it", async () => {
    const { catalogue } = await catalogueOf(db);
    for (const { slug } of catalogue.areas) {
      const { services } = JSON.parse(readFileSync(path.join(exported, "open-data", slug, "services.json"), "utf8"));
      const published = entriesOf(catalogue, slug, "service");
      expect(services.map(({ id }: { id: string }) => id).sort()).toEqual(
        published.map((entry) => originalOf(entry).id).sort(),
      );
      expect(readdirSync(path.join(exported, "open-data", slug))).toContain("hsds.zip");
    }
  });

  test("never goes into a folder that has something in it", async () => {
    const all = await exportPublished(db);
    expect(() => writeExport(all, exported, silent)).toThrow("is not empty");
  });
});

describe("an import", () => {
  test("refuses where there are entries, and changes nothing", async () => {
    const { editions } = readExport(exported, areas);
    const before = await db.edition.count();
    expect(await importEditions(db, editions)).toBe("not empty");
    expect(await db.edition.count()).toBe(before);
  });

  test("of which one entry cannot be stored stores none", async () => {
    const empty = await freshDatabase();
    await saveAreas(empty.db, readAreas());
    // The last one's area is not there.
    await expect(importEditions(empty.db, readExport(exported, areas).editions)).rejects.toThrow();
    expect([await empty.db.entry.count(), await empty.db.event.count()]).toEqual([0, 0]);
  });

  test("says in a line each what is wrong, and where; npm run export and import tell the same", async () => {
    const spoilt = path.join(folder, "spoilt");
    const first = await npmRun("export", [spoilt], { DATABASE_URL: url });
    expect(first).toEqual({ code: 0, said: [expect.stringMatching(/^Exported \d+ entries and \d+ events to /)] });
    const one = readdirSync(path.join(spoilt, "entries/oxfordshire/services"))[0] as string;
    const file = path.join("entries/oxfordshire/services", one);
    const entry = JSON.parse(readFileSync(path.join(spoilt, file), "utf8"));
    const write = (value: unknown) => writeFileSync(path.join(spoilt, file), JSON.stringify(value));
    write({ ...entry, content: { ...entry.content, name: "", url: "javascript:alert(1)" } });
    rmSync(path.join(spoilt, "entries/near"), { recursive: true });
    const { code, said } = await npmRun("import", [spoilt], { DATABASE_URL: url });
    expect(code).toBe(1);
    expect(said).toEqual([
      expect.stringMatching(`^${file}: content.name: `),
      expect.stringMatching(`^${file}: content.url: `),
      expect.stringMatching("^export.json: entries: The export had"),
      expect.stringMatching("^shared-entries.json: file: .* is no entry of this export"),
      "4 issues: nothing was imported.",
    ]);
    expect(readExport(spoilt, new Set()).issues.map(({ message }) => message)).toContain(
      "There is no content/areas/stockton-on-tees/area.yaml.",
    );
    write({ ...entry, id: "../../etc" });
    expect(readExport(spoilt, areas).issues[0]?.field).toBe("id");
    writeFileSync(path.join(spoilt, file), "{");
    expect(readExport(spoilt, areas).issues[0]?.message).toBe("This is not JSON.");
  });
});

describe("CSV", () => {
  test("quotes as RFC 4180 says", () => {
    expect(
      writeCsv(
        ["a", "b"],
        [
          { a: 'x "y", z', b: "two\nlines" },
          { a: null, b: 0 },
        ],
      ),
    ).toBe('\uFEFFa,b\r\n"x ""y"", z","two\nlines"\r\n,0\r\n');
  });

  test.each(["=1+1", "+44 1865", "-2", "@SUM(A1)", "\tx", "\rx", "＝1+1"])(
    "never lets a spreadsheet run %j",
    (text) => {
      const [, row = ""] = writeCsv(["a"], [{ a: text }]).split("\r\n");
      expect(row.replace(/^"/, "").startsWith("'")).toBe(true);
    },
  );

  test("leaves numbers as they are: west of Greenwich is no formula", () => {
    expect(writeCsv(["longitude"], [{ longitude: -1.25 }])).toContain("\r\n-1.25\r\n");
  });
});

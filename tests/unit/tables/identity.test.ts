import { describe, expect, test } from "vitest";
import { readAreas, readFirstEditions, readTerms } from "../../../lib/live/content-files";
import { bulkCsv } from "../../../lib/tables/csv-export";
import { deskFile } from "../../../lib/tables/desk-file";
import { readBulkFile } from "../../../lib/tables/read-file";
import { bulkReport } from "../../../lib/tables/report";

const terms = readTerms();
const { editions } = readFirstEditions();

describe.each(readAreas())("everything that $name says", (area) => {
  const own = editions.filter((edition) => edition.area === area.slug);
  const existing = own.map((one) => ({ ...one, oldSlugs: [], state: "published" as const }));
  const ask = { area, terms, existing, takenIds: new Set<string>(), decisions: {}, seed: "test", today: "2026-11-21" };
  const outcomes = (file: string) => {
    const { source, issues } = readBulkFile(new TextEncoder().encode(file));
    expect(issues).toEqual([]);
    if (!source) throw new Error("not read");
    return bulkReport(source, ask);
  };
  const nothing = { new: 0, change: 0, same: own.length, refused: 0, leftOut: 0, undecided: 0 };
  const csv = bulkCsv(own, area, terms);

  test("changes nothing when it comes back as it was downloaded, and every column is known", () => {
    expect(readBulkFile(new TextEncoder().encode(csv)).notes).toEqual([]);
    const { rows, counts } = outcomes(csv);
    expect(rows.filter(({ outcome }) => outcome !== "same")).toEqual([]);
    expect(counts).toEqual(nothing);
    expect(rows.map(({ id, content }) => ({ id, content }))).toEqual(own.map(({ id, content }) => ({ id, content })));
  });

  test("changes nothing when a spreadsheet has written its own line ends and days", () => {
    const spreadsheet = csv.replace(/(?<!\r)\n/g, "\r\n").replace(/(?<=,)(\d{4})-(\d\d)-(\d\d)(?=,|\r\n)/g, "$3/$2/$1");
    expect(spreadsheet.match(/,\d\d\/\d\d\/\d{4}/g)?.length).toBeGreaterThan(own.length);
    expect(outcomes(spreadsheet).counts).toEqual(nothing);
  });

  test("changes nothing when it comes back as Open Referral", () => {
    const editions = own.map((one) => ({ ...one, published_at: "2026-11-21T00:00:00.000Z" }));
    const { rows, counts } = outcomes(JSON.stringify(deskFile(editions, terms)));
    expect(
      rows.filter(({ outcome }) => outcome !== "same").map(({ slug, changes, issues }) => [slug, changes, issues]),
    ).toEqual([]);
    expect(counts).toEqual(nothing);
  });
});

import { describe, expect, test } from "vitest";
import { readBulkFile } from "../../../lib/tables/read-file";
import { bulkReport } from "../../../lib/tables/report";
import { hostileCsv } from "../../support/hostile-csv";
import { areas, terms } from "../../support/made-up";

const [area] = areas;
if (!area) throw new Error("no area");
const ask = {
  area,
  terms,
  existing: [],
  takenIds: new Set<string>(),
  decisions: {},
  seed: "test",
  today: "2026-11-21",
};

/** A sentence for a person: a capital or a quotation mark first, a full stop last, nothing of the program in it. */
const sentence = /^["“‘A-Z][\s\S]*[.)]$/;
const program = /undefined|null|NaN|\[object|Error|csv-parse|\bat \w+ \(/;

describe("a file of", () => {
  test("no kind is missing here", () => expect(hostileCsv.length).toBeGreaterThanOrEqual(38));

  test.each(hostileCsv)(
    "$what has a report in sentences",
    ({ file, ...expected }) => {
      const { source, issues, notes } = readBulkFile(file);
      const report = source && bulkReport(source, ask);
      const ofRows =
        report?.rows.flatMap((row) => row.issues.filter(({ stops }) => stops).map(({ message }) => message)) ?? [];
      for (const said of [...issues, ...notes, ...ofRows]) {
        expect(said).toMatch(sentence);
        expect(said).not.toMatch(program);
        expect(said.length).toBeLessThan(400);
      }
      expect(issues.length).toBeLessThanOrEqual(51);
      expect(source === null).toBe(issues.length > 0);
      if ("says" in expected) expect(issues.join("\n")).toMatch(expected.says);
      if ("row" in expected) expect(ofRows.join("\n")).toMatch(expected.row);
      if ("fine" in expected) {
        expect([issues, ofRows]).toEqual([[], []]);
        expect(report?.rows).toHaveLength(expected.fine);
        // What will be stored holds nothing that cannot be seen, and nothing that is not ours.
        for (const { content } of report?.rows ?? []) {
          expect(JSON.stringify(content)).not.toMatch(
            /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]|__proto__|constructor/u,
          );
        }
      }
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
    20_000,
  );
});

/** Microseconds of processor time, the least of three: others on the machine make some of them longer. */
const cpu = (work: () => unknown): number =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const from = process.cpuUsage();
      work();
      return process.cpuUsage(from).user;
    }),
  );

test("millions of lines cost no more than twice the rows of one file, with nothing in them and with something", () => {
  const file = (text: string) => new TextEncoder().encode(`name,summary\n${text}`);
  const fair = file("Teeth,About teeth\n".repeat(4_000));
  const one = cpu(() => readBulkFile(fair));
  for (const text of ["\n".repeat(1_900_000), "a\n".repeat(900_000), `"a"\n${"\r\n".repeat(900_000)}`]) {
    const read = readBulkFile(file(text));
    expect(read.issues.join()).toMatch(/more than 5,000 rows/);
    expect(cpu(() => readBulkFile(file(text)))).toBeLessThan(2 * one);
  }
});

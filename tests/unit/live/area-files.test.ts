import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { areaUses, leftOutLines, readAreaFiles } from "../../../lib/live/area-files";
import { readAreas, readFirstEditions } from "../../../lib/live/content-files";

const folder = mkdtempSync(path.join(tmpdir(), "areas-"));
const good = readAreas().find(({ slug }) => slug === "oxfordshire");
if (!good) throw new Error("Oxfordshire is not there.");

/** Adds a third council whose `area.yaml` says this. */
const addThird = (area: unknown) => {
  mkdirSync(path.join(folder, "areas/third"), { recursive: true });
  writeFileSync(path.join(folder, "areas/third/area.yaml"), typeof area === "string" ? area : stringify(area));
};
const third = { ...good, slug: "third", name: "Buckinghamshire", gss_code: "E06000060" };
const thirds = { ...third, districts: [{ code: "E06000060", name: "Buckinghamshire" }] };
const fieldsOf = () => readAreaFiles(folder).issues.map(({ file, field }) => `${file} ${field}`);

beforeEach(() => cpSync("content", folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

describe("a council that is added", () => {
  test("is served when its file is right", () => {
    addThird(thirds);
    expect(readAreaFiles(folder)).toMatchObject({ leftOut: [], issues: [] });
    expect(readAreas(folder).map(({ slug }) => slug)).toEqual(["oxfordshire", "stockton-on-tees", "third"]);
  });

  test("with fields missing is left out, every field is named, and the others stay", () => {
    addThird({ slug: "third", name: "Buckinghamshire", council: "Buckinghamshire Council" });
    const files = readAreaFiles(folder);
    expect(files.areas.map(({ slug }) => slug)).toEqual(["oxfordshire", "stockton-on-tees"]);
    expect(files.leftOut).toEqual(["third"]);
    for (const field of ["gss_code", "districts", "people", "example_postcode", "ask", "complaints", "improve"])
      expect(fieldsOf()).toContain(`third/area.yaml ${field}`);
    const [line = "", ...more] = leftOutLines(files);
    expect(more).toEqual([]);
    expect(line).toMatch(/^Left out the area third: [^\n]*npm run content:check$/);
  });

  test.each([
    ["no YAML", "slug: [third", "area.yaml"],
    ["nothing in it", "", "area.yaml"],
    ["the name of another folder", { ...thirds, slug: "fourth" }, "slug"],
    ["a code that exists nowhere", { ...thirds, gss_code: "E10000052" }, "gss_code"],
    ["another council's code", { ...thirds, gss_code: "E10000025" }, "gss_code"],
    ["a district of another name", { ...thirds, districts: [{ code: "E07000178", name: "Banbury" }] }, "districts.0"],
    ["an entry that is no path", { ...thirds, ask: ["the team"] }, "ask.0"],
  ])("with %s is left out", (_, area, field) => {
    addThird(area);
    expect(readAreaFiles(folder).leftOut).toEqual(["third"]);
    expect(fieldsOf()).toEqual([`third/area.yaml ${field}`]);
  });

  test("without its folders is read all the same, and each missing folder and each entry that nobody wrote is an issue", () => {
    addThird({ ...thirds, ask: ["services/nobody-yet"], complaints: [], family_support: null, improve: null });
    expect(readFirstEditions(folder).issues).toEqual([]);
    const [area] = readAreas(folder).filter(({ slug }) => slug === "third");
    if (!area) throw new Error("It was left out.");
    expect(areaUses(folder, area, new Set(["oxfordshire/services/nobody-yet"]))).toEqual([
      expect.objectContaining({ field: "ask.0", message: expect.stringContaining("no entry services/nobody-yet") }),
      ...["services", "guides", "organizations", "locations"].map((field) => expect.objectContaining({ field })),
    ]);
  });
});

test("the areas that are here name entries that are here", () => {
  const paths = new Set(readFirstEditions().editions.map(({ area, kind, slug }) => `${area}/${kind}s/${slug}`));
  expect(readAreas().flatMap((area) => areaUses("content", area, paths))).toEqual([]);
});

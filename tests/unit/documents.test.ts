import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const records = readdirSync(".github/decisions");
const documents = ["README.md", ".github/CONTRIBUTING.md", ...records.map((file) => `.github/decisions/${file}`)];

/** The id that a heading of Markdown gets where it is shown. */
const idOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, "")
    .replace(/\s/g, "-");

const idsIn = (file: string) =>
  [...readFileSync(file, "utf8").matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => idOf(heading));

describe("what is written for those who work here", () => {
  test.each(documents)("each link of %s leads to a file, and to a heading in it", (document) => {
    const links = [...readFileSync(document, "utf8").matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(
      ([, link = ""]) => link,
    );
    const broken = links.filter((link) => {
      const [file = "", heading] = link.split("#");
      const target = file === "" ? document : path.join(path.dirname(document), file);
      return !existsSync(target) || (heading !== undefined && !idsIn(target).includes(heading));
    });
    expect(broken).toEqual([]);
  });

  test.each(records)("the decision %s says what else was weighed, and what follows from it", (record) => {
    const headings = [...readFileSync(`.github/decisions/${record}`, "utf8").matchAll(/^## (.+)$/gm)];
    expect(headings.map(([, heading]) => heading)).toEqual(["Context", "Alternatives", "Decision", "Consequences"]);
  });

  test("README names every decision, in order", () => {
    const named = [...readFileSync("README.md", "utf8").matchAll(/\.github\/decisions\/([\w-]+\.md)/g)];
    expect(named.map(([, file]) => file)).toEqual(records.toSorted());
    expect(records.map((file) => Number.parseInt(file, 10))).toEqual(records.map((_, at) => at + 1));
  });
});

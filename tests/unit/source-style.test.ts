import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Every file of TypeScript and JavaScript in the repository, with its lines. */
const files = execFileSync("git", ["ls-files", "*.ts", "*.tsx", "*.mjs"], { encoding: "utf8" })
  .split("\n")
  .filter((file) => file !== "")
  .map((file) => ({ file, lines: readFileSync(file, "utf8").split("\n") }));

const isComment = (line: string) => /^\s*(?:\/\*\*?|\*|\/\/) /.test(line) && !line.includes("biome-ignore");

/** The places, as "file:line", of lines of which something is true. */
const placesOf = (isSo: (line: string) => boolean) =>
  files.flatMap(({ file, lines }) => lines.flatMap((line, at) => (isSo(line) ? [`${file}:${at + 1}`] : [])));

test("no comment is wider than 120 columns, as no code is", () => {
  expect(files.length).toBeGreaterThan(900);
  expect(placesOf((line) => isComment(line) && [...line].length > 120)).toEqual([]);
});

test("no object is spread in the place where it is written: its parts stand there themselves", () => {
  expect(placesOf((line) => /\.\.\.\{/.test(line) && !line.includes("/\\.\\.\\.\\{/"))).toEqual([]);
});

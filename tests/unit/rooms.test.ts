import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { preProcessFile } from "typescript";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { architectureFile, drawArchitecture } from "../../lib/commands/architecture";

type Room = { is: string; imports: string[]; packages: string[] };
const rooms: Record<string, Room> = parse(readFileSync(".github/rooms.yaml", "utf8"));
const names = Object.keys(rooms);

/** All files with code, tests aside: also those that nobody has added to the repository yet. */
const files = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard", "--", "*.ts", "*.tsx", "*.mts", "*.js", "*.jsx", "*.mjs"],
  { encoding: "utf8" },
)
  .trim()
  .split("\n")
  .filter((file) => existsSync(file) && !file.startsWith("tests/"));

/** The room that a file is in: the longest name that its path begins with. Undefined when it is in none. */
const roomOf = (file: string) =>
  names
    .filter((name) => file === name || file.startsWith(`${name}/`))
    .toSorted((a, b) => b.length - a.length)
    .at(0);

/**
 * The file that an import of this file leads to, without its ending; or the package: `node:fs`, `next`,
 * `@prisma/client`.
 */
function targetOf(file: string, name: string): { inside: string } | { from: string } {
  if (name.startsWith("@/")) return { inside: name.slice(2) };
  if (name.startsWith(".")) return { inside: path.join(path.dirname(file), name) };
  return {
    from: name
      .split("/")
      .slice(0, name.startsWith("@") ? 2 : 1)
      .join("/"),
  };
}

/** What a file imports although the table does not name it. */
function wrongImports(file: string, text: string): string[] {
  const name = roomOf(file);
  const room = name && rooms[name];
  if (!room) return [`${file} is in no room`];
  return preProcessFile(text, true, true).importedFiles.flatMap(({ fileName }) => {
    const target = targetOf(file, fileName);
    if ("from" in target) return room.packages.includes(target.from) ? [] : `${file} imports ${target.from}`;
    const other = roomOf(target.inside) ?? roomOf(`${target.inside}.ts`);
    return other === name || (other && room.imports.includes(other)) ? [] : `${file} imports ${target.inside}`;
  });
}

describe("who may import what", () => {
  test("no file imports what the table does not name", () => {
    expect(files.length).toBeGreaterThan(500);
    expect(files.flatMap((file) => wrongImports(file, readFileSync(file, "utf8")))).toEqual([]);
  });

  test("the rooms of lib are a staircase: each imports only rooms that stand above it", () => {
    const inLib = names.filter((name) => name.startsWith("lib/"));
    const up = inLib.flatMap((name, at) =>
      (rooms[name]?.imports ?? [])
        .filter((other) => other.startsWith("lib/") && inLib.indexOf(other) >= at)
        .map((other) => `${name} → ${other}`),
    );
    expect(up).toEqual([]);
  });

  test("the table names no room that is not there, and each room of lib says what it is", () => {
    const named = names.flatMap((name) => [name, ...(rooms[name]?.imports ?? [])]);
    expect(named.filter((name) => !existsSync(name) || !names.includes(name))).toEqual([]);
    const silent = names.filter((name) => name.startsWith("lib/") && !existsSync(`${name}/README.md`));
    expect(silent).toEqual([]);
  });

  test("the picture of the rooms is that of the table: after a change, npm run architecture draws it", () => {
    expect(readFileSync(architectureFile, "utf8")).toBe(drawArchitecture());
  });

  test.each([
    ["lib/geo/any.ts", 'import "../catalogue/area";'],
    ["lib/catalogue/any.ts", 'import { mail } from "../mail/mail";'],
    ["lib/catalogue/search/any.ts", 'export * from "../../live/last-good";'],
    ["lib/catalogue/any.ts", 'import fs from "node:fs";'],
    ["lib/editing/any.ts", 'import type { Database } from "../db/client";'],
    ["lib/db/any.ts", 'await import("../jobs/run-job");'],
    ["lib/auth/any.ts", 'import "../server/serve";'],
    ["components/any.tsx", 'import { liveCatalogue } from "@/lib/live/live";'],
    ["components/any.tsx", 'import { Grid } from "./desk/grid";'],
    ["app/(public)/page.tsx", 'import { database } from "@/lib/db/client";'],
    ["app/(public)/page.tsx", 'import { draft } from "@/lib/editing/compare";'],
    ["lib/a-new-room/any.ts", "export {};"],
    ["lib/loose.ts", "export {};"],
  ])("%s may not hold: %s", (file, text) => expect(wrongImports(file, text)).toHaveLength(1));
});

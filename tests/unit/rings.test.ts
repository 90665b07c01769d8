import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const biome = path.resolve("node_modules/@biomejs/biome/bin/biome");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "rings-"));
  copyFileSync("biome.json", path.join(folder, "biome.json"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the project's own lint says of one import in a file of this name. */
function lintImport(file: string, from: string): string {
  const there = path.join(folder, file);
  mkdirSync(path.dirname(there), { recursive: true });
  writeFileSync(there, `import * as thing from "${from}";\nexport default thing;\n`);
  const run = spawnSync(process.execPath, [biome, "lint", "--vcs-enabled=false", file], {
    cwd: folder,
    encoding: "utf8",
  });
  rmSync(there);
  return run.stdout + run.stderr;
}

describe("who may import whom", () => {
  test.each([
    ["lib/catalogue/any.ts", "../db/client"],
    ["lib/catalogue/any.ts", "../live"],
    ["lib/catalogue/any.ts", "react"],
    ["lib/geo/any.ts", "@prisma/client"],
    ["lib/db/any.ts", "../live"],
    ["lib/db/any.ts", "next/headers"],
    ["components/any.tsx", "../lib/live"],
    ["components/any.tsx", "@/lib/db/editions"],
    ["app/(public)/page.tsx", "@/lib/db/editions"],
    ["app/api/any/route.ts", "../../../lib/db/client"],
    ["lib/server/any.ts", "../db/editions"],
    ["lib/server/any.ts", "../comments"],
    ["lib/catalogue/any.ts", "../comments"],
    ["components/any.tsx", "@/lib/comments"],
  ])("%s may not import %s", (file, from) => {
    expect(lintImport(file, from)).toContain("noRestrictedImports");
  });

  test.each([
    ["lib/catalogue/any.ts", "../geo/grid"],
    ["lib/db/any.ts", "../catalogue/search"],
    ["components/any.tsx", "@/lib/catalogue/search"],
    ["app/(public)/page.tsx", "@/lib/live"],
    ["app/comment/route.ts", "@/lib/comments"],
    ["app/admin/page.tsx", "@/lib/db/editions"],
    ["lib/server/any.ts", "../live"],
  ])("%s may import %s", (file, from) => {
    expect(lintImport(file, from)).not.toContain("noRestrictedImports");
  });
});

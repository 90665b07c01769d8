import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";

/**
 * A copy of what git keeps of this checkout, in a folder of its own that goes when the file's tests are over: nothing
 * is installed, generated or built in it.
 */
export function cleanClone(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "local-offer-clone-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }), 120_000);
  const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
  });
  for (const file of files.split("\0").filter(Boolean)) cpSync(file, path.join(folder, file), { recursive: true });
  return folder;
}

/**
 * Installs the packages of this checkout in a clone, each of them but these, and none that were there. They are links:
 * nothing may be written in them.
 */
export function linkPackages(folder: string, without: readonly string[] = []): void {
  const packages = path.join(folder, "node_modules");
  rmSync(packages, { recursive: true, force: true });
  mkdirSync(packages);
  for (const name of readdirSync("node_modules")) {
    if (!without.includes(name)) symlinkSync(path.resolve("node_modules", name), path.join(packages, name));
  }
}

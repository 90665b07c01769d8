import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PlainError } from "../process/plain-error";
import { environmentWith } from "../process/settings";
import { filesHash } from "./files-hash";

const folder = "lib/db/generated";
const mark = ".made-from";

const madeFrom = () => {
  const file = path.join(folder, mark);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
};

/**
 * Puts a whole client into its place. Of two processes that make one at the same time, the second finds the first one's
 * there, and leaves it.
 */
function place(made: string, hash: string): void {
  const old = `${made}-old`;
  if (existsSync(folder)) renameSync(folder, old);
  try {
    renameSync(made, folder);
  } catch (error) {
    if (madeFrom() !== hash) throw error;
  } finally {
    rmSync(old, { recursive: true, force: true });
  }
}

/**
 * Generates Prisma's client from `prisma/schema.prisma`, unless the one that is there belongs to this schema. `run.mjs`
 * calls it for every command, and the settings of vitest and Playwright for theirs. Prisma's command line wants a
 * schema engine that `generate` never calls; any program will do in its place, and then nothing is downloaded.
 */
export function generateClient(): void {
  const hash = filesHash(["prisma/schema.prisma", "node_modules/prisma/package.json"]);
  if (madeFrom() === hash) return;
  console.log("Database client: making it.");
  const work = mkdtempSync(".generated-");
  try {
    const schema = readFileSync("prisma/schema.prisma", "utf8").replace("../lib/db/generated", "./client");
    writeFileSync(path.join(work, "schema.prisma"), schema);
    const words = ["generate", "--schema", path.join(work, "schema.prisma")];
    const run = spawnSync(process.execPath, ["node_modules/prisma/build/index.js", ...words], {
      encoding: "utf8",
      env: environmentWith({ PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" }),
    });
    if (run.status !== 0) throw new PlainError(`The database client could not be made: ${run.stderr || run.stdout}`);
    writeFileSync(path.join(work, "client", mark), hash);
    place(path.join(work, "client"), hash);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

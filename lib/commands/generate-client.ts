import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { filesHash } from "./files-hash";
import { PlainError } from "./plain-error";

const made = "lib/db/generated";

/**
 * Generates Prisma's client from `prisma/schema.prisma`, unless the one that is there belongs to this schema. Gives whether
 * it did. Prisma's command line wants a schema engine that `generate` never calls; any program will do in its place, and
 * then nothing is downloaded.
 */
export function generateClient(): boolean {
  const hash = filesHash(["prisma/schema.prisma", "node_modules/prisma/package.json"]);
  const mark = `${made}/.made-from`;
  if (existsSync(mark) && readFileSync(mark, "utf8") === hash) return false;
  const run = spawnSync(process.execPath, ["node_modules/prisma/build/index.js", "generate"], {
    encoding: "utf8",
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
  });
  if (run.status !== 0) throw new PlainError(`The database client could not be made: ${run.stderr || run.stdout}`);
  writeFileSync(mark, hash);
  return true;
}

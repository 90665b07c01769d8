import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbeddedDatabase } from "../../lib/commands/embedded-database";
import { migrate } from "../../lib/commands/migrate";

declare module "vitest" {
  export interface ProvidedContext {
    databaseUrl: string;
  }
}

/** Starts a real PostgreSQL for the database tests, empty but migrated, and takes it away afterwards. */
export default async function (project: TestProject) {
  process.env.DATA_DIR = mkdtempSync(path.join(tmpdir(), "local-offer-"));
  // As root, PostgreSQL runs as another user, who has to get in.
  chmodSync(process.env.DATA_DIR, 0o755);
  const database = await startEmbeddedDatabase();
  await migrate(database.url);
  project.provide("databaseUrl", database.url);
  return async () => {
    await database.stop();
    rmSync(process.env.DATA_DIR as string, { recursive: true, force: true });
  };
}

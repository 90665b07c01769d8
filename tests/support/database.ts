import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedDatabase } from "../../lib/database/embedded-database";
import { migrate } from "../../lib/database/migrate";
import { settleRights } from "../../lib/database/site-rights";
import { siteRole } from "../../lib/database/site-role";

declare module "vitest" {
  export interface ProvidedContext {
    /** Of the site's role, and of whoever owns the server. */
    databaseUrl: string;
    ownerUrl: string;
  }
}

/** What `freshDatabase` copies: nobody ever connects to it, so it can be copied at any time. */
export const templateName = "migrated";

/** Copies the migrated database, so that each test file can have its own. */
async function keepTemplate(url: string): Promise<void> {
  const { pathname } = new URL(url);
  const elsewhere = new URL(url);
  elsewhere.pathname = "/postgres";
  const owner = new pg.Client({ connectionString: elsewhere.href });
  await owner.connect();
  await owner.query(`create database ${templateName} template ${pathname.slice(1)}`).finally(() => owner.end());
}

/** Starts a real PostgreSQL for the database tests, empty but migrated, and takes it away afterwards. */
export default async function (project: TestProject) {
  process.env.DATA_DIR = mkdtempSync(path.join(tmpdir(), "local-offer-"));
  // As root, PostgreSQL runs as another user, who has to get in.
  chmodSync(process.env.DATA_DIR, 0o755);
  const database = await startEmbeddedDatabase();
  const takeDown = async () => {
    await database.stop();
    rmSync(process.env.DATA_DIR as string, { recursive: true, force: true });
  };
  try {
    await migrate(database.ownerUrl, async (owner) => void (await settleRights(owner, siteRole)));
    await keepTemplate(database.ownerUrl);
  } catch (error) {
    await takeDown();
    throw error;
  }
  project.provide("databaseUrl", database.url);
  project.provide("ownerUrl", database.ownerUrl);
  return takeDown;
}

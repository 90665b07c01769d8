import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { databaseUser } from "../../lib/database/database-user";
import { type RunningDatabase, startEmbeddedDatabase } from "../../lib/database/embedded-database";
import { migrate } from "../../lib/database/migrate";
import { answers, findBinaries, launch } from "../../lib/database/postgres-server";
import { settleRights } from "../../lib/database/site-rights";
import { siteRole } from "../../lib/database/site-role";
import { queryOnce } from "../../lib/db/connection";
import { postmasterOf, signal, untilHolds } from "./processes";

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
  await queryOnce(elsewhere.href, `create database ${templateName} template ${pathname.slice(1)}`);
}

/**
 * Starts the server again as it was, but without an archive: each test file makes a database, and to hand all of that
 * out, compress and encrypt it would cost as much as the tests do. More files ask it at once than one site would.
 */
async function startWithoutArchive(folder: string, { ownerUrl, stop }: RunningDatabase): Promise<void> {
  await stop();
  const what = { cluster: path.join(folder, "postgres"), port: Number(new URL(ownerUrl).port) };
  const log = path.join(folder, "postgres.log");
  launch({ ...what, log, settings: ["max_connections=200"] }, await findBinaries(), databaseUser());
  await untilHolds("PostgreSQL answers", 30_000, () => answers(ownerUrl));
}

/** Starts a real PostgreSQL for the database tests, empty but migrated, and takes it away afterwards. */
export default async function (project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), "local-offer-"));
  process.env.DATA_DIR = folder;
  // As root, PostgreSQL runs as another user, who has to get in.
  chmodSync(folder, 0o755);
  const database = await startEmbeddedDatabase();
  const takeDown = async () => {
    await database.stop();
    // Nobody reads it again: it need not write down what it holds.
    signal(postmasterOf(folder), "SIGQUIT");
    await untilHolds("PostgreSQL has ended", 30_000, () => postmasterOf(folder) === null);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await migrate(database.ownerUrl, async (owner) => void (await settleRights(owner, siteRole)));
    await keepTemplate(database.ownerUrl);
    await startWithoutArchive(folder, database);
  } catch (error) {
    await takeDown();
    throw error;
  }
  project.provide("databaseUrl", database.url);
  project.provide("ownerUrl", database.ownerUrl);
  return takeDown;
}

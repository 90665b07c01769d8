import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { dataFolder } from "../database/data-folder";
import { requireOneDatabase } from "../database/database-address";
import { unsafeSettings } from "../database/database-settings";
import { startEmbeddedDatabase } from "../database/embedded-database";
import { migrate } from "../database/migrate";
import { settleRights } from "../database/site-rights";
import { siteRole } from "../database/site-role";
import { whileAlone } from "../database/while-alone";
import { findPrimary } from "../db/primary";
import { leftOutLines, readAreaFiles } from "../live/area-files";
import { readFirstEditions } from "../live/content-files";
import { PlainError, type Say } from "../process/plain-error";
import { setEnvironment, settings } from "../process/settings";
import { writeWhole } from "../process/write-whole";

/**
 * A database that is ready to serve. `url` is its address for the site, whose `role` may do what `settleRights` says.
 * `ownerUrl` is for the owner of the tables, and the same when `DATABASE_URL` stands alone. `stop` ends the database if
 * this process started it.
 */
export type ReadyDatabase = { url: string; ownerUrl: string; role: string; stop: () => Promise<void> };

const leastPostgres = 15;

/** PostgreSQL's code for a statement that a role may not give. */
const insufficientPrivilege = "42501";

/** Returns the database that `DATABASE_URL` names, checked; or the bundled one, started. */
export async function findDatabase(say: Say): Promise<ReadyDatabase> {
  const url = settings.DATABASE_URL;
  if (!url) {
    const { adopted, ...database } = await startEmbeddedDatabase();
    say(`Database: ${adopted ? "took over" : "started"} the bundled PostgreSQL.`);
    const ready = { ...database, role: siteRole };
    await requireSafe(ready, say);
    return ready;
  }
  // Of several servers the one that takes changes now is made ready. Later each connection looks again.
  const primary = await findPrimary(url);
  const ownerUrl = settings.DATABASE_OWNER_URL ? await findPrimary(settings.DATABASE_OWNER_URL) : primary;
  const { version, role } = await requireOneDatabase(primary, ownerUrl);
  if (version < leastPostgres) {
    throw new PlainError(`The database is PostgreSQL ${version}. Use ${leastPostgres} or later.`);
  }
  say(`Database: using PostgreSQL ${version} of DATABASE_URL.`);
  for (const { sentence } of await unsafeSettings(primary)) say(`Warning: ${sentence}`);
  return { url, ownerUrl, role, stop: async () => undefined };
}

/**
 * Says what could lose data in the bundled database. What could lose an acknowledged change stops it, with a plain
 * sentence.
 */
async function requireSafe(database: ReadyDatabase, say: Say): Promise<void> {
  const unsafe = await unsafeSettings(database.url);
  const worst = unsafe.find(({ loses }) => loses);
  if (worst) {
    await database.stop();
    throw new PlainError(
      `The bundled database cannot be trusted with data. ${worst.sentence} Then start the site again.`,
    );
  }
  for (const { sentence } of unsafe) say(`Warning: ${sentence}`);
}

/** Returns the secret that seals cookies: `SECRET`, or one made at the first start and kept in the data folder. */
async function findSecret(): Promise<string> {
  if (settings.SECRET) return settings.SECRET;
  const file = path.join(dataFolder(), "secret");
  return whileAlone(`${file}.making`, "makes the secret", async () => {
    if (!existsSync(file)) await writeWhole(file, randomBytes(32).toString("hex"));
    return readFileSync(file, "utf8").trim();
  });
}

/**
 * Returns the database with all migrations and the rights of the site's role, and whatever content there is: an import
 * needs it empty.
 */
export async function openMigrated(say: Say): Promise<ReadyDatabase> {
  const ready = await findDatabase(say);
  try {
    const applied = await migrate(ready.ownerUrl, async (owner) => {
      const warning = await settleRights(owner, ready.role);
      if (warning) say(`Warning: ${warning}`);
    });
    say(applied.length > 0 ? `Migrations: ${applied.length} applied.` : "Migrations: nothing to do.");
    return ready;
  } catch (error) {
    await ready.stop();
    if ((error as { code?: string }).code !== insufficientPrivilege) throw error;
    throw new PlainError(
      "The role that applies migrations may not change the tables. Set DATABASE_OWNER_URL to the address of whoever owns them: see “A database of your own” in README.md.",
    );
  }
}

/**
 * Makes everything ready that the site stands on: a database, its migrations, and, when it is empty, the first
 * editions. Sets `DATABASE_URL`, `DATABASE_BUNDLED` and `SECRET` for the rest of this process. Each step says one line.
 */
export async function setup(say: Say): Promise<ReadyDatabase> {
  // A site that starts without its database seals cookies, too.
  setEnvironment({ SECRET: await findSecret() });
  const isBundled = !settings.DATABASE_URL;
  const ready = await openMigrated(say);
  try {
    setEnvironment({ DATABASE_URL: ready.url });
    await plant(say);
    if (isBundled) setEnvironment({ DATABASE_BUNDLED: "yes" });
    // What answers strangers has no use for it.
    setEnvironment({ DATABASE_OWNER_URL: null });
    return ready;
  } catch (error) {
    const { closeDatabase } = await import("../db/client");
    await closeDatabase();
    // The next try finds its own.
    if (isBundled) setEnvironment({ DATABASE_URL: null });
    await ready.stop();
    throw error;
  }
}

async function plant(say: Say): Promise<void> {
  const { database } = await import("../db/client");
  const { hasEntries, plantFirstEditions, saveAreas } = await import("../db/entries/editions");
  const db = database();
  const files = readAreaFiles();
  for (const line of leftOutLines(files)) say(line);
  await saveAreas(db, files.areas);
  // Reading all first editions is a good part of a start, and a site that is started again needs none.
  if (await hasEntries(db)) return say("Content: there already.");
  const isServed = ({ area }: { area: string }) => !files.leftOut.includes(area);
  const { editions: all, issues: found } = readFirstEditions();
  const editions = all.filter(isServed);
  const issues = found.filter(({ file }) => isServed({ area: file.split("/")[0] ?? "" }));
  if (issues[0]) throw new PlainError(`content/areas/${issues[0].file}: ${issues[0].field}: ${issues[0].message}`);
  const planted = await plantFirstEditions(db, editions);
  say(planted > 0 ? `Content: planted ${planted} first editions.` : "Content: there already.");
}

import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type pg from "pg";
import { connectOnce } from "../db/connection";
import { say } from "../process/log";
import { PlainError } from "../process/plain-error";

/**
 * One number for this project's migration lock. Its connection runs the scripts, too, so PostgreSQL keeps it for as
 * long as one runs, also when the process that sent it has been killed.
 */
const lockNumber = 7_362_118;

/** A migration that waits this long for a lock gives up, so that it never stands in the way of a site that runs. */
const lockPatience = "set local lock_timeout = '10s'";

/** Milliseconds for which a PostgreSQL that hangs, and cannot give up by itself, is waited for. */
const silence = { connectionTimeoutMillis: 5_000, query_timeout: 310_000 };

type Migration = { name: string; script: string; checksum: string };

/** Returns the migrations of a folder in the order of their names. Their checksum is the SHA-256 of the script. */
const readMigrations = (folder: string): Migration[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const script = readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, script, checksum: createHash("sha256").update(script).digest("hex") };
    });

/** The table in which Prisma's own tools note what was applied: ours notes the same, so that they can be used, too. */
const historyTable = `create table _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;

/** The checksums of what was applied, by name. Makes the table of them in a database that has no table at all. */
async function readHistory(client: pg.Client): Promise<Map<string, string>> {
  const { rows: tables } = await client.query("select tablename from pg_tables where schemaname = current_schema()");
  if (tables.length === 0) await client.query(historyTable);
  else if (!tables.some(({ tablename }) => tablename === "_prisma_migrations"))
    throw new PlainError("The database holds tables that are not this site's. Name one that is empty.");
  const { rows } = await client.query<Omit<Migration, "script"> & { finished: boolean }>(
    `select migration_name as name, checksum, finished_at is not null as finished
       from _prisma_migrations where rolled_back_at is null`,
  );
  // Prisma's engine notes first that a script begins. Its process was killed, and PostgreSQL has undone the script.
  if (rows.some(({ finished }) => !finished))
    await client.query(
      "update _prisma_migrations set rolled_back_at = now() where finished_at is null and rolled_back_at is null",
    );
  return new Map(rows.filter(({ finished }) => finished).map(({ name, checksum }) => [name, checksum]));
}

/**
 * Sends a script whole, with the note that it was applied: PostgreSQL makes one transaction of it. Whoever kills the
 * process or PostgreSQL leaves both or neither.
 */
async function apply(client: pg.Client, { name, script, checksum }: Migration): Promise<void> {
  const values = [randomUUID(), checksum, name].map((value) => client.escapeLiteral(value));
  const note = `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
    values (${values}, clock_timestamp(), 1)`;
  try {
    await client.query(`${lockPatience};\n${script}\n;\n${note}`);
  } catch (error) {
    if (error instanceof Error) error.message = `Migration ${name}: ${error.message}`;
    throw error;
  }
}

/** Returns the names of the migrations that were missing, and are applied now. */
async function applyMissing(client: pg.Client): Promise<string[]> {
  const history = await readHistory(client);
  const migrations = readMigrations(path.resolve("prisma/migrations"));
  for (const { name, checksum } of migrations)
    if ((history.get(name) ?? checksum) !== checksum)
      say(`Warning: the migration ${name} was changed after this database had it, and is not applied again.`, "warn");
  const missing = migrations.filter(({ name }) => !history.has(name));
  for (const migration of missing) await apply(client, migration);
  return missing.map(({ name }) => name);
}

/**
 * Applies every migration of `prisma/migrations` that the database at `url` does not have yet, and gives their names.
 * `url` is that of whoever owns the tables. One process at a time (an advisory lock). A migration that was killed is
 * applied again; one that a later version brought is left alone. `after` is done under the same lock. Throws a plain
 * sentence when the database is somebody else's.
 */
export const migrate = (url: string, after?: (owner: pg.Client) => Promise<void>): Promise<string[]> =>
  connectOnce(
    url,
    async (client) => {
      await client.query("select pg_advisory_lock($1)", [lockNumber]);
      const applied = await applyMissing(client);
      await after?.(client);
      return applied;
    },
    { options: "-c statement_timeout=300s", ...silence },
  );

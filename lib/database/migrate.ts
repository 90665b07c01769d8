import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";

/** One number for this project's migration lock, so that two starting processes migrate one after the other. */
const lockNumber = 7_362_118;

/** Held by a script for as long as it runs, also when the process that sent it has been killed. */
const scriptLock = lockNumber + 1;

/**
 * Notes that the migration that began is done, in the transaction of its script: whoever kills the process leaves both
 * or neither. (Prisma's own note comes after, in a transaction of its own.)
 */
const noteFinished = `do $$ begin
  if to_regclass('_prisma_migrations') is not null then
    update _prisma_migrations set finished_at = now() where finished_at is null and rolled_back_at is null;
  end if;
end $$`;

/** A migration that waits this long for a lock gives up, so that it never stands in the way of a site that runs. */
const patience = "-c lock_timeout=10s -c statement_timeout=300s";

/** Milliseconds for which a PostgreSQL that hangs, and cannot give up by itself, is waited for. */
const silence = { connectionTimeoutMillis: 5_000, query_timeout: 310_000 };

/**
 * Prisma's adapter, but a script goes to PostgreSQL whole. The adapter cuts scripts at every semicolon, function bodies
 * too; whole, a migration is also one transaction, so a killed one leaves nothing behind.
 */
class WholeScripts extends PrismaPg {
  constructor(private readonly pool: pg.Pool) {
    super(pool);
  }
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script: string) => {
      try {
        await this.pool.query(`select pg_advisory_xact_lock(${scriptLock});\n${script};\n${noteFinished}`);
      } catch (error) {
        // The engine keeps no word of what PostgreSQL said.
        console.error(`Migration: ${(error as Error).message}`);
        throw error;
      }
    };
    return adapter;
  }
}

/** Prisma's own schema engine, as WebAssembly: nothing is downloaded and no process is started. */
async function loadEngine(pool: pg.Pool): Promise<SchemaEngine> {
  const require = createRequire(import.meta.url);
  const folder = path.dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = await WebAssembly.instantiate(readFileSync(path.join(folder, "schema_engine_bg.wasm")), {
    "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports,
  });
  (glue as unknown as { __wbg_set_wasm: (wasm: WebAssembly.Exports) => void }).__wbg_set_wasm(wasm.instance.exports);
  (wasm.instance.exports.__wbindgen_start as () => void)();
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool));
  return glue.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
}

const readMigrations = (folder: string) => ({
  baseDir: folder,
  lockfile: { path: "./migration_lock.toml", content: 'provider = "postgresql"\n' },
  shadowDbInitScript: "",
  migrationDirectories: readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok" as const, value: readFileSync(path.join(folder, name, "migration.sql"), "utf8") },
      },
    })),
});

/** What Prisma noted of a migration: the SHA-256 of its script, and whether it ended. */
type Noted = { migration_name: string; checksum: string; finished: boolean };

/** What was noted of all migrations that began and were not given up. */
async function notedMigrations(pool: pg.Pool): Promise<Noted[]> {
  const { rowCount } = await pool.query("select 1 from pg_tables where tablename = '_prisma_migrations'");
  if (rowCount === 0) return [];
  const { rows } = await pool.query<Noted>(
    `select migration_name, checksum, finished_at is not null as finished from _prisma_migrations
      where rolled_back_at is null`,
  );
  return rows;
}

/** Whether these very migrations were applied, all and to the end: then nobody has to load the engine to see it. */
const isApplied = ({ migrationDirectories }: ReturnType<typeof readMigrations>, noted: readonly Noted[]): boolean =>
  noted.length === migrationDirectories.length &&
  migrationDirectories.every(({ path: name, migrationFile }) => {
    const checksum = createHash("sha256").update(migrationFile.content.value).digest("hex");
    return noted.some((one) => one.finished && one.migration_name === name && one.checksum === checksum);
  });

/** The names of the migrations that were missing, and are applied now. */
async function applyMissing(pool: pg.Pool): Promise<string[]> {
  const migrationsList = readMigrations(path.resolve("prisma/migrations"));
  const noted = await notedMigrations(pool);
  if (isApplied(migrationsList, noted)) return [];
  const engine = await loadEngine(pool);
  // Their process was killed, and PostgreSQL has undone them.
  for (const { migration_name } of noted.filter(({ finished }) => !finished))
    await engine.markMigrationRolledBack({ migrationName: migration_name });
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList,
    filters: { externalTables: [], externalEnums: [] },
  });
  return appliedMigrationNames;
}

/**
 * Applies every migration of `prisma/migrations` that the database at `url` does not have yet, and gives their names.
 * `url` is that of whoever owns the tables. One process at a time (an advisory lock); Prisma keeps its own table of
 * what was applied. A migration that was killed is applied again. `after` is done under the same lock, on a connection
 * that is open anyway.
 */
export async function migrate(url: string, after?: (owner: pg.Client) => Promise<void>): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: url, options: patience, ...silence });
  const lock = new pg.Client({ connectionString: url, options: "-c statement_timeout=300s", ...silence });
  // A connection that breaks fails whatever asks next; without a listener it would end the process.
  pool.on("error", () => undefined);
  lock.on("error", () => undefined);
  await lock.connect();
  try {
    await lock.query("select pg_advisory_lock($1)", [lockNumber]);
    await lock.query("select pg_advisory_lock($1)", [scriptLock]);
    await lock.query("select pg_advisory_unlock($1)", [scriptLock]);
    const applied = await applyMissing(pool);
    await after?.(lock);
    return applied;
  } finally {
    await lock.end();
    await pool.end();
  }
}

import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { promisify } from "node:util";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { migrate as migrateHere } from "../../lib/database/migrate";
import { connectOnce } from "../../lib/db/connection";
import { emptyDatabase } from "../support/fresh-database";

const all = readdirSync("prisma/migrations", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** Migrates in a process of its own, as each start of the site does. */
const run = (url: string) =>
  promisify(execFile)(process.execPath, ["--import", "tsx", "tests/support/run-migrate.ts", url]);
const migrate = async (url: string): Promise<string[]> => JSON.parse((await run(url)).stdout);

const query = <Row extends pg.QueryResultRow>(url: string, ...statements: string[]): Promise<Row[]> =>
  connectOnce(url, async (client) => {
    let rows: Row[] = [];
    for (const statement of statements) ({ rows } = await client.query<Row>(statement));
    return rows;
  });

const tables = (url: string) =>
  query<{ tablename: string }>(url, "select tablename from pg_tables where schemaname = 'public' order by 1");
const history = (url: string) =>
  query<{ migration_name: string; finished: boolean; rolled_back: boolean }>(
    url,
    `select migration_name, finished_at is not null as finished, rolled_back_at is not null as rolled_back
     from _prisma_migrations order by started_at`,
  );

describe("migrations", () => {
  test("are all applied to an empty database, in order", async () => {
    const { url } = await emptyDatabase();
    expect(await migrate(url)).toEqual(all);
    expect((await tables(url)).map(({ tablename }) => tablename)).toContain("Edition");
  });

  test("are applied once: the second run does nothing", async () => {
    const { url } = await emptyDatabase();
    await migrate(url);
    const before = await history(url);
    expect(await migrate(url)).toEqual([]);
    expect(await history(url)).toEqual(before);
  });

  test("are applied once by five that start at the same moment", async () => {
    const { url } = await emptyDatabase();
    const applied = await Promise.all(Array.from({ length: 5 }, () => migrateHere(url)));
    expect(applied.flat()).toEqual(all);
  });

  test("that were killed half way are applied again", async () => {
    const { url } = await emptyDatabase();
    await migrate(url);
    // As Prisma's engine leaves it when its process is killed: the script is undone, the note that it began stands.
    await query(
      url,
      "create schema aside",
      "alter table _prisma_migrations set schema aside",
      "drop schema public cascade",
      "create schema public",
      "alter table aside._prisma_migrations set schema public",
      "drop schema aside",
      "update _prisma_migrations set finished_at = null, applied_steps_count = 0",
    );
    expect(await migrate(url)).toEqual(all);
    expect((await tables(url)).map(({ tablename }) => tablename)).toContain("Edition");
    expect((await history(url)).filter(({ rolled_back }) => !rolled_back)).toEqual(
      all.map((migration_name) => ({ migration_name, finished: true, rolled_back: false })),
    );
    expect(await migrate(url)).toEqual([]);
  });

  test("refuse a database that holds other tables than the site's, and leave it as it is", async () => {
    const { url } = await emptyDatabase();
    await query(url, "create table theirs ()");
    await expect(migrate(url)).rejects.toThrow("tables that are not this site's");
    expect(await tables(url)).toEqual([{ tablename: "theirs" }]);
  });

  test("give up when somebody holds a lock for long, leave nothing behind, and are applied once it is free", async () => {
    const { url } = await emptyDatabase();
    const somebody = new pg.Client({ connectionString: url });
    await somebody.connect();
    await somebody.query("begin");
    await somebody.query(`create type "EntryKind" as enum ('x')`);
    await expect(migrate(url)).rejects.toThrow(`Migration ${all[0]}: canceling statement due to lock timeout`);
    expect(await tables(url)).toEqual([{ tablename: "_prisma_migrations" }]);
    await somebody.end();
    expect(await migrate(url)).toEqual(all);
  });

  test("of a later version are left alone; one that was changed since is told, and not applied again", async () => {
    const { url } = await emptyDatabase();
    await migrate(url);
    await query(
      url,
      "insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('x', 'x', '2099_later', now())",
      "update _prisma_migrations set checksum = 'another' where migration_name like '%_desk'",
    );
    const before = await history(url);
    const { stdout, stderr } = await run(url);
    expect(JSON.parse(stdout)).toEqual([]);
    expect(stderr).toMatch(/^Warning: the migration \d+_desk was changed after this database had it.*\n$/);
    expect(await history(url)).toEqual(before);
  });

  test("leave a database in which nothing was ever published", async () => {
    const { url } = await emptyDatabase();
    await migrate(url);
    expect(await query(url, `select * from "AreaVersion"`)).toEqual([]);
  });
});

import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, expect, test, vi } from "vitest";
import { emptyDatabase } from "../support/fresh-database";

const migrations = readdirSync("prisma/migrations", { withFileTypes: true }).filter((one) => one.isDirectory());

const words = (url: string) => ["--import", "tsx", "tests/support/run-migrate.ts", url];

/**
 * A process that is killed leaves its script running in PostgreSQL, which does not notice. Here the script waits for
 * somebody who is about to make a type of the same name, its process is killed, and the somebody lets go.
 */
test.each(["after the script has run out", "while the script still runs"])(
  "a migration whose process was killed is whole for whoever starts %s",
  async (when) => {
    const { url, name } = await emptyDatabase();
    const somebody = new pg.Client({ connectionString: url });
    const watcher = new pg.Client({ connectionString: url });
    await Promise.all([somebody.connect(), watcher.connect()]);
    somebody.on("error", () => undefined);
    watcher.on("error", () => undefined);
    afterAll(() => Promise.all([somebody.end(), watcher.end()]).catch(() => undefined));
    const working = async (more = "") =>
      (
        await watcher.query(
          `select 1 from pg_stat_activity where datname = $1 and query like '%CreateEnum%' and query not like '%pg_stat%' ${more}`,
          [name],
        )
      ).rowCount;
    await somebody.query("begin");
    await somebody.query(`create type "EntryKind" as enum ('x')`);

    const child = spawn(process.execPath, words(url), { stdio: "ignore" });
    await vi.waitFor(async () => expect(await working("and wait_event_type = 'Lock'")).toBe(1), 20_000);
    child.kill("SIGKILL");
    await once(child, "exit");
    const again = () => promisify(execFile)(process.execPath, words(url));
    if (when.startsWith("while")) {
      const started = again();
      const waiting = `select 1 from pg_stat_activity where datname = $1 and wait_event_type = 'Lock'`;
      await vi.waitFor(async () => expect((await watcher.query(waiting, [name])).rowCount).toBe(2), 20_000);
      await somebody.query("rollback");
      await started;
    } else {
      await somebody.query("rollback");
      await vi.waitFor(async () => expect(await working("and state = 'active'")).toBe(0), 20_000);
      await again();
    }
    const { rows } = await watcher.query(
      "select finished_at is not null as finished from _prisma_migrations where rolled_back_at is null",
    );
    expect(rows).toEqual(migrations.map(() => ({ finished: true })));
    expect((await watcher.query(`select * from "AreaVersion"`)).rows).toEqual([]);
  },
);

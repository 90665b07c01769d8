import pg from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { openDatabase } from "../../lib/db/client";
import { beginRun, endRun } from "../../lib/db/operations/job-runs";
import { findStanding } from "../../lib/db/operations/standing";
import { standingFaults } from "../../lib/live/database-standing";
import { asOwner, freshDatabase } from "../support/fresh-database";

const { db, url, ownerUrl, name } = await freshDatabase();
const execute = (statement: string) => asOwner(statement, ownerUrl);
const faults = async () => standingFaults(await findStanding(db));

describe("editors may work on a database", () => {
  test("that has the tables of this version and keeps what it has acknowledged", async () => {
    expect(await faults()).toEqual([]);
  });

  test("not while it lacks a migration of this version, or one of them has not ended", async () => {
    await execute(`update _prisma_migrations set finished_at = null where migration_name like '%_desk'`);
    expect(await faults()).toEqual(["schema"]);
    await execute(`update _prisma_migrations set finished_at = now() where migration_name like '%_desk'`);
    expect(await faults()).toEqual([]);
  });

  test("that the next version has added something to, but not when a later one has taken something away", async () => {
    const later = (migration: string) =>
      execute(`insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
        values ('${migration}', '', '${migration}', now(), 1)`);
    await later("20990101000000_more");
    expect(await faults()).toEqual([]);
    await later("20990102000000_contract_less");
    expect(await faults()).toEqual(["schema"]);
    await execute("delete from _prisma_migrations where migration_name like '2099%'");
  });

  test("not when it may lose what it has acknowledged", async () => {
    await execute(`alter database ${name} set synchronous_commit = off`);
    const other = openDatabase(url);
    const { unsafe } = await findStanding(other).finally(() => other.$disconnect());
    expect(unsafe).toMatchObject([{ name: "synchronous_commit", value: "off" }]);
    expect(standingFaults({ ...(await findStanding(db)), unsafe })).toEqual(["settings"]);
    await execute(`alter database ${name} reset synchronous_commit`);
  });

  test("not while it takes no changes", async () => {
    await execute(`alter database ${name} set default_transaction_read_only = on`);
    const other = openDatabase(url);
    const standing = await findStanding(other).finally(() => other.$disconnect());
    expect(standingFaults(standing)).toEqual(["read-only"]);
    await asOwner(`alter database ${name} reset default_transaction_read_only`);
  });
});

describe("a database tells", () => {
  test("who waits for whom", async () => {
    const [holder, waiter] = [1, 2].map(() => new pg.Client({ connectionString: url })) as [pg.Client, pg.Client];
    for (const one of [holder, waiter]) {
      one.on("error", () => undefined);
      await one.connect();
    }
    afterAll(() => Promise.all([holder.end(), waiter.end()]));
    await db.area.create({ data: { slug: "near", name: "Near" } });
    await holder.query(`begin; update "Area" set "name" = "name"`);
    const waiting = waiter.query(`update "Area" set "name" = "name"`);
    await expect
      .poll(async () => (await findStanding(db)).connections, { timeout: 5_000 })
      .toMatchObject({ waiting: 1, inTransaction: 1 });
    await holder.query("rollback");
    await waiting;
    expect((await findStanding(db)).connections).toMatchObject({ waiting: 0, inTransaction: 0 });
  });

  test("since when there was no backup, and which job failed last", async () => {
    const run = async (job: string, day: string, outcome: "done" | "failed", summary = "It was done.") => {
      const at = new Date(`${day}T01:30:00Z`);
      await endRun(db, { id: await beginRun(db, job, at), job }, { endedAt: at, outcome, summary });
    };
    expect(await findStanding(db)).toMatchObject({ backedUpAt: null, failedJobs: [] });
    await run("check-links", "2026-01-01", "failed");
    expect((await findStanding(db)).backedUpAt).toEqual(new Date("2026-01-01T01:30:00Z"));
    await run("backup", "2026-01-02", "done");
    await run("backup", "2026-01-03", "failed");
    await run("check-links", "2026-01-03", "done");
    expect(await findStanding(db)).toMatchObject({
      backedUpAt: new Date("2026-01-02T01:30:00Z"),
      failedJobs: ["backup"],
    });
  });
});

import { readFileSync, rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { queryOnce } from "../../db/connection";
import { PlainError } from "../../process/plain-error";
import type { DatabaseUser } from "../database-user";
import { type Binaries, freePort, launch, role, stopProcess, urlAt } from "../postgres-server";

/** A recovered server that answers: the timeline it began, its last change (null: unknown), and how to stop it. */
export type Recovered = {
  timeline: number;
  lastChange: string | null;
  entries: number | null;
  stop: () => Promise<void>;
};

/** A recovery: the cluster's folder, the file of its log, the owner's password, and settings for the server. */
export type Recovery = { cluster: string; log: string; password: string; settings: readonly string[] };

/**
 * Starts a copied cluster, lets it recover, and waits until it takes writes. `"ended"` when the WAL ends before the
 * wanted time. Throws a plain sentence when it stops for any other reason.
 */
export async function recover(what: Recovery, binaries: Binaries, user: DatabaseUser): Promise<Recovered | "ended"> {
  rmSync(what.log, { force: true });
  const port = await freePort();
  const server = launch({ ...what, port }, binaries, user);
  let over = false;
  server.on("exit", () => {
    over = true;
  });
  server.on("error", () => {
    over = true;
  });
  const stop = () => stopProcess(server.pid ?? 0);
  for (;;) {
    // It may have ended for the very reason that it was asked at the wrong moment: the log knows.
    const ended = over;
    const timeline = await findTimeline(urlAt(what.password, port, "postgres"));
    if (timeline !== null) {
      const entries = await countEntries(urlAt(what.password, port, role));
      return { timeline, lastChange: findLastChange(what.log), entries, stop };
    }
    if (ended) {
      const said = readFileSync(what.log, "utf8");
      if (said.includes("recovery ended before configured recovery target was reached")) return "ended";
      const fatal = said.split("\n").findLast((line) => /(FATAL|PANIC):/.test(line));
      throw new PlainError(`The database could not be recovered (${fatal ?? "it ended at once"}). See ${what.log}.`);
    }
    await sleep(100);
  }
}

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row | null> {
  try {
    const patience = { connectionTimeoutMillis: 2_000, query_timeout: 10_000 };
    return (await queryOnce<Row>(url, sql, patience))[0] ?? null;
  } catch (error) {
    if ((error as { code?: string }).code === "28P01") {
      throw new PlainError("The database of the backup does not take the password that was kept with it.");
    }
    return null;
  }
}

/** Returns the timeline of a server that has recovered and takes writes; null as long as it does not. */
async function findTimeline(url: string): Promise<number | null> {
  const row = await ask<{ name: string | null }>(
    url,
    "select case when not pg_is_in_recovery() then pg_walfile_name(pg_current_wal_insert_lsn()) end as name",
  );
  return row?.name ? Number.parseInt(row.name.slice(0, 8), 16) : null;
}

const countEntries = async (url: string): Promise<number | null> =>
  (await ask<{ entries: number }>(url, 'select count(*)::int as entries from "Entry"'))?.entries ?? null;

/**
 * Returns the time of the last transaction that was recovered, from the server's log; null when there was none after
 * the backup.
 */
const findLastChange = (log: string): string | null =>
  /last completed transaction was at log time (\S+ \S+)/.exec(readFileSync(log, "utf8"))?.[1] ?? null;

import { appendFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type pg from "pg";
import { databaseUser } from "../../lib/database/database-user";
import { findBinaries, launch } from "../../lib/database/postgres-server";
import { queryOnce, within } from "../../lib/db/connection";
import { plantedFolder, urlOf } from "./data-copies";
import { patience } from "./lengths";
import { postmasterOf, signal, steadyPort, untilHolds } from "./processes";

/** A real PostgreSQL that only the test starts and stops: what a council's own server is to the site. */
export type OwnPostgres = {
  url: string;
  port: number;
  urlTo: (name: string) => string;
  start: () => Promise<void>;
  /** Hears no more of its primary, as when the network between them is cut. */
  stopFollowing: () => void;
  /** Ends it as a power cut does. */
  kill: () => Promise<void>;
  /** Stops every process of it, so that connections stay open and nothing answers. */
  pause: () => Promise<void>;
  resume: () => void;
};

/** How a standby reaches its primary, as PostgreSQL writes it. */
const following = (primary: OwnPostgres) => {
  const { username, password } = new URL(primary.url);
  return `primary_conninfo = 'host=127.0.0.1 port=${primary.port} user=${username} password=${password}'\n`;
};

/**
 * A planted PostgreSQL on a port of its own, not started yet. With `primary` it is a standby of that one: a copy of the
 * same data that follows it.
 */
export async function ownPostgres(primary: OwnPostgres | null = null): Promise<OwnPostgres> {
  const binaries = await findBinaries();
  const folder = plantedFolder();
  const cluster = path.join(folder, "postgres");
  const port = await steadyPort();
  const url = urlOf(folder, port);
  const settings = path.join(cluster, "postgresql.auto.conf");
  if (primary) {
    writeFileSync(path.join(cluster, "standby.signal"), "");
    appendFileSync(settings, following(primary));
  }
  let paused: number[] = [];

  const start = async () => {
    const what = { cluster, port, log: path.join(folder, "own-postgres.log"), settings: [] };
    // A killed one's last processes may hold its memory for a moment: then it has to be started again.
    await untilHolds("PostgreSQL answers", 30_000, async () => {
      if (postmasterOf(folder) === null) launch(what, binaries, databaseUser());
      return (await query(url, "select 1").catch(() => [])).length === 1;
    });
  };

  return {
    url,
    port,
    stopFollowing: () => {
      appendFileSync(settings, "primary_conninfo = ''\n");
      signal(postmasterOf(folder), "SIGHUP");
    },
    urlTo: (name) => urlOf(folder, port, name),
    start,
    kill: async () => {
      const pid = postmasterOf(folder);
      signal(pid, "SIGKILL");
      await untilHolds("PostgreSQL is dead", 10_000, () => postmasterOf(folder) === null);
    },
    pause: async () => {
      const rows = await query<{ pid: number }>(
        url,
        "select pid from pg_stat_activity where pid <> pg_backend_pid() order by pid",
      );
      paused = [postmasterOf(folder) ?? 0, ...rows.map(({ pid }) => pid)];
      for (const pid of paused) signal(pid, "SIGSTOP");
    },
    resume: () => {
      for (const pid of paused) signal(pid, "SIGCONT");
      paused = [];
    },
  };
}

/** The rows of one statement, on a connection of its own. Throws when the database does not answer. */
export const query = <Row extends pg.QueryResultRow>(url: string, statement: string, values?: unknown[]) =>
  queryOnce<Row>(url, statement, { values, ...within(patience) });

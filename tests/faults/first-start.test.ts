import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { plantedFolder } from "../support/data-copies";
import { leftovers } from "../support/leftovers";
import { isLong } from "../support/lengths";
import { report } from "../support/load";
import { type OwnPostgres, ownPostgres, query } from "../support/own-postgres";
import { steadyPort, untilHolds } from "../support/processes";
import { launchSite, startSite, statusOf } from "../support/site";

let postgres: OwnPostgres;

beforeAll(async () => {
  postgres = await ownPostgres();
  await postgres.start();
});

/** An empty database on the test's server. */
async function emptyDatabase(name: string): Promise<string> {
  await query(postgres.url, `create database ${name}`);
  return postgres.urlTo(name);
}

const countOf = async (url: string, what: string) =>
  Number((await query<{ count: string }>(url, `select count(*) from ${what}`))[0]?.count);

const fates = isLong ? ["goes on alone", "is killed too"] : ["goes on alone"];

test.each(fates)(
  "a start that is killed in the middle of a migration, whose session %s, is made good by the next",
  async (fate) => {
    const url = await emptyDatabase(fate.replaceAll(" ", "_"));
    // A table of the same name that is not committed holds the migration up in its middle.
    const inTheWay = new pg.Client({ connectionString: url });
    await inTheWay.connect();
    await inTheWay.query(`begin; create table "Event" ()`);
    const first = launchSite({ DATA_DIR: plantedFolder(), DATABASE_URL: url, PORT: String(await steadyPort()) });
    const waiting = "pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
    await untilHolds("the migration waits in its middle", 30_000, async () => (await countOf(url, waiting)) === 1);
    process.kill(first.pid, "SIGKILL");
    await first.ended;
    if (fate === "is killed too") await query(url, `select pg_terminate_backend(pid) from ${waiting}`);
    const next = startSite({ DATA_DIR: plantedFolder(), DATABASE_URL: url });
    await inTheWay.query("rollback");
    await inTheWay.end();
    const site = await next;
    expect(site.said()).toContain("Serving http");
    expect(await statusOf(`${site.base}/oxfordshire/services/camhs`)).toBe(200);
    report(`migration killed, its session ${fate}`, null, { "next start answered after": site.startedIn });
    site.kill("SIGTERM");
    expect(await site.ended).toBe(0);
  },
);

test("of two that start together on an empty database, one plants and both serve", async () => {
  const url = await emptyDatabase("together");
  const start = () => startSite({ DATA_DIR: plantedFolder(), DATABASE_URL: url });
  const sites = await Promise.all([start(), start()]);
  expect(sites.filter(({ said }) => /Content: planted \d+ first editions/.test(said()))).toHaveLength(1);
  for (const { base } of sites) expect(await statusOf(`${base}/oxfordshire/services/camhs`)).toBe(200);
  expect(await countOf(url, `(select 1 from "Edition" group by "entryId" having count(*) > 1) twice`)).toBe(0);
  expect(await countOf(url, `"Entry"`)).toBeGreaterThan(0);
  report("two first starts at once", null, {
    "both answered after": Math.max(...sites.map(({ startedIn }) => startedIn)),
  });
});

test("of two that start together in an empty folder, one makes the database, the other takes it over, and both serve", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "local-offer-twice-"));
  chmodSync(folder, 0o755);
  leftovers.folders.push(folder);
  const sites = await Promise.all([startSite({ DATA_DIR: folder }), startSite({ DATA_DIR: folder })]);
  const both = sites.map(({ said }) => said());
  for (const sentence of ["Database: started", "Database: took over", "Content: planted"])
    expect(both.filter((said) => said.includes(sentence))).toHaveLength(1);
  for (const { base } of sites) expect(await statusOf(`${base}/oxfordshire/services/camhs`)).toBe(200);
  for (const site of sites) {
    site.kill("SIGTERM");
    expect(await site.ended).toBe(0);
  }
});

// That a port is in use is mostly found before anything is begun. Two that look in the same moment are rare.
test.runIf(isLong)(
  "of two that start together on one port, one serves, and the other ends with what to do",
  async () => {
    const settings = { DATA_DIR: plantedFolder(), PORT: String(await steadyPort()) };
    const [first, second] = [launchSite(settings), launchSite(settings)];
    expect(await Promise.race([first.ended, second.ended])).toBe(1);
    const said = [first, second].map((one) => one.said());
    expect(said.filter((text) => /Port \d+ is in use. Stop what uses it, or choose another/.test(text))).toHaveLength(
      1,
    );
    expect(said.join("")).not.toContain("EADDRINUSE");
    const base = `http://127.0.0.1:${settings.PORT}`;
    await untilHolds(
      "the other serves",
      60_000,
      async () => (await statusOf(`${base}/oxfordshire/services/camhs`)) === 200,
    );
  },
);

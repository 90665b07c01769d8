import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { metricsOfAlarms, raisedBy } from "../support/alarms";
import { plantedFolder } from "../support/data-copies";
import { isLong, promised, slack } from "../support/lengths";
import { type Load, report, startLoad } from "../support/load";
import { type OwnPostgres, ownPostgres, query } from "../support/own-postgres";
import { isRunning, steadyPort, untilHolds } from "../support/processes";
import { rename, shows } from "../support/rename";
import { type Site, startSite, statusOf } from "../support/site";

let postgres: OwnPostgres;
let site: Site;
let metrics: string;
let load: Load;

beforeAll(async () => {
  postgres = await ownPostgres();
  await postgres.start();
  const METRICS_PORT = String(await steadyPort());
  metrics = `http://127.0.0.1:${METRICS_PORT}/metrics`;
  site = await startSite({ DATA_DIR: plantedFolder(), DATABASE_URL: postgres.url, METRICS_PORT });
  load = await startLoad(site.base);
  await sleep(1_000);
  await load.take();
});

const measured = async () => (await fetch(metrics)).text();
/** The alarms that what is measured now raises. How busy this machine is is not the site's. */
const alarms = async () => raisedBy(await measured()).filter((alarm) => alarm !== "SlowThread");

const degraded = (is: boolean) => async () => (await site.readiness()).degraded === is;

/** Takes the database away for so long and brings it back, and gives what visitors met and how long it took to heal. */
async function without(milliseconds: number, away: () => Promise<void>, back: () => unknown) {
  const from = performance.now();
  await away();
  const noticed = await untilHolds("the site notices", promised.notice * slack, degraded(true));
  expect(await site.readiness()).toEqual({ status: 200, ready: true, degraded: true });
  expect((await site.readiness("admin")).status).toBe(503);
  expect(await alarms()).toEqual(["DatabaseAway"]);
  const age = async () => Number(/^catalogue_age_seconds (\S+)$/m.exec(await measured())?.[1]);
  const before = await age();
  await sleep(Math.max(500, milliseconds - (performance.now() - from)));
  expect(await age()).toBeGreaterThan(before);
  const figures = await load.take();
  await back();
  const healed = await untilHolds("the site has healed", promised.heal * slack, degraded(false));
  expect((await site.readiness("admin")).status).toBe(200);
  expect(await alarms()).toEqual([]);
  return { figures, noticed, healed };
}

/** The site is whole when what is published now is soon shown by the same process. */
async function expectWhole(name: string): Promise<void> {
  await rename(postgres.url, { camhs: name });
  await untilHolds(`the page shows ${name}`, promised.heal * slack, () => shows(site.base, "camhs", name));
  expect(isRunning(site.pid)).toBe(true);
}

test("what alarms look at is measured, for whoever asks on this machine, in few lines and nowhere else", async () => {
  const text = await measured();
  // The first is Prometheus' own; the bundled database alone is backed up here, and no job has failed.
  const elsewhere = ["up", "backup_age_seconds", "job_failed"];
  for (const name of metricsOfAlarms().filter((one) => !elsewhere.includes(one)))
    expect(text).toMatch(new RegExp(`^${name}[{ ]`, "m"));
  expect(text.split("\n").filter((line) => line && !line.startsWith("#")).length).toBeLessThan(500);
  expect(await statusOf(`${site.base}/metrics`)).toBe(404);
});

test("editors are not sent to a database that may lose what they do, or has other tables; families are", async () => {
  const notForEditors = (fault: string) => async () => {
    const answer = await fetch(`${site.base}/readyz?scope=admin`);
    return answer.status === 503 && (await answer.text()).includes(`"faults":["${fault}"]`);
  };
  const forEditors = async () => (await site.readiness("admin")).status === 200;
  const run = (statement: string) => query(postgres.url, statement);
  const others =
    "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname is not null";

  await run("update _prisma_migrations set finished_at = null where migration_name like '%_desk'");
  await untilHolds("the site says so", promised.heal * slack, notForEditors("schema"));
  expect(await alarms()).toEqual(["SchemaUnknown"]);
  expect(await site.readiness()).toMatchObject({ status: 200, ready: true });
  await run("update _prisma_migrations set finished_at = now() where migration_name like '%_desk'");
  await untilHolds("editors are let in", promised.heal * slack, forEditors);

  await run("alter database local_offer set synchronous_commit = off");
  await run(others);
  await untilHolds("the site says so", promised.heal * slack, notForEditors("settings"));
  expect(await alarms()).toEqual(["SettingUnsafe"]);
  await run("alter database local_offer reset synchronous_commit");
  await run(others);
  await untilHolds("editors are let in", promised.heal * slack, forEditors);
});

test("while PostgreSQL is dead every public page and search is answered, and the same process goes on when it is back", async () => {
  const { figures, noticed, healed } = await without(isLong ? 60_000 : 3_000, postgres.kill, postgres.start);
  report("database dead", figures, { "noticed after": noticed, "healed after": healed });
  expect(figures).toMatchObject({ lost: 0, failed: 0, odd: 0 });
  await expectWhole("Back from the dead");
});

test("while PostgreSQL hangs nobody waits for it", async () => {
  const { figures, noticed, healed } = await without(isLong ? 30_000 : 3_000, postgres.pause, postgres.resume);
  report("database hung", figures, { "noticed after": noticed, "healed after": healed });
  expect(figures).toMatchObject({ lost: 0, failed: 0, odd: 0 });
  await expectWhole("Awake again");
  const after = await load.end();
  report("after both", after);
  expect(after).toMatchObject({ lost: 0, failed: 0, odd: 0 });
});

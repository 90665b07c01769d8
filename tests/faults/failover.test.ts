import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { openDatabase } from "../../lib/db/client";
import { plantedFolder } from "../support/data-copies";
import { signedInEditor } from "../support/desk";
import { promised, slack } from "../support/lengths";
import { report } from "../support/load";
import { type OwnPostgres, ownPostgres, query } from "../support/own-postgres";
import { isRunning, untilHolds } from "../support/processes";
import { rename, shows } from "../support/rename";
import { startSite } from "../support/site";

const secret = randomBytes(32).toString("hex");
process.env.SECRET = secret;

const nameOn = async (url: string) =>
  (
    await query<{ name: string }>(
      url,
      `select "content"->>'name' as name from "Edition" e join "Entry" n on n."id" = e."entryId"
       where n."slug" = 'camhs' and n."areaSlug" = 'oxfordshire' and e."state" = 'published'`,
    )
  )[0]?.name;

/** A site whose `DATABASE_URL` names a primary and a standby. `prepare` may change the primary first. */
async function siteOfTwo(prepare: (primary: OwnPostgres) => Promise<unknown> = async () => undefined) {
  const primary = await ownPostgres();
  const standby = await ownPostgres(primary);
  await primary.start();
  await standby.start();
  await prepare(primary);
  const { username, password, pathname } = new URL(primary.url);
  const both = `127.0.0.1:${primary.port},127.0.0.1:${standby.port}`;
  const site = await startSite({
    DATA_DIR: plantedFolder(),
    SECRET: secret,
    DATABASE_URL: `postgresql://${username}:${password}@${both}${pathname}?target_session_attrs=read-write`,
  });
  const untilShown = (name: string) =>
    untilHolds(`the page shows “${name}”`, promised.heal * slack, () => shows(site.base, "camhs", name));
  const jobsPage = async () => {
    const db = openDatabase(primary.url);
    const { cookie } = await signedInEditor(db, { areas: ["oxfordshire"] }).finally(() => db.$disconnect());
    return (await fetch(`${site.base}/admin/jobs`, { headers: { cookie } })).text();
  };
  return { primary, standby, site, untilShown, jobsPage };
}

/** Makes the primary wait for a standby with each change from now on. */
async function waitForStandby({ url }: OwnPostgres): Promise<void> {
  await query(url, "alter system set synchronous_standby_names = '*'");
  await query(url, "select pg_reload_conf()");
  await untilHolds("a standby is synchronous", promised.heal * slack, async () => {
    const [row] = await query<{ state: string }>(url, "select sync_state as state from pg_stat_replication");
    return row?.state === "sync";
  });
}

test("after a failover to a standby that lags, the site shows what the new primary has, goes on, and says what is gone", async () => {
  const { primary, standby, site, untilShown, jobsPage } = await siteOfTwo();
  expect(site.said()).toContain("Warning: The database runs with synchronous_standby_names = '': ");
  expect(await jobsPage()).toContain("no standby is synchronous: after a failover");

  await rename(primary.url, { camhs: "Heard by both" });
  await untilShown("Heard by both");
  const hears = async () => (await nameOn(standby.url).catch(() => "")) === "Heard by both";
  await untilHolds("the standby has heard of it", promised.heal * slack, hears);

  standby.stopFollowing();
  await rename(primary.url, { camhs: "Lost with the primary" });
  await untilShown("Lost with the primary");
  await primary.kill();
  await query(standby.url, "select pg_promote()");
  expect(await nameOn(standby.url)).toBe("Heard by both");

  const back = await untilShown("Heard by both");
  await rename(standby.url, { camhs: "After the failover" });
  await untilShown("After the failover");
  expect(await site.readiness()).toMatchObject({ status: 200, ready: true, degraded: false });
  expect(isRunning(site.pid)).toBe(true);
  expect(site.said()).toContain("The database has lost a change of oxfordshire service camhs.");
  report("failover to a standby that lags", null, { "shows what the new primary has after": back });
});

test("a change is on a synchronous standby before it is acknowledged, so a failover loses none", async () => {
  const { primary, standby, site, untilShown, jobsPage } = await siteOfTwo(waitForStandby);
  expect(site.said()).not.toContain("The database runs with");
  expect(await jobsPage()).toMatch(/<h1>Jobs(?!.*The database runs with)/s);

  await rename(primary.url, { camhs: "Acknowledged" });
  await primary.kill();
  expect(await nameOn(standby.url)).toBe("Acknowledged");
  await query(standby.url, "select pg_promote()");
  await untilShown("Acknowledged");
  await rename(standby.url, { camhs: "After the failover" });
  await untilShown("After the failover");
  expect(site.said()).not.toContain("The database has lost a change");
});

test("a change that no standby has is not acknowledged where one has to have it", async () => {
  const primary = await ownPostgres();
  const standby = await ownPostgres(primary);
  await primary.start();
  await standby.start();
  await waitForStandby(primary);
  await standby.kill();
  const renaming = rename(primary.url, { camhs: "On one disk only" }, "oxfordshire").then(
    () => "acknowledged",
    () => "not acknowledged",
  );
  expect(await Promise.race([renaming, sleep(2_000, "waits")])).toBe("waits");
  await standby.start();
  expect(await renaming).toBe("acknowledged");
});

import { expect, test } from "vitest";
import { plantedFolder } from "../support/data-copies";
import { promised, slack } from "../support/lengths";
import { report } from "../support/load";
import { ownPostgres, query } from "../support/own-postgres";
import { isRunning, untilHolds } from "../support/processes";
import { rename, shows } from "../support/rename";
import { startSite } from "../support/site";

const nameOn = async (url: string) =>
  (
    await query<{ name: string }>(
      url,
      `select "content"->>'name' as name from "Edition" e join "Entry" n on n."id" = e."entryId"
       where n."slug" = 'camhs' and n."areaSlug" = 'oxfordshire' and e."state" = 'published'`,
    )
  )[0]?.name;

test("after a failover to a standby that lags, the site shows what the new primary has, goes on, and says what is gone", async () => {
  const primary = await ownPostgres();
  const standby = await ownPostgres(primary);
  await primary.start();
  await standby.start();
  const { username, password, pathname } = new URL(primary.url);
  const both = `127.0.0.1:${primary.port},127.0.0.1:${standby.port}`;
  const site = await startSite({
    DATA_DIR: plantedFolder(),
    DATABASE_URL: `postgresql://${username}:${password}@${both}${pathname}?target_session_attrs=read-write`,
  });
  const untilShown = (name: string) =>
    untilHolds(`the page shows “${name}”`, promised.heal * slack, () => shows(site.base, "camhs", name));

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

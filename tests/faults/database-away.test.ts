import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { plantedFolder } from "../support/data-copies";
import { isLong, promised, slack } from "../support/lengths";
import { type Load, report, startLoad } from "../support/load";
import { type OwnPostgres, ownPostgres } from "../support/own-postgres";
import { isRunning, untilHolds } from "../support/processes";
import { rename, shows } from "../support/rename";
import { type Site, startSite } from "../support/site";

let postgres: OwnPostgres;
let site: Site;
let load: Load;

beforeAll(async () => {
  postgres = await ownPostgres();
  await postgres.start();
  site = await startSite({ DATA_DIR: plantedFolder(), DATABASE_URL: postgres.url });
  load = startLoad(site.base);
  await sleep(1_000);
  await load.take();
});

const degraded = (is: boolean) => async () => (await site.readiness()).degraded === is;

/** Takes the database away for so long and brings it back, and gives what visitors met and how long it took to heal. */
async function without(milliseconds: number, away: () => Promise<void>, back: () => unknown) {
  const from = performance.now();
  await away();
  const noticed = await untilHolds("the site notices", promised.notice * slack, degraded(true));
  expect(await site.readiness()).toEqual({ status: 200, ready: true, degraded: true });
  expect((await site.readiness("admin")).status).toBe(503);
  await sleep(Math.max(0, milliseconds - (performance.now() - from)));
  const figures = await load.take();
  await back();
  const healed = await untilHolds("the site has healed", promised.heal * slack, degraded(false));
  expect((await site.readiness("admin")).status).toBe(200);
  return { figures, noticed, healed };
}

/** The site is whole when what is published now is soon shown by the same process. */
async function expectWhole(name: string): Promise<void> {
  await rename(postgres.url, { camhs: name });
  await untilHolds(`the page shows ${name}`, promised.heal * slack, () => shows(site.base, "camhs", name));
  expect(isRunning(site.pid)).toBe(true);
}

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

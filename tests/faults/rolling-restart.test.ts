import { existsSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Balancer, startBalancer } from "../support/balancer";
import { plantedFolder } from "../support/data-copies";
import { crowd, isLong, promised, slack } from "../support/lengths";
import { report, startLoad } from "../support/load";
import { type OwnPostgres, ownPostgres } from "../support/own-postgres";
import { steadyPort, untilHolds } from "../support/processes";
import { type Site, startSite } from "../support/site";

let postgres: OwnPostgres;
let balancer: Balancer;
const starts: (() => Promise<Site>)[] = [];
let sites: Site[];

/** Long enough for the balancer to look, on a machine that has much to do. */
const GRACE_MS = String(4_000 * Math.min(3, Math.ceil(crowd)));

beforeAll(async () => {
  postgres = await ownPostgres();
  await postgres.start();
  for (const output of ["kept", "full disk"] as const) {
    const settings = {
      DATA_DIR: plantedFolder(),
      DATABASE_URL: postgres.url,
      PORT: String(await steadyPort()),
      GRACE_MS,
    };
    starts.push(() => startSite({ ...settings, LOG: "on" }, existsSync("/dev/full") ? output : "kept"));
  }
  sites = await Promise.all(starts.map((start) => start()));
  balancer = await startBalancer(sites.map(({ base }) => base));
});
afterAll(() => balancer?.close());

test("while two processes behind a balancer are started again in turn, one of them with no room for its log, nobody notices", async () => {
  const load = await startLoad(balancer.base);
  const rounds = isLong ? 6 : 1;
  for (let round = 0; round < rounds; round++) {
    // The second has no room for its log from the first line on.
    const turn = (round + 1) % sites.length;
    const site = sites[turn] as Site;
    site.kill("SIGTERM");
    await untilHolds("the balancer looks away", promised.notice * slack, () => !balancer.isUsed(site.base));
    expect(await site.ended).toBe(0);
    sites[turn] = await (starts[turn] as () => Promise<Site>)();
    await untilHolds("the balancer sends visitors again", 60_000, () => balancer.isUsed(site.base));
    const figures = await load.take();
    report(`one of two processes started again, round ${round + 1}`, figures);
    expect(figures).toMatchObject({ lost: 0, failed: 0, odd: 0 });
  }
  expect(await load.end()).toMatchObject({ lost: 0, failed: 0, odd: 0 });
});

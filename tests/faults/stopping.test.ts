import { chmodSync, mkdtempSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { plantedFolder, runningUrl } from "../support/data-copies";
import { leftovers } from "../support/leftovers";
import { crowd, promised, slack } from "../support/lengths";
import { report, startLoad } from "../support/load";
import { isRunning, postmasterOf, steadyPort, untilHolds } from "../support/processes";
import { rename, shows } from "../support/rename";
import { launchSite, type Site, startSite, statusOf } from "../support/site";

/** A search form that is being sent: `finish` sends the rest and gives the answer's first line. */
async function halfSentForm(base: string) {
  const body = "where=OX4+1XD&area=oxfordshire";
  const socket = createConnection(Number(new URL(base).port), "127.0.0.1");
  let answer = "";
  socket.on("data", (chunk) => {
    answer += chunk;
  });
  const closed = new Promise((resolve) => socket.on("close", resolve).on("error", resolve));
  const head = [
    "POST /find HTTP/1.1",
    `Host: ${new URL(base).host}`,
    `Origin: ${base}`,
    `Content-Length: ${body.length}`,
  ];
  socket.write(
    [...head, "Content-Type: application/x-www-form-urlencoded", "Connection: close", "", "where="].join("\r\n"),
  );
  await sleep(200);
  return async () => {
    socket.write(body.slice("where=".length));
    await closed;
    return answer.split("\r\n", 1)[0];
  };
}

/**
 * Long enough for what was sent before to be taken in by a machine that has much to do; shorter than a body may take.
 */
const grace = 3_000 * Math.min(4, Math.ceil(crowd));
let folder: string;
let site: Site;
let postmaster: number | null;

beforeAll(async () => {
  folder = plantedFolder();
  site = await startSite({ DATA_DIR: folder, GRACE_MS: String(grace) });
  postmaster = postmasterOf(folder);
  expect(postmaster).not.toBeNull();
});

test("Ctrl-C while the database is being made ready leaves no database running, and says nothing of what it interrupted", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "local-offer-interrupted-"));
  chmodSync(folder, 0o755);
  leftovers.folders.push(folder);
  const { pid, said, ended } = launchSite({ DATA_DIR: folder, PORT: String(await steadyPort()) });
  let postmaster: number | null = null;
  await untilHolds("a database is being started", 60_000, () => {
    postmaster = postmasterOf(folder);
    return postmaster !== null;
  });
  process.kill(-pid, "SIGINT");
  expect(await ended).toBe(0);
  expect(isRunning(postmaster ?? 0)).toBe(false);
  const lines = said().trim().split("\n");
  expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ message: "SIGINT: stopping." });
});

test("a second site in the same folder shares the database, and leaves the first running when it stops", async () => {
  const load = await startLoad(site.base);
  const second = await startSite({ DATA_DIR: folder });
  await rename(runningUrl(folder), { camhs: "Seen twice" });
  for (const { base } of [site, second]) {
    await untilHolds("both show it", promised.publish * slack, () => shows(base, "camhs", "Seen twice"));
  }
  second.kill("SIGTERM");
  expect(await second.ended).toBe(0);
  expect(postmasterOf(folder)).toBe(postmaster);
  await rename(runningUrl(folder), { camhs: "Alone again" });
  await untilHolds("the first shows it", promised.publish * slack, () => shows(site.base, "camhs", "Alone again"));
  const figures = await load.end();
  report("a second site started and stopped beside it", figures);
  expect(figures).toMatchObject({ lost: 0, failed: 0, odd: 0 });
});

test("on SIGTERM balancers look away at once, running requests end, and the database stops last", async () => {
  const load = await startLoad(site.base);
  await sleep(500);

  const from = performance.now();
  site.kill("SIGTERM");
  let live = 0;
  const away = await untilHolds("/readyz says no", grace, async () => {
    const [ready, alive] = await Promise.all(["readyz", "livez"].map((path) => statusOf(`${site.base}/${path}`)));
    live = alive ?? 0;
    return ready === 503;
  });
  const finish = await halfSentForm(site.base);
  // A balancer sends nobody from here on; whoever is there is served.
  const figures = await load.end();
  expect(live).toBe(200);
  expect(figures).toMatchObject({ lost: 0, failed: 0, odd: 0 });
  await untilHolds("nobody new is let in", grace + 10_000, async () => (await statusOf(`${site.base}/livez`)) === 0);
  expect(postmasterOf(folder)).toBe(postmaster);
  expect(await finish()).toMatch(/^HTTP\/1\.1 303 /);
  expect(await site.ended).toBe(0);
  report("stopped by SIGTERM", figures, { "not ready after": away, "gone after": performance.now() - from });
  expect(postmasterOf(folder)).toBeNull();
});

import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { plantedFolder } from "../support/data-copies";
import { promised, slack } from "../support/lengths";
import { publicPaths, report } from "../support/load";
import { ownPostgres } from "../support/own-postgres";
import { isRunning, steadyPort, untilHolds } from "../support/processes";
import { rename, shows } from "../support/rename";
import { launchSite, startSite, statusOf } from "../support/site";

/** A data folder with two copies and no database; the newest is cut short, as a full disk leaves it. */
function folderWithCutCopy() {
  const folder = plantedFolder();
  rmSync(path.join(folder, "postgres"), { recursive: true });
  const newest = path.join(folder, "last-good/catalogue.json");
  const previous = path.join(folder, "last-good/catalogue.previous.json");
  copyFileSync(newest, previous);
  truncateSync(newest, Math.floor(readFileSync(newest).length / 2));
  return { folder, newest, previous };
}

test("started while the database is away, the last whole copy is served until it is back", async () => {
  const postgres = await ownPostgres();
  const { folder } = folderWithCutCopy();
  const site = await startSite({ DATA_DIR: folder, DATABASE_URL: postgres.url });
  for (const page of publicPaths) expect(await statusOf(site.base + page), page).toBe(200);
  expect(await statusOf(`${site.base}/livez`)).toBe(200);
  expect(await site.readiness()).toEqual({ status: 200, ready: true, degraded: true });
  expect((await site.readiness("admin")).status).toBe(503);

  await postgres.start();
  const healed = await untilHolds("the site has healed", promised.heal * slack, async () => {
    return !(await site.readiness()).degraded;
  });
  expect((await site.readiness("admin")).status).toBe(200);
  await rename(postgres.url, { camhs: "Caught up" });
  await untilHolds("the page shows it", promised.heal * slack, () => shows(site.base, "camhs", "Caught up"));
  expect(isRunning(site.pid)).toBe(true);
  report("started without a database", null, { "answered after": site.startedIn, "healed after": healed });
});

test("with neither a database nor a whole copy, a start ends with a sentence that says what to do", async () => {
  const { folder, previous } = folderWithCutCopy();
  writeFileSync(previous, readFileSync(previous, "utf8").replace("Oxford", "Camford"));
  const DATABASE_URL = `postgresql://local_offer:secret@127.0.0.1:${await steadyPort()}/local_offer`;
  const { said, ended } = launchSite({ DATA_DIR: folder, DATABASE_URL, PORT: String(await steadyPort()) });
  expect(await ended).toBe(1);
  expect(said()).toMatch(/^The database at .* cannot be reached \(ECONNREFUSED\)\. Check DATABASE_URL/m);
  expect(said()).not.toContain("secret");
  expect(said()).not.toContain("    at ");
});

import { copyFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { plantedFolder } from "../support/data-copies";
import { promised, slack } from "../support/lengths";
import { publicPaths, report } from "../support/load";
import { ownPostgres } from "../support/own-postgres";
import { isRunning, steadyPort, untilHolds } from "../support/processes";
import { rename, shows } from "../support/rename";
import { launchSite, startSite, statusOf } from "../support/site";

/** A data folder with two copies of each area and no database; the newest are cut short, as a full disk leaves them. */
function folderWithCutCopies() {
  const folder = plantedFolder();
  rmSync(path.join(folder, "postgres"), { recursive: true });
  const copies = path.join(folder, "last-good");
  const previous = readdirSync(copies).map((name) => {
    const [newest, older] = [name, name.replace(".json", ".previous.json")].map((one) => path.join(copies, one));
    copyFileSync(newest as string, older as string);
    truncateSync(newest as string, Math.floor(readFileSync(newest as string).length / 2));
    return older as string;
  });
  return { folder, previous };
}

test("started while the database is away, the last whole copy is served until it is back", async () => {
  const postgres = await ownPostgres();
  const { folder } = folderWithCutCopies();
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

describe("with neither a database nor a whole copy", () => {
  const folderWithoutCopy = () => {
    const { folder, previous } = folderWithCutCopies();
    for (const file of previous) writeFileSync(file, readFileSync(file, "utf8").replace("Council", "Counsel"));
    return folder;
  };

  test("every page says whom to ring and that the site is not open yet, until the database is there", async () => {
    const postgres = await ownPostgres();
    const site = await startSite({ DATA_DIR: folderWithoutCopy(), DATABASE_URL: postgres.url });
    expect(site.said()).toMatch(/The database at .* cannot be reached \(ECONNREFUSED\)\. Check DATABASE_URL/m);
    expect(site.said()).not.toContain(new URL(postgres.url).password);
    for (const page of [...publicPaths, "/admin", "/nowhere"]) {
      const answer = await fetch(site.base + page, { redirect: "manual" });
      expect(answer.status, page).toBe(503);
      expect(answer.headers.get("retry-after")).toBe("30");
      expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
      if (!page.startsWith("/api/")) expect(await answer.text()).toMatch(/not open yet.*tel:999.*tel:111/s);
    }
    expect(await site.readiness()).toMatchObject({ status: 503, ready: false });

    await postgres.start();
    const opened = await untilHolds("the site is open", promised.heal * slack, async () => {
      return (await statusOf(`${site.base}/oxfordshire`)) === 200;
    });
    expect(await site.readiness("admin")).toMatchObject({ status: 200, degraded: false });
    expect(isRunning(site.pid)).toBe(true);
    report("started with neither database nor copy", null, { "open after": opened });
  });

  test("a start ends with a sentence that says what to do where a password is wrong", async () => {
    const postgres = await ownPostgres();
    await postgres.start();
    const address = new URL(postgres.url);
    address.password = "secret-canary";
    const DATABASE_URL = address.href;
    const PORT = String(await steadyPort());
    const { said, ended } = launchSite({ DATA_DIR: folderWithoutCopy(), DATABASE_URL, PORT });
    expect(await ended).toBe(1);
    expect(said()).toMatch(/The database at .* cannot be reached \(28P01\)\. Check DATABASE_URL/m);
    expect(said()).not.toContain("secret-canary");
    expect(said()).not.toContain("    at ");
  });
});

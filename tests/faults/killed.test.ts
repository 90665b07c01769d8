import { beforeAll, describe, expect, test } from "vitest";
import { plantedFolder, runningUrl } from "../support/data-copies";
import { isLong, promised, slack } from "../support/lengths";
import { report, startLoad } from "../support/load";
import { query } from "../support/own-postgres";
import { isRunning, postmasterOf, signal, steadyPort, untilHolds } from "../support/processes";
import { rename, shows } from "../support/rename";
import { type Site, startSite } from "../support/site";

let folder: string;
let PORT: string;
let site: Site;

beforeAll(async () => {
  folder = plantedFolder();
  PORT = String(await steadyPort());
  site = await startSite({ DATA_DIR: folder, PORT });
});

/** The site is whole when what is published now is soon shown. */
async function expectWhole(name: string): Promise<void> {
  await rename(runningUrl(folder), { camhs: name });
  await untilHolds(`the page shows ${name}`, promised.heal * slack, () => shows(site.base, "camhs", name));
}

const published = () =>
  query(runningUrl(folder), "select entry_id, content->>'name' as name from published_editions order by 1");

/** Whether the database answers. */
async function answers(): Promise<boolean> {
  try {
    return (await query(runningUrl(folder), "select 1")).length === 1;
  } catch {
    return false;
  }
}

describe("the bundled database", () => {
  const ways = {
    "postmaster, SIGKILL": async () => signal(postmasterOf(folder), "SIGKILL"),
    "one backend, SIGKILL": async () => {
      const rows = await query<{ pid: number }>(
        runningUrl(folder),
        "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1",
      );
      signal(rows[0]?.pid ?? null, "SIGKILL");
    },
    "postmaster, SIGINT": async () => signal(postmasterOf(folder), "SIGINT"),
    "postmaster, SIGKILL again": async () => signal(postmasterOf(folder), "SIGKILL"),
    "postmaster, SIGQUIT": async () => signal(postmasterOf(folder), "SIGQUIT"),
  };
  const rounds = Object.entries(ways).slice(0, isLong ? 5 : 3);

  test("that is killed is back by itself, and no visitor notices", async () => {
    const load = await startLoad(site.base);
    for (const [way, kill] of rounds) {
      const before = postmasterOf(folder);
      await kill();
      const back = await untilHolds("the database is back", promised.heal * slack, async () => {
        if (way.startsWith("postmaster") && postmasterOf(folder) === before) return false;
        return (await answers()) && !(await site.readiness()).degraded;
      });
      await expectWhole(`After ${way}`);
      const figures = await load.take();
      report(`bundled database killed (${way})`, figures, { "back after": back });
      expect(figures).toMatchObject({ lost: 0, failed: 0, odd: 0 });
    }
    await load.end();
    expect(isRunning(site.pid)).toBe(true);
  });
});

/** A database that was taken over is started again, too, when it dies. */
async function expectLookedAfter(): Promise<void> {
  const before = postmasterOf(folder);
  signal(before, "SIGKILL");
  const back = await untilHolds("the database is back", promised.heal * slack, async () => {
    return postmasterOf(folder) !== before && (await answers());
  });
  report("database that was taken over killed", null, { "back after": back });
}

describe("the web process", () => {
  test("that is killed is started again soon, takes over the database it left behind, and nothing is lost", async () => {
    const rounds = isLong ? 10 : 2;
    const load = await startLoad(site.base);
    for (let round = 1; round <= rounds; round++) {
      await expectWhole(`Round ${round}`);
      const whole = await published();
      const before = postmasterOf(folder);
      // The last round takes the database with it, as a reset of the machine does.
      const both = round === rounds;
      site.kill("SIGKILL");
      if (both) signal(before, "SIGKILL");
      await site.ended;
      site = await startSite({ DATA_DIR: folder, PORT });
      const figures = await load.take();
      report(`web process killed${both ? " with its database" : ""}, round ${round}`, figures, {
        "answered after": site.startedIn,
      });
      expect(site.startedIn).toBeLessThan(promised.restart * slack + (both ? promised.heal : 0));
      expect(figures.failed).toBe(0);
      if (!both) expect(postmasterOf(folder)).toBe(before);
      expect(site.said()).toContain(both ? "started the bundled" : "took over the bundled");
      expect(await published()).toEqual(whole);
      expect(await shows(site.base, "camhs", `Round ${round}`)).toBe(true);
      if (round === 1) await expectLookedAfter();
    }
    await load.end();
  });
});

test("Ctrl-C stops the site first and its database last", async () => {
  // It goes to every process of the terminal's group.
  signal(-site.pid, "SIGINT");
  expect(await site.ended).toBe(0);
  expect(postmasterOf(folder)).toBeNull();
});

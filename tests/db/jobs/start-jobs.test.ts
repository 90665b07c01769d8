import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { closeDatabase } from "../../../lib/db/client";
import { lastRuns } from "../../../lib/db/operations/job-runs";
import type { Job } from "../../../lib/jobs/job";
import { runJob } from "../../../lib/jobs/run-job";
import { type RunningJobs, startJobs } from "../../../lib/jobs/start-jobs";
import { freshDatabase, giveBack, takeAway } from "../../support/fresh-database";

const { db, url, name } = await freshDatabase();
const here = { db, url };
const never = new AbortController().signal;
const every = 20;

let started: RunningJobs[] = [];
let faults: ReturnType<typeof vi.spyOn>;

/** A job of every minute, under a name of its own. */
const job = (run: Job["run"] = async () => "It did.", times: object = { every: 1 }): Job =>
  ({ name: `job-${Math.random()}`, title: "A job", run, ...times }) as Job;

const start = (jobs: Job[], options = {}) => {
  const running = startJobs(jobs, { every, ...options });
  started.push(running);
  return running;
};
const runsOf = ({ name }: Job) => db.jobRun.findMany({ where: { job: name }, orderBy: { startedAt: "desc" } });
/** Waits until this holds: the machine may be busy. */
const soon = (check: () => unknown) => vi.waitFor(check, { timeout: 15_000 });
const laterBy = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);

beforeAll(() => vi.stubEnv("DATABASE_URL", url));
beforeEach(() => {
  faults = vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-21T12:00:30Z") });
});
afterEach(async () => {
  await Promise.all(started.map((one) => one.stop()));
  started = [];
  vi.useRealTimers();
  faults.mockRestore();
});
afterAll(async () => {
  await closeDatabase();
  vi.unstubAllEnvs();
});

describe("a job", () => {
  test("begins when its time comes, and once for each time, in however many processes", async () => {
    const run = vi.fn(async () => {
      await sleep(50);
      return "It did.";
    });
    const one = job(run);
    for (let process = 0; process < 5; process++) start([one]);
    await sleep(200);
    expect(run).not.toHaveBeenCalled();
    for (const times of [1, 2, 3]) {
      laterBy(1);
      await soon(() => expect(run).toHaveBeenCalledTimes(times));
      await sleep(200);
      expect(run).toHaveBeenCalledTimes(times);
    }
    expect(await runsOf(one)).toMatchObject(Array(3).fill({ outcome: "done", summary: "It did." }));
  });

  test("that is over at once is not begun again by a process that came second", async () => {
    const run = vi.fn(async () => "It did.");
    const one = job(run);
    for (let process = 0; process < 8; process++) start([one]);
    await sleep(100);
    for (const times of [1, 2, 3, 4, 5, 6]) {
      laterBy(1);
      await soon(() => expect(run.mock.calls.length).toBeGreaterThanOrEqual(times));
      await sleep(120);
      expect(run).toHaveBeenCalledTimes(times);
    }
  });

  test("does not hold up another", async () => {
    const slow = job((_db, _now, signal) => sleep(60_000, "", { signal }));
    const quick = job();
    start([slow, quick]);
    laterBy(1);
    await soon(async () => expect(await runsOf(quick)).toMatchObject([{ outcome: "done" }]));
    expect(await runsOf(slow)).toMatchObject([{ outcome: null, endedAt: null }]);
  });

  test("that fails is noted without what its error says, and tried again at its next time", async () => {
    const run = vi.fn(async (): Promise<string> => {
      throw Object.assign(new TypeError("the secret of sam@council.example"), { code: "E_SAM" });
    });
    const one = job(run);
    start([one]);
    laterBy(1);
    await soon(async () => expect(await runsOf(one)).toMatchObject([{ outcome: "failed" }]));
    await sleep(100);
    expect(run).toHaveBeenCalledTimes(1);
    laterBy(1);
    await soon(async () => expect(await runsOf(one)).toHaveLength(2));
    const noted = JSON.stringify([await runsOf(one), faults.mock.calls]);
    expect(noted).toContain("TypeError, E_SAM");
    expect(noted).not.toMatch(/secret|sam@/);
  });

  test("is never run twice at once", async () => {
    let inside = 0;
    let most = 0;
    const one = job(async () => {
      most = Math.max(most, ++inside);
      await sleep(100);
      inside--;
      return "";
    });
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => runJob(here, one, never)));
    expect(most).toBe(1);
    expect(outcomes).toContain("done");
    expect(outcomes).toContain("busy");
  });

  test("is told to end when its lock is lost, and can be begun elsewhere", async () => {
    const one = job(async (_db, _now, signal) => {
      await new Promise((resolve) => signal.addEventListener("abort", resolve));
      return "It stopped half way.";
    });
    const run = runJob(here, one, never);
    await soon(async () => expect(await runsOf(one)).toHaveLength(1));
    await db.$executeRaw`SELECT pg_terminate_backend("pid") FROM pg_locks WHERE "locktype" = 'advisory' AND "database" = (
      SELECT "oid" FROM pg_database WHERE "datname" = current_database())`;
    expect(await run).toBe("done");
    expect(await runsOf(one)).toMatchObject([{ summary: "It stopped half way." }]);
    expect(await runJob(here, { ...one, run: async () => "" }, never)).toBe("done");
  });

  test("whose process died is noted as interrupted when it is begun again", async () => {
    const one = job();
    await db.jobRun.create({ data: { job: one.name } });
    await runJob(here, one, never);
    expect((await runsOf(one)).map(({ outcome }) => outcome).sort()).toEqual(["done", "interrupted"]);
  });

  test("that had nothing to do leaves one note of it", async () => {
    const one = job(async () => "");
    for (let times = 0; times < 3; times++) await runJob(here, one, never);
    expect(await runsOf(one)).toHaveLength(1);
    laterBy(1);
    await runJob(here, { ...one, run: async () => "Something." }, never);
    laterBy(1);
    await runJob(here, one, never);
    expect((await runsOf(one)).map(({ summary }) => summary)).toEqual(["", "Something."]);
  });

  test("has its last run known, and none when it never ran", async () => {
    const [one, other] = [job(), job()];
    await runJob(here, one, never);
    laterBy(1);
    await runJob(here, { ...one, run: async () => "The second." }, never);
    const last = await lastRuns(db, [one.name, other.name]);
    expect(last.get(one.name)).toMatchObject({ summary: "The second.", outcome: "done" });
    expect(last.has(other.name)).toBe(false);
  });
});

describe("stopping", () => {
  test("waits for what runs, and begins nothing more", async () => {
    const ended = vi.fn();
    const one = job(async (_db, _now, signal) => {
      await new Promise((resolve) => signal.addEventListener("abort", resolve));
      await sleep(100);
      ended();
      return "It stopped half way.";
    });
    const running = start([one]);
    laterBy(1);
    await soon(async () => expect(await runsOf(one)).toHaveLength(1));
    await running.stop();
    expect(ended).toHaveBeenCalledOnce();
    expect(await runsOf(one)).toMatchObject([{ outcome: "done", summary: "It stopped half way." }]);
    laterBy(5);
    await sleep(100);
    expect(await runsOf(one)).toHaveLength(1);
  });

  test("does not wait for ever for a job that does not listen", async () => {
    const one = job(() => new Promise(() => undefined));
    const running = start([one], { patience: 50 });
    laterBy(1);
    await soon(async () => expect(await runsOf(one)).toHaveLength(1));
    await running.stop();
  });
});

describe("a database that", () => {
  test("is away stops nothing else, and jobs go on when it is back", async () => {
    const one = job();
    start([one]);
    await takeAway(name);
    laterBy(1);
    await soon(() => expect(faults).toHaveBeenCalledWith("Scheduled work waits: the database is away."));
    await sleep(200);
    await giveBack(name);
    await soon(async () => expect(await runsOf(one)).toMatchObject([{ outcome: "done" }]));
    const said = faults.mock.calls.map(([line]: unknown[]) => line);
    expect(said).toEqual(["Scheduled work waits: the database is away.", "Scheduled work goes on."]);
  });

  test("says nothing is given up", async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket)).listen(0, "127.0.0.1");
    await new Promise((resolve) => silent.once("listening", resolve));
    const { port } = silent.address() as AddressInfo;
    await expect(runJob({ db, url: `postgresql://a:b@127.0.0.1:${port}/c` }, job(), never)).rejects.toThrow();
    for (const socket of sockets) socket.destroy();
    silent.close();
  });

  test("takes no more connections is waited for", async () => {
    const one = job();
    start([one]);
    await sleep(50);
    vi.stubEnv("DATABASE_URL", "postgresql://a:b@127.0.0.1:1/c");
    laterBy(1);
    await soon(() => expect(faults).toHaveBeenCalledWith("Scheduled work waits: the database is away."));
    vi.stubEnv("DATABASE_URL", url);
    await soon(async () => expect(await runsOf(one)).toMatchObject([{ outcome: "done" }]));
  });

  test("is not there yet is waited for", async () => {
    vi.stubEnv("DATABASE_URL", "");
    await closeDatabase();
    const one = job();
    const running = start([one]);
    laterBy(1);
    await soon(() => expect(faults).toHaveBeenCalledWith("Scheduled work waits: the database is away."));
    vi.stubEnv("DATABASE_URL", url);
    await soon(async () => expect(await runsOf(one)).toMatchObject([{ outcome: "done" }]));
    await running.stop();
  });
});

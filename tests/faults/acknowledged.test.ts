import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import type { Database } from "../../lib/db/client";
import { auditEvents } from "../../lib/db/operations/audit";
import { ask } from "../e2e/support/wire";
import { plantedFolder, runningUrl } from "../support/data-copies";
import { openSiteDatabase } from "../support/desk";
import { isLong, promised, slack } from "../support/lengths";
import { report } from "../support/load";
import { type Acknowledged, type Publishing, startPublishing, versionIn } from "../support/numbered-versions";
import { childrenOf, isRunning, postmasterOf, signal, steadyPort, untilHolds } from "../support/processes";
import { type Site, startSite } from "../support/site";

let folder: string;
let PORT: string;
let site: Site;
let publishing: Publishing[];
const acknowledged: Acknowledged[] = [];

beforeAll(async () => {
  folder = plantedFolder();
  PORT = String(await steadyPort());
  site = await startSite({ DATA_DIR: folder, PORT });
  await withDatabase(async (db) => {
    publishing = await Promise.all([1, 2, 3, 4].map((at) => startPublishing(db, site.base, at)));
  });
});

async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const db = openSiteDatabase(folder);
  try {
    return await work(db);
  } finally {
    await db.$disconnect();
  }
}

/** As a power cut ends it: the postmaster and every process of it at once. */
function killDatabase(): void {
  const pid = postmasterOf(folder);
  for (const one of pid ? [pid, ...childrenOf(pid)] : []) signal(one, "SIGKILL");
}

const kills = ["web process", "database", "both"] as const;

/** Kills this, and gives the milliseconds until editors can work again. */
async function killAndWait(what: (typeof kills)[number]): Promise<number> {
  const from = performance.now();
  const [first] = publishing as [Publishing];
  if (what !== "database") site.kill("SIGKILL");
  if (what !== "web process") killDatabase();
  if (what !== "database") {
    await site.ended;
    site = await startSite({ DATA_DIR: folder, PORT });
  }
  await untilHolds("editors can work again", promised.heal * slack, async () => {
    if (!isRunning(site.pid)) throw new Error(site.said());
    const desk = ask(site.base, `/admin/entries/${first.entry.id}`, { headers: { Cookie: first.writer.cookie } });
    return (await desk.catch(() => null))?.status === 200;
  });
  return performance.now() - from;
}

const counted = (done: Acknowledged[]) =>
  `${done.length} acknowledged, ${done.filter(({ did }) => did === "publish").length} of them published`;

/** Everything that must hold of an entry, whatever was killed while it was being published. */
async function expectKept(db: Database, { entry }: Publishing): Promise<void> {
  const editions = await db.edition.findMany({ where: { entryId: entry.id }, orderBy: { number: "asc" } });
  const own = acknowledged.filter(({ entryId }) => entryId === entry.id);
  const said = (did: Acknowledged["did"]) => own.filter((one) => one.did === did).map(({ version }) => version);
  const kept = (isKept: (edition: (typeof editions)[number]) => boolean) =>
    new Set(editions.filter(isKept).map(({ content }) => versionIn(content)));
  const missing = (versions: number[], among: Set<number>) => versions.filter((version) => !among.has(version));
  const isPublic = ({ publishedAt }: (typeof editions)[number]) => publishedAt !== null;
  const lost = [
    ...missing(said("publish"), kept(isPublic)),
    ...missing(
      said("submit"),
      kept((edition) => isPublic(edition) || edition.state === "submitted"),
    ),
    ...missing(
      said("save"),
      kept(() => true),
    ),
  ];
  expect(lost).toEqual([]);
  // One after the other, without a gap, and one at most is public: the newest that was acknowledged, or a later one.
  expect(editions.map(({ number }) => number)).toEqual(editions.map((_, at) => at + 1));
  const live = editions.filter(({ state }) => state === "published");
  expect(live).toHaveLength(1);
  expect(versionIn(live[0]?.content)).toBeGreaterThanOrEqual(Math.max(0, ...said("publish")));
  expect(
    editions.filter((edition) => ["superseded", "published"].includes(edition.state) && !isPublic(edition)),
  ).toEqual([]);
  // Nothing is half published: what is public is in the log once, and its references are those of its words.
  const events = await db.event.findMany({ where: { entryId: entry.id, action: "publish" } });
  const logged = events.map(({ detail }) => (detail as { number: number }).number).sort((a, b) => a - b);
  expect(logged).toEqual(
    editions.filter((edition) => isPublic(edition) && edition.publishedById).map(({ number }) => number),
  );
  if (logged.length > 0) expect(await db.link.count({ where: { fromId: entry.id } })).toBe(1);
}

/** Whether the public reads of every entry what was published last. */
async function isShown(db: Database): Promise<boolean> {
  for (const { entry } of publishing) {
    const live = await db.edition.findFirst({ where: { entryId: entry.id, state: "published" } });
    const { summary } = (live?.content ?? {}) as { summary?: string };
    const shown = await fetch(`${site.base}/oxfordshire/services/${entry.slug}`);
    if (!(await shown.text()).includes(String(summary))) return false;
  }
  return true;
}

/**
 * Four people publish, and at some moment this is killed. Gives what was acknowledged, and milliseconds until editors
 * could go on.
 */
async function killWhilePublishing(what: (typeof kills)[number]) {
  const done: Acknowledged[] = [];
  let isOver = false;
  const working = publishing.map(({ publishUntil }) =>
    publishUntil(
      () => isOver,
      () => openSiteDatabase(folder),
      done,
    ),
  );
  await untilHolds("something is published", 60_000, () => done.some(({ did }) => did === "publish"));
  await sleep(randomInt(1_000));
  const healing = killAndWait(what);
  // What is under way is cut off, and what comes after finds nobody.
  await sleep(200);
  isOver = true;
  await Promise.all(working);
  return { done, healed: await healing };
}

test("what was acknowledged is kept, whatever is killed", async () => {
  // The gate kills both at once, which is the hardest; the long run each of them, again and again.
  const rounds = isLong ? 20 : 1;
  const waits: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const what = isLong ? (kills[randomInt(kills.length)] as (typeof kills)[number]) : "both";
    const { done, healed } = await killWhilePublishing(what);
    acknowledged.push(...done);
    waits.push(healed);
    await withDatabase(async (db) => {
      await untilHolds("the public reads what is published", promised.publish * slack, () => isShown(db));
      for (const one of publishing) await expectKept(db, one);
      expect(await auditEvents(db)).toMatchObject({ outcome: "whole" });
    });
    report(`round ${round + 1}, ${what} killed: ${counted(done)}`, null, { "editors again after": healed });
  }
  report(`${rounds} rounds: ${counted(acknowledged)}, 0 lost`, null, {
    "editors again at the latest after": Math.max(...waits),
  });
});

test("what one web process publishes, another shows soon", async () => {
  const other = await startSite({ DATA_DIR: plantedFolder(), DATABASE_URL: runningUrl(folder) });
  const [{ entry, publishUntil }] = publishing as [Publishing];
  const waits: number[] = [];
  for (let time = 0; time < 3; time++) {
    const done: Acknowledged[] = [];
    const isPublished = () => done.some(({ did }) => did === "publish");
    await publishUntil(isPublished, () => openSiteDatabase(folder), done);
    const version = done.find(({ did }) => did === "publish")?.version;
    const shows = async () =>
      (await (await fetch(`${other.base}/oxfordshire/services/${entry.slug}`)).text()).includes(`Version ${version}.`);
    waits.push(await untilHolds("the other process shows it", promised.publish * slack, shows, 20));
  }
  report("published by one of two web processes, 3 times", null, {
    "shown by the other at the latest after": Math.max(...waits),
  });
});

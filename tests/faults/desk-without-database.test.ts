import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "../../lib/db/client";
import { type DeskEntry, makeDeskEntry, recordOf } from "../e2e/support/desk-entries";
import { type Answered, ask } from "../e2e/support/wire";
import { plantedFolder } from "../support/data-copies";
import { type Person, type Session, signedInEditor, testPassword } from "../support/desk";
import { postTo } from "../support/desk-posts";
import { promised, slack } from "../support/lengths";
import { report } from "../support/load";
import { type OwnPostgres, ownPostgres } from "../support/own-postgres";
import { steadyPort, untilHolds } from "../support/processes";
import { type Site, startSite } from "../support/site";

const sentence = "The clinic has closed. We are sorry.";
let postgres: OwnPostgres;
let folder: string;
let PORT: string;
let site: Site;
let publisher: Person & Session;
let [gone, instead, moved, drafted]: (DeskEntry | undefined)[] = [];

const publicOf = (slug: string) => `/oxfordshire/services/${slug}`;
const post = (entry: DeskEntry | undefined, to: string, fields: Record<string, string>) =>
  postTo(site.base, `/admin/entries/${entry?.id}/${to}`, fields, publisher);
const start = () => startSite({ DATA_DIR: folder, PORT, DATABASE_URL: postgres.url });

async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const db = openDatabase(postgres.url);
  try {
    return await work(db);
  } finally {
    await db.$disconnect();
  }
}

beforeAll(async () => {
  postgres = await ownPostgres();
  await postgres.start();
  folder = plantedFolder();
  PORT = String(await steadyPort());
  process.env.SECRET = readFileSync(path.join(folder, "secret"), "utf8").trim();
  await withDatabase(async (db) => {
    publisher = await signedInEditor(db, { role: "publisher", areas: ["oxfordshire"] });
    const by = publisher.id;
    gone = await makeDeskEntry(db, { by, name: "Clinic that closes" });
    instead = await makeDeskEntry(db, { by, name: "Clinic that stays" });
    moved = await makeDeskEntry(db, { by, name: "Clinic that moves" });
    drafted = await makeDeskEntry(db, { by, name: "Clinic being written", stage: "draft" });
  });
  site = await start();
});

/** What the public sees of the entry that was taken down, and of the one whose address was changed. */
async function expectDownAndMoved(): Promise<void> {
  const down = await ask(site.base, publicOf(gone?.slug ?? ""));
  expect(down.status).toBe(410);
  expect(down.text).toContain(sentence);
  expect(down.text).toContain(`href="${publicOf(instead?.slug ?? "")}"`);
  for (const address of [
    "/oxfordshire/services",
    "/oxfordshire/services?q=clinic+that+closes",
    "/api/search?q=clinic",
  ]) {
    const { status, text } = await ask(site.base, address);
    expect({ address, status }).toEqual({ address, status: 200 });
    expect(text).not.toContain(gone?.slug);
  }
  expect((await ask(site.base, "/api/search?q=clinic+that+stays")).text).toContain(instead?.slug);
  const old = await ask(site.base, publicOf(moved?.slug ?? ""));
  expect([old.status, old.headers.location]).toEqual([301, publicOf("clinic-elsewhere")]);
  expect((await ask(site.base, publicOf("clinic-elsewhere"))).status).toBe(200);
}

test("what was taken down says so and where to go, and what has another address leads there", async () => {
  const down = { reason: "It closed", message: sentence, instead: instead?.id ?? "" };
  expect((await post(gone, "take-down", down)).status).toBe(303);
  expect((await post(moved, "rename", { slug: "clinic-elsewhere" })).status).toBe(303);
  await expectDownAndMoved();
});

/** Every sort of post to the desk, and what it is about. */
const posts = (): Promise<Answered>[] => {
  const seen = { number: "2", revision: "1" };
  return [
    post(drafted, "save", { section: "about", ...seen, name: "Lost?", do: "save" }),
    post(drafted, "submit", { ...seen, reason: "Lost?" }),
    post(drafted, "publish", { ...seen, how: "emergency", emergency: "It cannot wait for the database." }),
    post(drafted, "take-down", { reason: "Lost?" }),
    post(drafted, "rename", { slug: "lost" }),
    postTo(site.base, "/admin/sign-in/check", { email: publisher.email, password: testPassword }),
  ];
};

/** Nothing pretends to be done, and people are told what to do. */
function expectRefused(answers: readonly Answered[], statuses: readonly number[]): void {
  for (const { status, text, headers } of answers) {
    expect(statuses).toContain(status);
    expect(text).toMatch(/Try again in a few minutes|try again in a few minutes/);
    expect(text).not.toMatch(/Prisma|ECONNREFUSED|\n\s+at /);
    expect(headers.location).toBeUndefined();
  }
}

test("while the database is dead the desk says so, nothing pretends to be saved, and the public side goes on", async () => {
  const record = () => withDatabase((db) => recordOf(db, [drafted?.id ?? ""]));
  const before = await record();
  await postgres.kill();
  // Before it is noticed, and after.
  expectRefused(await Promise.all(posts()), [500, 503]);
  await untilHolds("the site notices", promised.notice * slack, async () => (await site.readiness()).degraded);
  const from = performance.now();
  expectRefused(
    await Promise.all([...posts(), ask(site.base, "/admin", { headers: { Cookie: publisher.cookie } })]),
    [503],
  );
  const told = performance.now() - from;
  expect(told).toBeLessThan(promised.notice * slack);
  await expectDownAndMoved();

  site.kill("SIGKILL");
  await site.ended;
  site = await start();
  await expectDownAndMoved();
  expectRefused(await Promise.all(posts()), [503]);

  await postgres.start();
  const healed = await untilHolds("the desk is back", promised.heal * slack, async () => {
    return (await site.readiness("admin")).status === 200;
  });
  expect(await record()).toBe(before);
  const saved = await post(drafted, "save", { section: "about", number: "2", revision: "1", name: "Kept", do: "save" });
  expect(saved.status).toBe(303);
  report("desk without database", null, { "7 posts refused within": told, "desk back after": healed });
});

test("while the database hangs nobody waits for it for long, and nothing is written later", async () => {
  const record = () => withDatabase((db) => recordOf(db, [drafted?.id ?? ""]));
  const before = await record();
  await postgres.pause();
  await untilHolds("the site notices", promised.notice * slack, async () => (await site.readiness()).degraded);
  const from = performance.now();
  expectRefused(await Promise.all(posts()), [503]);
  const told = performance.now() - from;
  postgres.resume();
  await untilHolds(
    "the desk is back",
    promised.heal * slack,
    async () => (await site.readiness("admin")).status === 200,
  );
  expect(await record()).toBe(before);
  report("desk with a database that hangs", null, { "6 posts refused within": told });
});

import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "../../lib/db/client";
import { drawnForm, sendComment } from "../e2e/support/comments-wire";
import { type DeskEntry, makeDeskEntry, recordOf } from "../e2e/support/desk-entries";
import { type Answered, ask, sendForm } from "../e2e/support/wire";
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
let [gone, instead, moved, drafted, hung]: (DeskEntry | undefined)[] = [];

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
    hung = await makeDeskEntry(db, { by, name: "Clinic that hangs", stage: "draft" });
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
  expect((await post(gone, "withdraw/confirm", down)).status).toBe(303);
  expect((await post(moved, "rename", { slug: "clinic-elsewhere" })).status).toBe(303);
  await expectDownAndMoved();
});

/** Every sort of post to the desk, and what it is about. */
const posts = (entry = drafted): Promise<Answered>[] => {
  const seen = { number: "2", revision: "1" };
  return [
    post(entry, "save", { section: "about", ...seen, name: "Lost?", do: "save" }),
    post(entry, "submit", { ...seen, reason: "Lost?" }),
    post(entry, "publish", { ...seen, how: "emergency", emergency: "It cannot wait for the database." }),
    post(entry, "withdraw/confirm", { reason: "Lost?" }),
    post(entry, "rename", { slug: "lost" }),
    postTo(site.base, "/admin/sign-in/check", { email: publisher.email, password: testPassword }),
  ];
};

/** Nothing pretends to be done, people are told what to do, and what they typed stays with them. */
function expectRefused(answers: readonly Answered[], becameOfIt: string): void {
  for (const { status, text, headers } of answers) {
    expect(status).toBe(503);
    expect(text).toMatch(/try again in a few minutes/i);
    expect(text).toContain(becameOfIt);
    expect(text).not.toMatch(/Prisma|ECONNREFUSED|\n\s+at /);
    expect(headers.location).toBeUndefined();
  }
  expect(answers[0]?.text).toContain('name="name" value="Lost?"');
  expect(answers.at(-1)?.text).not.toContain(testPassword);
}

/** A comment that somebody sends meanwhile: it is not taken, and not lost. */
async function expectCommentRefused(fields: { form: string; text: string }): Promise<void> {
  const { status, text, headers } = await sendComment(site.base, fields);
  expect(status).toBe(503);
  expect(headers["retry-after"]).toBe("60");
  expect(text).toContain(fields.text);
  expect(text).toContain("it was not sent");
  expect(text).toContain("01865 810516");
}

/** The same comment, sent again when the database is back: however often, it is one. */
async function expectOneComment(fields: { form: string; text: string }): Promise<void> {
  for (const _ of [1, 2]) expect((await sendComment(site.base, fields)).status).toBe(200);
  expect(await withDatabase((db) => db.comment.count({ where: { text: fields.text } }))).toBe(1);
}

const record = () => withDatabase((db) => recordOf(db, [drafted?.id ?? ""]));
const noticed = () =>
  untilHolds("the site notices", promised.notice * slack, async () => (await site.readiness()).degraded);
const deskIsBack = () =>
  untilHolds("the desk is back", promised.heal * slack, async () => (await site.readiness("admin")).status === 200);

test("while the database is dead the desk says so, nothing pretends to be saved, no comment is lost, and the public side goes on", async () => {
  const before = await record();
  await postgres.kill();
  const comment = { form: drawnForm(), text: "Words to keep while it is dead" };
  // Before it is noticed, and after.
  const [refused] = await Promise.all([Promise.all(posts()), expectCommentRefused(comment)]);
  expectRefused(refused, "What you sent ");
  await noticed();
  const from = performance.now();
  expectRefused(await Promise.all(posts()), "What you sent was not saved.");
  const told = performance.now() - from;
  const page = await ask(site.base, "/admin", { headers: { Cookie: publisher.cookie } });
  expect([page.status, page.text.includes("What you sent")]).toEqual([503, false]);
  expect(told).toBeLessThan(promised.notice * slack);
  await expectDownAndMoved();

  site.kill("SIGKILL");
  await site.ended;
  site = await start();
  await expectDownAndMoved();
  expectRefused(await Promise.all(posts()), "What you sent was not saved.");
  const found = await sendForm(site.base, { area: "oxfordshire", where: "OX4 1XD" });
  expect([found.status, found.headers["set-cookie"] !== undefined]).toEqual([303, true]);

  await postgres.start();
  const healed = await deskIsBack();
  expect(await record()).toBe(before);
  await expectOneComment(comment);
  const saved = await post(drafted, "save", { section: "about", number: "2", revision: "1", name: "Kept", do: "save" });
  expect(saved.status).toBe(303);
  report("desk without database", null, { "6 posts refused within": told, "desk back after": healed });
});

test("while the database hangs nobody waits for it for long, nothing is written later, and a comment is one when it is sent again", async () => {
  const before = await record();
  await postgres.pause();
  // What is asked before anything is noticed hangs with it: for as long as a query may take, and no longer.
  const hanging = Promise.all(posts(hung));
  const comment = { form: drawnForm(), text: "Words to keep while it is hung" };
  await expectCommentRefused(comment);
  await noticed();
  const from = performance.now();
  expectRefused(await Promise.all(posts()), "What you sent was not saved.");
  const told = performance.now() - from;
  expect(told).toBeLessThan(promised.notice * slack);
  expectRefused(await hanging, "What you sent ");
  const longest = performance.now() - from;
  postgres.resume();
  await deskIsBack();
  expect(await record()).toBe(before);
  await expectOneComment(comment);
  const words = await withDatabase((db) => db.edition.findMany({ where: { entryId: hung?.id } }));
  expect(words.map(({ state }) => state)).toEqual(["published", "draft"]);
  report("desk with a database that hangs", null, {
    "6 posts refused within": told,
    "those that were under way, within": longest,
  });
});

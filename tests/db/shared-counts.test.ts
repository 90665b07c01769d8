import { expect, test } from "vitest";
import { openSharedCounts } from "../../lib/commands/open-shared-counts";
import { openDatabase } from "../../lib/db/client";
import { Limiter } from "../../lib/server/limits";
import { freshDatabase } from "../support/fresh-database";

const { url, db } = await freshDatabase();

/** Milliseconds: a busy machine is no store that fails. */
const patience = 10_000;

/** A process with a connection of its own, as a start makes it. */
async function process(secret = "one secret") {
  const own = openDatabase(url);
  const limiter = new Limiter(
    { search: 5, api: 5, results: 5, resultsPerHour: 5 },
    await openSharedCounts(own, secret, patience),
  );
  const ask = (network: string) => limiter.refuses("search", network, Date.now());
  return { ask, end: () => own.$disconnect() };
}

test("the store is asked before anybody waits for it", async () => {
  await openSharedCounts(db, "one secret");
  expect(await db.attempt.findMany({ select: { key: true } })).toEqual([{ key: "start" }]);
});

test("what was counted before a restart counts after it", async () => {
  const before = await process();
  for (let turn = 0; turn < 5; turn++) expect(await before.ask("192.0.2.1")).toBeNull();
  await before.end();
  const after = await process();
  expect(await after.ask("192.0.2.1")).toBeGreaterThan(0);
  expect(await after.ask("192.0.2.2")).toBeNull();
  await after.end();
});

test("two processes count together, and a third with another secret does not know whom", async () => {
  const both = [await process(), await process()];
  const asked = [];
  for (let turn = 0; turn < 8; turn++) asked.push(await both[turn % 2]?.ask("198.51.100.1"));
  expect(asked.map((wait) => wait === null)).toEqual([true, true, true, true, true, false, false, false]);
  const other = await process("another secret");
  expect(await other.ask("198.51.100.1")).toBeNull();
  for (const one of [...both, other]) await one.end();
});

test("the database knows nothing of whom was counted", async () => {
  const rows = await db.attempt.findMany();
  expect(rows.length).toBeGreaterThan(2);
  for (const { key } of rows) expect(key).toMatch(/^(?:start|[\w-]{43})$/);
});

import { readFileSync } from "node:fs";
import path from "node:path";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { queryOnce } from "../../lib/db/connection";
import { freshDatabase, takeAway } from "../support/fresh-database";

const { db, name, ownerUrl } = await freshDatabase();
const canary = "canary-7f3a";
const person = { id: canary, name: canary, email: `${canary}@council.example` };
await db.user.create({ data: person });

/** What the bundled server has written into its log. */
async function serverLog(): Promise<string> {
  const [row] = await queryOnce(ownerUrl, "select current_setting('data_directory') as cluster");
  return readFileSync(path.join(row?.cluster, "../postgres.log"), "utf8");
}

test("the log of the bundled database names a fault, and no row or statement that it was about", async () => {
  await expect(db.user.create({ data: person })).rejects.toThrow();
  await expect(db.$queryRaw`SELECT 'canary-7f3a' FROM nowhere`).rejects.toThrow();
  const log = await serverLog();
  expect(log).toContain(`duplicate key value violates unique constraint "User_pkey"`);
  expect(log).not.toContain(canary);
});

const faults: [string, () => Promise<unknown>][] = [
  ["what is not unique", () => db.user.create({ data: person })],
  ["what no column takes", () => db.user.findMany({ where: { name: `${canary}\u0000` } })],
  ["what is no id", () => db.invitation.findFirst({ where: { id: canary } })],
  ["a question of the wrong shape", () => db.user.findMany({ where: { name: { bogus: canary } } } as never)],
  ["a statement of our own", () => db.$queryRaw`SELECT ${canary}::int`],
  ["what is missing", () => db.user.update({ where: { id: `${canary}-none` }, data: { name: canary } })],
  ["what is in a transaction", () => db.$transaction((tx) => tx.invitation.findFirst({ where: { id: canary } }))],
  [
    "a database that is away",
    async () => {
      await takeAway(name);
      await db.user.findMany({ where: { name: canary } });
    },
  ],
];

test.each(faults)("a fault about %s does not tell what was asked", async (_, ask) => {
  const fault = await ask().then(
    () => null,
    (error: Error) => error,
  );
  expect(fault).toBeInstanceOf(Error);
  expect(inspect(fault, { depth: 10, showHidden: true })).not.toContain(canary);
  expect(String(fault?.stack)).not.toContain(canary);
});

import { inspect } from "node:util";
import { expect, test } from "vitest";
import { freshDatabase, takeAway } from "../support/fresh-database";

const { db, name } = await freshDatabase();
const canary = "canary-7f3a";
const person = { id: canary, name: canary, email: `${canary}@council.example` };
await db.user.create({ data: person });

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

import { expect, test } from "vitest";
import { noteOpening, searchOpenings } from "../../lib/db/entries/openings";
import { makeEntry } from "../support/entries";
import { freshDatabase } from "../support/fresh-database";
import { makeEditor } from "../support/people";

const { db } = await freshDatabase();
const now = new Date("2026-11-22T10:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

test("who opened an entry's form in the last quarter of an hour is told to colleagues, and not to themselves", async () => {
  const { id } = await makeEntry(db);
  const [sam, kim, reader] = [
    await makeEditor(db, { near: "editor" }),
    await makeEditor(db, { near: "publisher" }),
    await makeEditor(db, { near: "viewer" }),
  ];
  await noteOpening(db, sam, id, ago(40));
  await noteOpening(db, kim, id, ago(16));
  expect(await searchOpenings(db, reader, id, now)).toEqual([]);
  await Promise.all([noteOpening(db, sam, id, ago(2)), noteOpening(db, sam, id, ago(2))]);
  await noteOpening(db, kim, id, ago(14));
  expect(await searchOpenings(db, reader, id, now)).toEqual([
    { name: sam.name, at: ago(2) },
    { name: kim.name, at: ago(14) },
  ]);
  expect(await searchOpenings(db, sam, id, now)).toEqual([{ name: kim.name, at: ago(14) }]);
});

test("another area's people are told nothing, and leave nothing behind; nor do people who may only read, or are disabled", async () => {
  const { id } = await makeEntry(db);
  const [writer, reader, stranger] = [
    await makeEditor(db, { near: "editor" }),
    await makeEditor(db, { near: "viewer" }),
    await makeEditor(db, { far: "administrator" }),
  ];
  await noteOpening(db, writer, id, now);
  await noteOpening(db, reader, id, now);
  await noteOpening(db, stranger, id, now);
  expect((await db.opening.findMany({ where: { entryId: id } })).map(({ userId }) => userId)).toEqual([writer.id]);
  expect(await searchOpenings(db, stranger, id, now)).toEqual([]);
  expect(await searchOpenings(db, reader, id, now)).toHaveLength(1);
  await db.user.update({ where: { id: writer.id }, data: { disabledAt: now } });
  expect(await searchOpenings(db, reader, id, now)).toEqual([]);
});

import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { keepNoLonger } from "../../../lib/jobs/retention";
import { makeComment } from "../../support/comments";
import { freshDatabase } from "../../support/fresh-database";
import { makeEditor } from "../../support/people";

const { db } = await freshDatabase();
const now = new Date("2026-11-21T03:00:00Z");
const closed = (day: string) => ({ status: "closed", closedFor: "done", closedAt: new Date(`${day}T03:00:00Z`) });
const email = "parent@example.com";

test("a comment is deleted 24 months after it was closed, with all that was written about it, and not a day before", async () => {
  const [over, late] = [await makeComment(db, closed("2024-11-20")), await makeComment(db, closed("2024-11-22"))];
  const open = await makeComment(db, { receivedAt: new Date("2020-01-01") });
  const { id: authorId } = await makeEditor(db, { near: "editor" }, { name: "Sam" });
  for (const commentId of [over, late]) {
    await db.commentNote.create({ data: { id: randomUUID(), commentId, authorId, text: "Note" } });
    await db.response.create({ data: { commentId, text: "Response" } });
  }
  expect(await keepNoLonger(db, now)).toBe("Deleted 1 comments.");
  expect((await db.comment.findMany()).map(({ id }) => id).sort()).toEqual([late, open].sort());
  expect((await db.commentNote.findMany()).map(({ commentId }) => commentId)).toEqual([late]);
  expect((await db.response.findMany()).map(({ commentId }) => commentId)).toEqual([late]);
});

test("of a comment whose answer is published only that stays: not what was written, nor a note, nor its number", async () => {
  const id = await makeComment(db, { text: "Canary", number: "100000000001", email, ...closed("2024-11-20") });
  const { id: authorId } = await makeEditor(db, { near: "editor" }, { name: "Kim" });
  await db.commentNote.create({ data: { id: randomUUID(), commentId: id, authorId, text: "Canary" } });
  const response = { summary: "A number was old.", text: "It is new.", state: "put-right", publishedAt: now };
  await db.response.create({ data: { commentId: id, ...response } });
  expect(await keepNoLonger(db, now)).toBe("Deleted 1 comments.");
  expect(await db.comment.findUnique({ where: { id }, include: { notes: true, response: true } })).toMatchObject({
    text: "",
    email: null,
    number: null,
    notes: [],
    response,
  });
  expect(await keepNoLonger(db, now)).toBe("");
});

test("an address is erased three months after its comment was closed, and not a day before", async () => {
  const erased = await makeComment(db, { email, ...closed("2026-08-20") });
  const kept = [
    await makeComment(db, { email, ...closed("2026-08-22") }),
    await makeComment(db, { email, receivedAt: new Date("2020-01-01") }),
  ];
  expect(await keepNoLonger(db, now)).toBe("Deleted 1 addresses.");
  expect((await db.comment.findUniqueOrThrow({ where: { id: erased } })).email).toBeNull();
  expect((await db.comment.findMany({ where: { email } })).map(({ id }) => id).sort()).toEqual(kept.sort());
});

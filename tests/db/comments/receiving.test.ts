import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { type NewComment, saveComment } from "../../../lib/db/comments";
import { makeEntry } from "../../support/entries";
import { freshDatabase } from "../../support/fresh-database";

const { db } = await freshDatabase();
const { id: entryId } = await makeEntry(db);
await db.area.create({ data: { slug: "far", name: "Far" } });

const comment = (more: Partial<NewComment> = {}): NewComment => ({
  ...{ id: randomUUID(), area: "near", entryId: null, topic: "missing", email: null },
  text: `There is no swimming club (${randomUUID()}).`,
  ...more,
});
const kept = (text: string) => db.comment.findMany({ where: { text } });
const hours = (count: number) => new Date(Date.parse("2026-11-21T12:00:00Z") + count * 3_600_000);

describe("a comment of the public", () => {
  test("is kept as new, about a page and its area, and nobody's yet", async () => {
    const sent = comment({ entryId, email: "parent@example.com" });
    await saveComment(db, sent, hours(0));
    expect(await kept(sent.text)).toEqual([
      {
        ...{ id: sent.id, areaSlug: "near", entryId, topic: "missing", text: sent.text, email: "parent@example.com" },
        ...{ receivedAt: hours(0), status: "new", ownerId: null, closedFor: null, closedAt: null, redactedAt: null },
      },
    ]);
  });

  test("is one comment, however often its form is sent, all at once or one after the other", async () => {
    const sent = comment({ email: "parent@example.com" });
    await Promise.all(Array.from({ length: 8 }, () => saveComment(db, sent)));
    await saveComment(db, { ...sent, text: `${sent.text} Please.` });
    expect(await db.comment.count({ where: { id: sent.id } })).toBe(1);
  });

  test("counts once when the same words about the same page come again within a day, all at once too", async () => {
    const { text } = comment();
    await Promise.all(Array.from({ length: 8 }, () => saveComment(db, comment({ text }), hours(0))));
    await saveComment(db, comment({ text, topic: "other" }), hours(23.9));
    expect(await kept(text)).toHaveLength(1);
  });

  test("counts again after a day, about another page, in another area", async () => {
    const { text } = comment();
    await saveComment(db, comment({ text }), hours(0));
    await saveComment(db, comment({ text }), hours(24));
    await saveComment(db, comment({ text, entryId }), hours(1));
    await saveComment(db, comment({ text, area: "far" }), hours(1));
    expect(await kept(text)).toHaveLength(4);
  });

  test("counts again when it comes with an address that has no answer coming yet", async () => {
    const { text } = comment();
    for (const email of [null, "one@example.com", "one@example.com", "two@example.com", null])
      await saveComment(db, comment({ text, email }), hours(0));
    expect((await kept(text)).map(({ email }) => email ?? "").sort()).toEqual([
      "",
      "one@example.com",
      "two@example.com",
    ]);
  });

  test.each([
    ["another topic", { topic: "praise" }],
    ["another status", { status: "spam" }],
    ["an end without a reason", { status: "closed", closedAt: new Date() }],
    ["an end without a day", { status: "closed", closedFor: "done" }],
    ["a reason while it is open", { closedFor: "done", closedAt: new Date() }],
  ])("is never stored with %s, whatever the code does", async (_, wrong) => {
    const { id, text } = comment();
    const data = { id, areaSlug: "near", topic: "other", text, ...wrong };
    await expect(db.comment.create({ data })).rejects.toThrow();
  });
});

test("no column of a comment has room for who sent it, but the address they gave", async () => {
  const columns = await db.$queryRaw<{ name: string }[]>`
    SELECT column_name AS "name" FROM information_schema.columns WHERE table_name = 'Comment' ORDER BY column_name`;
  expect(columns.map(({ name }) => name)).toEqual([
    ...["areaSlug", "closedAt", "closedFor", "email", "entryId", "id", "ownerId", "receivedAt", "redactedAt"],
    ...["status", "text", "topic"],
  ]);
});

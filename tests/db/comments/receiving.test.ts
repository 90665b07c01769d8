import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  doubtfulComments,
  type NewComment,
  openComments,
  saveComment,
  searchComments,
} from "../../../lib/db/comments/comments";
import { findTracked } from "../../../lib/db/comments/tracked-comment";
import { addRight, countRight } from "../../../lib/db/operations/right-counts";
import { makeEntry } from "../../support/entries";
import { freshDatabase } from "../../support/fresh-database";
import { makeEditor } from "../../support/people";

const { db } = await freshDatabase();
const { id: entryId } = await makeEntry(db);
await db.area.create({ data: { slug: "far", name: "Far" } });

const comment = (more: Partial<NewComment> = {}): NewComment => ({
  id: randomUUID(),
  area: "near",
  sentFrom: null,
  entryId: null,
  topic: "missing",
  email: null,
  doubtful: false,
  answerDays: 30,
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
        id: sent.id,
        areaSlug: "near",
        sentFrom: null,
        entryId,
        topic: "missing",
        text: sent.text,
        email: "parent@example.com",
        doubtful: false,
        number: expect.stringMatching(/^[1-9]\d{11}$/),
        answerBy: new Date("2026-12-21"),
        receivedAt: hours(0),
        status: "new",
        ownerId: null,
        closedFor: null,
        closedAt: null,
        redactedAt: null,
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

describe("the number of a comment", () => {
  const sendOne = async (more: Partial<NewComment> = {}, at = hours(0)) => {
    const sent = await saveComment(db, comment(more), at);
    if (sent === "full") throw new Error("It was not kept.");
    return sent;
  };

  test("is the same for a form that is sent again, and another one for other words", async () => {
    const form = comment();
    const [one, again, other] = [await sendOne(form), await sendOne(form, hours(30)), await sendOne()];
    expect(again).toEqual(one);
    expect(other.number).not.toBe(one.number);
  });

  test("finds where it stands, and nothing of what it says or of who wrote it", async () => {
    const { number } = await sendOne({ text: "Canary words", email: "canary@example.com" });
    const found = await findTracked(db, number);
    expect(found).toEqual({
      id: expect.any(String),
      area: "near",
      status: "new",
      closedFor: null,
      receivedOn: "2026-11-21",
      answerBy: "2026-12-21",
      closedOn: null,
    });
    expect(
      await findTracked(
        db,
        number.replace(/.$/, (last) => (last === "0" ? "1" : "0")),
      ),
    ).toBeNull();
  });

  test("promises no day where the council has not said when it answers", async () => {
    expect((await sendOne({ answerDays: null })).answerBy).toBeNull();
  });
});

test("a page that people say is right counts by month, and nothing of who said so", async () => {
  for (const _ of [1, 2, 3]) await addRight(db, entryId);
  await addRight(db, randomUUID());
  expect(await countRight(db, entryId)).toBe(3);
  expect(Object.keys((await db.rightCount.findFirst()) ?? {}).sort()).toEqual(["count", "entryId", "month"]);
  expect(await db.rightCount.count()).toBe(1);
});

describe("so many comments within an hour that nobody could read them", () => {
  const fill = async (area: string, doubtful: boolean) => {
    await db.area.create({ data: { slug: area, name: area } });
    const outcomes = [];
    for (let n = 0; n < 62; n++) outcomes.push(await saveComment(db, comment({ area, doubtful }), hours(0)));
    return outcomes.filter((outcome) => outcome !== "full").length;
  };

  test("are no longer taken in for that area, and are again an hour later", async () => {
    expect(await fill("flooded", false)).toBe(60);
    expect(await saveComment(db, comment(), hours(0.9))).not.toBe("full");
    expect(await saveComment(db, comment({ area: "flooded" }), hours(0.9))).toBe("full");
    expect(await saveComment(db, comment({ area: "flooded" }), hours(1.1))).not.toBe("full");
  });

  test("keep what programs send from taking the place of what people do", async () => {
    expect(await fill("hammered", true)).toBe(20);
    expect(await saveComment(db, comment({ area: "hammered" }), hours(0.1))).not.toBe("full");
  });
});

test("what may come from a program waits apart, and nothing else does", async () => {
  const [sent, apart] = [comment(), comment({ doubtful: true })];
  for (const one of [sent, apart]) await saveComment(db, one);
  const editor = await makeEditor(db, { near: "editor" });
  const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id).filter((id) => [sent.id, apart.id].includes(id));
  const all = { status: "all", area: null, owner: null, entry: null } as const;
  expect(idsOf((await searchComments(db, editor, all, { take: 500 })).rows)).toEqual([sent.id]);
  expect(idsOf(await openComments(db, editor))).toEqual([sent.id]);
  expect(idsOf(await doubtfulComments(db, editor))).toEqual([apart.id]);
  expect(await doubtfulComments(db, await makeEditor(db, { far: "editor" }))).toEqual([]);
});

test("no column of a comment has room for who sent it, but the address they gave", async () => {
  const columns = await db.$queryRaw<{ name: string }[]>`
    SELECT column_name AS "name" FROM information_schema.columns WHERE table_name = 'Comment' ORDER BY column_name`;
  expect(columns.map(({ name }) => name)).toEqual([
    ...["answerBy", "areaSlug", "closedAt", "closedFor", "doubtful", "email", "entryId", "id", "number", "ownerId"],
    ...["receivedAt", "redactedAt", "sentFrom"],
    ...["status", "text", "topic"],
  ]);
});

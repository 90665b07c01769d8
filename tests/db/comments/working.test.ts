import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  assignComment,
  closeComment,
  noteOnComment,
  redactComment,
  reopenComment,
} from "../../../lib/db/comments/comment-changes";
import { beginReply, takeBackReply } from "../../../lib/db/comments/comment-replies";
import { commentChoices, openComments, searchComments } from "../../../lib/db/comments/comments";
import { findComment, noteReading, searchCommentEvents } from "../../../lib/db/comments/desk-comment";
import { publishResponse, saveResponse, unpublishResponse } from "../../../lib/db/comments/responses";
import { exportPublished } from "../../../lib/db/entries/published-export";
import { removeFromArea } from "../../../lib/db/people/people-changes";
import type { Editor, Role } from "../../../lib/editing/roles";
import { makeComment } from "../../support/comments";
import { makeEntry, publicNow, serviceContent, versionOf } from "../../support/entries";
import { freshDatabase } from "../../support/fresh-database";
import { makeEditor } from "../../support/people";

const { db } = await freshDatabase();
const someone = (role: Role = "editor", area = "near") => makeEditor(db, { [area]: role });
const today = "2026-11-21";
const typed = (more: object = {}) => ({
  summary: "A number was old.",
  text: "You were right.",
  action: "We ring them.",
  state: "working",
  due: "",
  done: "",
  ...more,
});
const respond = (editor: Editor, id: string, revision = 0, more: object = {}) =>
  saveResponse(db, editor, id, { typed: typed(more), revision, today });
const row = (id: string) => db.comment.findUniqueOrThrow({ where: { id }, include: { notes: true, response: true } });
const eventsOf = (id: string) =>
  db.event.findMany({ where: { detail: { path: ["comment"], equals: id } }, orderBy: { id: "asc" } });
const actionsOf = async (id: string) => (await eventsOf(id)).map(({ action }) => action);
const asText = (value: unknown) => JSON.stringify(value, (_, one) => (typeof one === "bigint" ? String(one) : one));

test("where an answer is wanted is shown to who may give one, and to nobody else", async () => {
  const id = await makeComment(db, { email: "parent@example.com" });
  const seenBy = async (role: Role) => asText(await findComment(db, await someone(role), id));
  for (const role of ["editor", "publisher", "administrator"] as const) {
    expect(await seenBy(role)).toContain("parent@example.com");
  }
  expect(await seenBy("viewer")).toContain(`"wantsAnswer":true`);
  expect(await seenBy("viewer")).not.toContain("parent@");
});

describe("where a comment stands", () => {
  test("is said by an editor, with who deals with it, and the log has it once", async () => {
    const id = await makeComment(db);
    const editor = await someone();
    const as = { status: "looking", ownerId: editor.id } as const;
    expect(await assignComment(db, editor, id, as)).toEqual({ outcome: "assigned" });
    expect(await assignComment(db, editor, id, as)).toEqual({ outcome: "assigned" });
    expect(await row(id)).toMatchObject(as);
    expect(await eventsOf(id)).toMatchObject([{ action: "comment assigned", actor: editor.id, areaSlug: "near" }]);
  });

  test("is dealt with by nobody who may not write in its area", async () => {
    const id = await makeComment(db);
    const gone = await someone();
    await db.user.update({ where: { id: gone.id }, data: { disabledAt: new Date() } });
    for (const { id: ownerId } of [await someone("viewer"), await someone("publisher", "far"), gone]) {
      const outcome = await assignComment(db, await someone(), id, { status: "looking", ownerId });
      expect(outcome).toMatchObject({ outcome: "issues", issues: [{ field: "owner" }] });
    }
    expect(await row(id)).toMatchObject({ status: "new", ownerId: null });
  });

  test.each([
    ["done", "closed"],
    ["elsewhere", "closed"],
    ["one-person", "not-published"],
    ["abusive", "not-published"],
    ["no-comment", "not-published"],
  ] as const)("is over for the reason “%s”, as %s, until somebody opens it again", async (reason, status) => {
    const id = await makeComment(db);
    const editor = await someone();
    for (const _ of [1, 2]) expect(await closeComment(db, editor, id, reason)).toEqual({ outcome: "closed" });
    expect(await row(id)).toMatchObject({ status, closedFor: reason, closedAt: expect.any(Date) });
    const other = reason === "done" ? "abusive" : "done";
    expect(await closeComment(db, editor, id, other)).toEqual({ outcome: "conflict" });
    const again = await assignComment(db, editor, id, { status: "new", ownerId: null });
    expect(again).toEqual({ outcome: "conflict" });
    for (const _ of [1, 2]) expect(await reopenComment(db, editor, id)).toEqual({ outcome: "opened" });
    expect(await row(id)).toMatchObject({ status: "looking", closedFor: null, closedAt: null });
    expect(await actionsOf(id)).toEqual(["comment closed", "comment reopened"]);
  });
});

describe("a note on a comment", () => {
  test("whose form is sent many times at once is one note, and the log does not say what it says", async () => {
    const id = await makeComment(db);
    const editor = await someone();
    const note = { noteId: randomUUID(), text: "Canarynote\r\nline" };
    await Promise.all(Array.from({ length: 8 }, () => noteOnComment(db, editor, id, note)));
    expect((await row(id)).notes).toMatchObject([{ text: "Canarynote\nline", isReply: false, authorId: editor.id }]);
    expect(await actionsOf(id)).toEqual(["comment note"]);
    expect(asText(await eventsOf(id))).not.toContain("Canarynote");
  });

  test.each([" \n ", "a\u0000b", "a".repeat(2_001)])("is not kept when it is wrong (%#)", async (text) => {
    const id = await makeComment(db);
    const outcome = await noteOnComment(db, await someone(), id, { noteId: randomUUID(), text });
    expect(outcome).toMatchObject({ outcome: "issues", issues: [{ field: "note" }] });
    expect((await row(id)).notes).toEqual([]);
  });
});

describe("a reply", () => {
  const reply = (text = "Thank you. It is right now.") => ({ replyId: randomUUID(), text });

  test("may be mailed once to the address that was given, and answers the comment", async () => {
    const { id: entryId } = await makeEntry(db, { content: serviceContent({ name: "Sleep clinic" }) });
    const id = await makeComment(db, { email: "parent@example.com", entryId });
    const editor = await someone();
    const sent = reply();
    expect(await beginReply(db, editor, id, sent)).toMatchObject({
      outcome: "begun",
      to: "parent@example.com",
      text: sent.text,
      about: "Sleep clinic",
      status: "new",
    });
    expect(await beginReply(db, editor, id, sent)).toEqual({ outcome: "sent" });
    expect(await row(id)).toMatchObject({ status: "answered", notes: [{ text: sent.text, isReply: true }] });
    expect(await actionsOf(id)).toEqual(["comment reply"]);
    expect(asText(await eventsOf(id))).not.toMatch(/parent@|Thank you/);
  });

  test("that could not be mailed is taken back, and the comment waits as before", async () => {
    const id = await makeComment(db, { email: "parent@example.com", status: "looking" });
    const editor = await someone();
    const sent = reply();
    await beginReply(db, editor, id, sent);
    await takeBackReply(db, editor, id, { replyId: sent.replyId, status: "looking" });
    expect(await row(id)).toMatchObject({ status: "looking", notes: [] });
    expect(await beginReply(db, editor, id, sent)).toMatchObject({ outcome: "begun" });
  });

  test("goes nowhere without an address, or without words", async () => {
    const editor = await someone();
    expect(await beginReply(db, editor, await makeComment(db), reply())).toMatchObject({ outcome: "issues" });
    const id = await makeComment(db, { email: "parent@example.com" });
    expect(await beginReply(db, editor, id, reply(" "))).toMatchObject({ outcome: "issues" });
    expect(await row(id)).toMatchObject({ status: "new", notes: [] });
  });
});

describe("what is taken out of a comment", () => {
  test("is nowhere in the database any more", async () => {
    const id = await makeComment(db, {
      text: "Canaryname saw Dr Canarydoctor. Canaryname waits.",
      email: "c@anary.example",
    });
    const editor = await someone();
    const parts = "Canaryname\r\nDr Canarydoctor";
    expect(await redactComment(db, editor, id, { parts, eraseEmail: true, isSure: true })).toEqual({
      outcome: "redacted",
    });
    expect(await row(id)).toMatchObject({
      text: "[…] saw […]. […] waits.",
      email: null,
      redactedAt: expect.any(Date),
    });
    const all = await db.$queryRaw<{ table: string; rows: string }[]>`
      SELECT table_name AS "table", table_to_xml(format('%I', table_name)::regclass, true, false, '')::text AS "rows"
      FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
    expect(all.length).toBeGreaterThan(20);
    expect(asText(all)).toContain(id);
    expect(asText(all)).not.toMatch(/canaryname|canarydoctor|anary\.example/i);
  });

  test("stays until somebody has seen how the comment will read", async () => {
    const id = await makeComment(db, { text: "Sam waits.", email: "sam@home.example" });
    const asked = await redactComment(db, await someone(), id, { parts: "Sam", eraseEmail: true, isSure: false });
    expect(asked).toEqual({ outcome: "asked" });
    expect(await row(id)).toMatchObject({ text: "Sam waits.", email: "sam@home.example", redactedAt: null });
    expect(await actionsOf(id)).toEqual([]);
  });

  test("is all that was named, or nothing", async () => {
    const id = await makeComment(db, { text: "Sam waits at the same place." });
    const outcome = await redactComment(db, await someone(), id, {
      parts: "Sam\nKim",
      eraseEmail: false,
      isSure: true,
    });
    expect(outcome).toMatchObject({ outcome: "issues", issues: [{ field: "parts" }] });
    expect(outcome).toMatchObject({ issues: [{ message: expect.stringContaining("“Kim”") }] });
    expect((await row(id)).text).toBe("Sam waits at the same place.");
    const nothing = await redactComment(db, await someone(), id, { parts: " ", eraseEmail: false, isSure: true });
    expect(nothing).toMatchObject({ outcome: "issues" });
    expect(await actionsOf(id)).toEqual([]);
  });
});

describe("what the council answers", () => {
  test("is kept by an editor and made public by a publisher, as they read it", async () => {
    const id = await makeComment(db);
    const [editor, publisher] = [await someone(), await someone("publisher")];
    expect(await respond(editor, id, 0, { due: "1 December 2026" })).toEqual({ outcome: "saved" });
    expect(await publishResponse(db, editor, id, { revision: 1, isRead: true })).toEqual({
      outcome: "forbidden",
      area: "near",
    });
    expect(await publishResponse(db, publisher, id, { revision: 2, isRead: true })).toEqual({ outcome: "conflict" });
    expect((await findComment(db, editor, id))?.response).toMatchObject({
      due: "2026-12-01",
      done: null,
      publishedAt: null,
    });
    for (const _ of [1, 2])
      expect(await publishResponse(db, publisher, id, { revision: 1, isRead: true })).toEqual({ outcome: "published" });
    expect(await row(id)).toMatchObject({ status: "answered", response: { publishedAt: expect.any(Date) } });
    expect(await actionsOf(id)).toEqual(["response saved", "response published"]);
    expect(asText(await eventsOf(id))).not.toContain("You were right");
  });

  test("is public no longer once its words change, and stays so when they do not", async () => {
    const id = await makeComment(db);
    const publisher = await someone("publisher");
    await respond(publisher, id);
    await publishResponse(db, publisher, id, { revision: 1, isRead: true });
    expect(await respond(publisher, id, 1)).toEqual({ outcome: "saved" });
    expect((await row(id)).response?.publishedAt).not.toBeNull();
    expect(await respond(publisher, id, 1, { text: "Other words" })).toEqual({ outcome: "saved" });
    expect((await row(id)).response).toMatchObject({ publishedAt: null, revision: 2, text: "Other words" });
  });

  test("is taken out of the public eye at once by any editor", async () => {
    const id = await makeComment(db);
    const publisher = await someone("publisher");
    await respond(publisher, id);
    await publishResponse(db, publisher, id, { revision: 1, isRead: true });
    expect(await unpublishResponse(db, await someone("viewer"), id)).toMatchObject({ outcome: "forbidden" });
    expect(await unpublishResponse(db, await someone(), id)).toEqual({ outcome: "unpublished" });
    expect((await row(id)).response?.publishedAt).toBeNull();
  });

  test("of two who write at once is what the first wrote, and the second is told", async () => {
    const id = await makeComment(db);
    const [one, two] = [await someone(), await someone()];
    const outcomes = await Promise.all([respond(one, id, 0, { text: "One" }), respond(two, id, 0, { text: "Two" })]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["conflict", "saved"]);
  });

  test("is not public when the comment is not to be published, before or after", async () => {
    const id = await makeComment(db);
    const publisher = await someone("publisher");
    await respond(publisher, id);
    await publishResponse(db, publisher, id, { revision: 1, isRead: true });
    await closeComment(db, publisher, id, "one-person");
    expect((await row(id)).response?.publishedAt).toBeNull();
    expect(await publishResponse(db, publisher, id, { revision: 1, isRead: true })).toMatchObject({
      outcome: "issues",
    });
    expect((await row(id)).response?.publishedAt).toBeNull();
  });
});

describe("who may not", () => {
  type Change = [string, (editor: Editor, id: string) => Promise<{ outcome: string }>];
  const changes: Change[] = [
    ["says where it stands", (editor, id) => assignComment(db, editor, id, { status: "answered", ownerId: null })],
    ["closes it", (editor, id) => closeComment(db, editor, id, "abusive")],
    ["opens it again", (editor, id) => reopenComment(db, editor, id)],
    ["writes a note", (editor, id) => noteOnComment(db, editor, id, { noteId: randomUUID(), text: "Note" })],
    ["replies", (editor, id) => beginReply(db, editor, id, { replyId: randomUUID(), text: "Reply" })],
    [
      "takes words out",
      (editor, id) => redactComment(db, editor, id, { parts: "number", eraseEmail: true, isSure: true }),
    ],
    ["writes a response", (editor, id) => respond(editor, id)],
    ["publishes a response", (editor, id) => publishResponse(db, editor, id, { revision: 1, isRead: true })],
    ["takes a response back", (editor, id) => unpublishResponse(db, editor, id)],
  ];
  test.each(changes)("as a viewer, from another area, or disabled, never %s", async (_, change) => {
    const id = await makeComment(db, { email: "parent@example.com" });
    const before = asText(await row(id));
    const disabled = await someone("administrator");
    await db.user.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } });
    expect(await change(await someone("viewer"), id)).toEqual({ outcome: "forbidden", area: "near" });
    expect(await change(await someone("administrator", "far"), id)).toEqual({ outcome: "missing" });
    expect(await change(disabled, id)).toEqual({ outcome: "missing" });
    expect(await change(await someone("administrator"), randomUUID())).toEqual({ outcome: "missing" });
    expect(await change(await someone("administrator"), "1 OR 1=1")).toEqual({ outcome: "missing" });
    expect(asText(await row(id))).toBe(before);
    expect(await actionsOf(id)).toEqual([]);
  });

  test("reads a comment of another area nowhere, and a viewer of its own area everywhere", async () => {
    const { id: entryId } = await makeEntry(db);
    const owner = await someone();
    const id = await makeComment(db, { entryId, ownerId: owner.id });
    const any = { status: "all", area: null, owner: null, entry: entryId } as const;
    for (const [editor, count] of [
      [await someone("administrator", "far"), 0],
      [await someone("viewer"), 1],
    ] as const) {
      expect((await searchComments(db, editor, any)).total).toBe(count);
      expect((await searchComments(db, editor, { ...any, area: "near" })).rows).toHaveLength(count);
      expect((await findComment(db, editor, id)) === null).toBe(count === 0);
      await noteReading(db, owner, { id, area: "near" });
      expect(await searchCommentEvents(db, editor, id)).toHaveLength(count);
      const { owners, entries } = await commentChoices(db, editor);
      expect(owners.some((one) => one.id === owner.id)).toBe(count === 1);
      expect(entries.some((one) => one.id === entryId)).toBe(count === 1);
    }
  });
});

describe("a list of comments", () => {
  test("is narrowed by where they stand, who deals with them, and the page, and shows only how they begin", async () => {
    const editor = await makeEditor(db, { here: "editor" });
    const { id: entryId } = await makeEntry(db, { content: serviceContent({ name: "Sleep clinic" }) });
    const long = `Begin ${"word ".repeat(60)}end`;
    const first = await makeComment(db, { areaSlug: "here", text: long, receivedAt: new Date("2026-11-01") });
    const mine = await makeComment(db, { areaSlug: "here", status: "looking", ownerId: editor.id });
    const about = await makeComment(db, { areaSlug: "here", entryId, status: "answered" });
    const over = await makeComment(db, { areaSlug: "here", status: "closed", closedFor: "done", closedAt: new Date() });
    const found = async (more: object) => {
      const filter = { status: "all", area: null, owner: null, entry: null, ...more } as const;
      return (await searchComments(db, editor, filter)).rows.map(({ id }) => id).sort();
    };
    expect(await found({})).toEqual([first, mine, about, over].sort());
    expect(await found({ status: "open" })).toEqual([first, mine, about].sort());
    expect(await found({ status: "closed" })).toEqual([over]);
    expect(await found({ owner: editor.id })).toEqual([mine]);
    expect(await found({ owner: "nobody" })).toEqual([first, about, over].sort());
    expect(await found({ entry: entryId })).toEqual([about]);
    expect(await found({ entry: "x" })).toEqual([]);
    expect(await found({ area: "near" })).toEqual([]);
    const filter = { status: "all", area: null, owner: null, entry: null } as const;
    const { rows, total } = await searchComments(db, editor, filter, { skip: 3, take: 1 });
    expect({ total, rows }).toMatchObject({ total: 4, rows: [{ id: first, entry: null, owner: null }] });
    expect(rows[0]?.beginning).toMatch(/^Begin .*…$/);
    expect(rows[0]?.beginning).not.toContain("end");
  });

  test("that waits is of those who may write, and holds what nobody has answered, the oldest first", async () => {
    const [editor, viewer] = [await makeEditor(db, { there: "editor" }), await makeEditor(db, { there: "viewer" })];
    const late = await makeComment(db, { areaSlug: "there", status: "looking" });
    const early = await makeComment(db, { areaSlug: "there", receivedAt: new Date("2026-11-01") });
    await makeComment(db, { areaSlug: "there", status: "answered" });
    await makeComment(db, { areaSlug: "there", status: "closed", closedFor: "done", closedAt: new Date() });
    expect((await openComments(db, editor)).map(({ id }) => id)).toEqual([early, late]);
    expect(await openComments(db, viewer)).toEqual([]);
  });
});

test("that somebody reads a comment is in the log once a day", async () => {
  const id = await makeComment(db);
  const [one, two] = [await someone("viewer"), await someone()];
  const comment = { id, area: "near" };
  for (const reader of [one, one, two]) await noteReading(db, reader, comment);
  expect(await actionsOf(id)).toEqual(["comment read", "comment read"]);
  await noteReading(db, one, comment, new Date(Date.now() + 25 * 3_600_000));
  expect((await searchCommentEvents(db, two, id)).map(({ who }) => who)).toEqual([one.name, two.name, one.name]);
});

describe("what the public gets of a comment", () => {
  const shownOf = async (id: string) => (await publicNow(db)).responses.find((one) => one.id === id);
  const publish = async (id: string, isRead = true, revision = 1) =>
    publishResponse(db, await someone("publisher"), id, { revision, isRead });

  test("is the summary and the answer, once they are published, and nothing else of it", async () => {
    const { id: entryId } = await makeEntry(db);
    const text = "Canarycomment: the number is old";
    const receivedAt = new Date("2026-02-28T23:30:00Z");
    const id = await makeComment(db, {
      entryId,
      text,
      email: "canary@example.com",
      number: "100000000001",
      receivedAt,
    });
    const editor = await someone("publisher", "near");
    await db.user.update({ where: { id: editor.id }, data: { name: "Canary Person" } });
    await noteOnComment(db, editor, id, { noteId: randomUUID(), text: "Canarynote" });
    await respond(editor, id, 0, { done: "21 November 2026" });
    expect(await shownOf(id)).toBeUndefined();
    await publish(id);
    expect(await shownOf(id)).toEqual({
      id,
      area: "near",
      entryId,
      topic: "page-wrong",
      month: "2026-02",
      summary: "A number was old.",
      text: "You were right.",
      action: "We ring them.",
      state: "working",
      due: null,
      done: "2026-11-21",
      publishedAt: expect.any(String),
    });
    const out = asText([await publicNow(db), await exportPublished(db)]).toLowerCase();
    expect(out).not.toMatch(/canary|100000000001/);
  });

  test.each([
    ["without a summary", { summary: "" }, true],
    ["without how far it is", { state: "" }, true],
    ["before somebody says that they have read it", {}, false],
  ])("is nothing %s", async (_, more, isRead) => {
    const id = await makeComment(db);
    await respond(await someone(), id, 0, more);
    expect(await publish(id, isRead)).toMatchObject({ outcome: "issues" });
    expect(await shownOf(id)).toBeUndefined();
  });

  test("is nothing where somebody else published it past this site's rules", async () => {
    const over = { status: "not-published", closedFor: "abusive", closedAt: new Date() };
    for (const [response, comment] of [
      [{ summary: "" }, {}],
      [{ state: null }, {}],
      [{}, over],
    ] as const) {
      const id = await makeComment(db, comment);
      const data = { commentId: id, text: "A", summary: "S", state: "working", publishedAt: new Date(), ...response };
      await db.response.create({ data });
      expect(await shownOf(id)).toBeUndefined();
    }
  });

  test("goes at once when it is taken back, changed, closed as not to be published, or deleted", async () => {
    const ways: ((id: string) => Promise<unknown>)[] = [
      async (id) => unpublishResponse(db, await someone(), id),
      async (id) => respond(await someone(), id, 1, { summary: "Other words." }),
      async (id) => closeComment(db, await someone(), id, "one-person"),
      (id) => db.comment.delete({ where: { id } }),
    ];
    for (const way of ways) {
      const id = await makeComment(db);
      await respond(await someone(), id);
      await publish(id);
      const version = await versionOf(db);
      expect(await shownOf(id)).toBeDefined();
      await way(id);
      expect(await shownOf(id)).toBeUndefined();
      expect(await versionOf(db)).toBeGreaterThan(version);
    }
  });

  test("is another version of its area as soon as it is published, and not while it is written", async () => {
    const id = await makeComment(db);
    const before = await versionOf(db);
    await respond(await someone(), id);
    expect(await versionOf(db)).toBe(before);
    await publish(id);
    expect(await versionOf(db)).toBe(before + 1);
  });
});

test("whoever leaves an area deals with none of its comments any more", async () => {
  const editor = await someone();
  const id = await makeComment(db, { ownerId: editor.id });
  const given = { personId: editor.id, areaSlug: "near" };
  expect(await removeFromArea(db, await someone("administrator"), given)).toBe("removed");
  expect((await row(id)).ownerId).toBeNull();
});

describe("a comment that was sent from the page of an area that shows the entry of another", () => {
  test("is read there, with where it stands and what was published, and changed only where it is answered", async () => {
    const { id: entryId } = await makeEntry(db);
    const more = { sentFrom: "far", entryId, email: "parent@example.com", number: "482109375526" };
    await db.area.upsert({ where: { slug: "far" }, create: { slug: "far", name: "Far" }, update: {} });
    const id = await makeComment(db, more);
    const [here, there] = [await someone("administrator", "far"), await someone("publisher")];
    await assignComment(db, there, id, { status: "looking", ownerId: there.id });
    await noteOnComment(db, there, id, { noteId: randomUUID(), text: "A note of colleagues." });
    await respond(there, id);
    const read = await findComment(db, here, id);
    expect(read).toMatchObject({ role: undefined, sentFrom: "far", status: "looking", wantsAnswer: true });
    expect(read).toMatchObject({ owner: null, email: null, number: null, notes: [], response: null });
    expect(asText(read)).not.toContain("parent@");
    const rows = async (who: Editor, area: string | null = null) =>
      (await searchComments(db, who, { status: "open", area, owner: null, entry: entryId })).rows;
    expect(await rows(here)).toMatchObject([{ id, area: "near", sentFrom: "far", owner: null }]);
    expect(await rows(here, "far")).toHaveLength(1);
    expect(await rows(there)).toMatchObject([{ id, owner: { id: there.id } }]);
    expect((await commentChoices(db, here)).entries.map((entry) => entry.id)).toContain(entryId);
    expect(await openComments(db, here)).toEqual([]);
    for (const change of [
      closeComment(db, here, id, "done"),
      noteOnComment(db, here, id, { noteId: randomUUID(), text: "Ours." }),
      redactComment(db, here, id, { parts: "", eraseEmail: true, isSure: true }),
      respond(here, id, 1),
    ])
      expect(await change).toEqual({ outcome: "missing" });
    await publishResponse(db, there, id, { revision: 1, isRead: true });
    expect(await findComment(db, here, id)).toMatchObject({
      status: "answered",
      response: { text: "You were right." },
    });
    const other = await someone("administrator", "elsewhere");
    expect(await findComment(db, other, id)).toBeNull();
    expect(await rows(other)).toEqual([]);
  });

  test("is not read there while it may come from a program", async () => {
    await db.area.upsert({ where: { slug: "far" }, create: { slug: "far", name: "Far" }, update: {} });
    const id = await makeComment(db, { sentFrom: "far", doubtful: true });
    expect(await findComment(db, await someone("administrator", "far"), id)).toBeNull();
    expect(await findComment(db, await someone(), id)).not.toBeNull();
  });
});

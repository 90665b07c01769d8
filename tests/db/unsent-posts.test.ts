import { expect, test } from "vitest";
import { forgetExpired } from "../../lib/db/operations/retention";
import { countPosts, dropPost, findPost, keepPost, searchPosts } from "../../lib/db/people/unsent-posts";
import { freshDatabase } from "../support/fresh-database";
import { makeEditor } from "../support/people";

const { db } = await freshDatabase();
const form = { action: "/admin/entries/7/save", fields: [["summary", "Half done"]] as [string, string][] };
const day = 24 * 60 * 60_000;

test("a form that could not be sent is there for whoever wrote it, and for nobody else", async () => {
  const [ann, ben] = [await makeEditor(db, { near: "editor" }), await makeEditor(db, { near: "administrator" })];
  const id = (await keepPost(db, ann.id, form)) ?? "";
  expect(await findPost(db, ann.id, id)).toMatchObject(form);
  expect(await findPost(db, ben.id, id)).toBeNull();
  expect(await searchPosts(db, ben.id)).toEqual([]);
  await dropPost(db, ben.id, id);
  expect(await countPosts(db, ann.id)).toBe(1);
  await dropPost(db, ann.id, id);
  expect(await countPosts(db, ann.id)).toBe(0);
});

test("twenty are kept for one person, and none for somebody who may not sign in", async () => {
  const ann = await makeEditor(db, { near: "editor" });
  for (let at = 0; at < 23; at++) await keepPost(db, ann.id, { ...form, fields: [["summary", `Text ${at}`]] });
  expect(await countPosts(db, ann.id)).toBe(20);
  expect((await searchPosts(db, ann.id))[0]?.fields).toEqual([["summary", "Text 22"]]);
  await db.user.update({ where: { id: ann.id }, data: { disabledAt: new Date() } });
  expect(await keepPost(db, ann.id, form)).toBeNull();
  expect(await keepPost(db, "nobody", form)).toBeNull();
});

test("what nobody sent again is forgotten after two weeks", async () => {
  const ann = await makeEditor(db, { near: "editor" });
  const id = (await keepPost(db, ann.id, form)) ?? "";
  const { createdAt } = await db.unsentPost.findUniqueOrThrow({ where: { id } });
  await forgetExpired(db, new Date(createdAt.getTime() + 13.9 * day));
  expect(await findPost(db, ann.id, id)).not.toBeNull();
  await forgetExpired(db, new Date(createdAt.getTime() + 14.1 * day));
  expect(await findPost(db, ann.id, id)).toBeNull();
});

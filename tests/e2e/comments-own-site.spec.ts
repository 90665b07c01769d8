import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import { openSiteDatabase } from "../support/desk";
import { sendComment, sendNumber } from "./support/comments-wire";
import { testWithSite } from "./support/own-site";
import { answerPages, entriesInState, fixedPages } from "./support/site";
import { ask } from "./support/wire";

const test = testWithSite(async () => ({ TRUSTED_PROXIES: "127.0.0.1" }));
test.describe.configure({ timeout: 600_000 });

const from = (address: string) => ({ "X-Forwarded-For": address });

test("a network sends at most five comments in ten minutes, is told when to go on, and loses no word", async ({
  site,
}) => {
  const { address, folder } = site;
  const db = openSiteDatabase(folder);
  for (let at = 0; at < 9; at++)
    expect((await sendComment(address, { topic: "" }, from("192.0.2.1"))).status).toBe(422);
  for (let at = 0; at < 5; at++) expect((await sendComment(address, {}, from("192.0.2.1"))).status).toBe(200);
  const text = `The sixth ${randomUUID()}`;
  for (const network of ["192.0.2.1", "::ffff:192.0.2.1"]) {
    const { status, headers, text: html } = await sendComment(address, { text }, from(network));
    expect(status).toBe(429);
    expect(Number(headers["retry-after"])).toBeGreaterThan(500);
    expect(html).toContain(text);
    expect(html).toMatch(/ring .*01865 810516/);
  }
  expect((await sendComment(address, {}, from("192.0.2.2"))).status).toBe(200);
  expect((await ask(address, "/oxfordshire", { headers: from("192.0.2.1") })).status).toBe(200);
  expect(await db.comment.count()).toBe(6);
  await db.$disconnect();
});

test("a network looks up at most ten numbers in ten minutes", async ({ site }) => {
  const ask = (at: number) => sendNumber(site.address, `1000 0000 00${10 + at}`, from("192.0.2.9"));
  for (let at = 0; at < 10; at++) expect((await ask(at)).status).toBe(404);
  const { status, headers, text } = await ask(10);
  expect([status, Number(headers["retry-after"]) > 500]).toEqual([429, true]);
  expect(text).toContain("Please try again in");
});

/** Everything that stands in the files of a folder that are not the database's own or its backups'. */
const textsIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => !/^(postgres|backups|wal-spool)\//.test(name))
    .map((name) => path.join(folder, name))
    .filter((name) => statSync(name).isFile())
    .map((name) => readFileSync(name, "latin1"))
    .join("\n");

test("a comment stands on no public page, in no answer to a program and in no log, and its row says nothing of who sent it", async ({
  site,
}) => {
  const { address, folder } = site;
  const db = openSiteDatabase(folder);
  const canary = { text: "Canarytext here", email: "canarymail@example.com" };
  const headers = { ...from("198.51.100.77"), "User-Agent": "Canarybrowser", Referer: `${address}/?q=Canaryquery` };
  const thanks = await sendComment(address, canary, headers);
  expect(thanks.status).toBe(200);
  const number = /\d{4} \d{4} \d{4}/.exec(thanks.text)?.[0] ?? "no number";
  const tracked = await sendNumber(address, number, headers);
  expect([tracked.status, /canary/i.test(tracked.text)]).toEqual([200, false]);
  expect((await sendComment(address, { ...canary, topic: "" }, headers)).status).toBe(422);
  expect((await sendComment(address, { text: "Canarytext there", form: "Canaryform" }, headers)).status).toBe(404);

  const row = await db.comment.findFirstOrThrow({ where: canary });
  expect(JSON.stringify(row)).not.toMatch(/198\.51|Canarybrowser|Canaryquery/);
  const elsewhere = [await db.event.findMany(), await db.attempt.findMany(), await db.unmetSearch.findMany()];
  const inText = JSON.stringify(elsewhere, (_, value) => (typeof value === "bigint" ? String(value) : value));
  expect(inText).not.toMatch(/canary|198\.51/i);

  const programs = [
    "/api/search?q=Canarytext",
    "/api/areas",
    "/api/openapi.json",
    "/readyz",
    "/speculation-rules.json",
  ];
  // Of the entries every seventh: the same files draw them all.
  const entries = entriesInState("published").filter((_, at) => at % 7 === 0);
  for (const page of [...fixedPages, ...answerPages, ...entries, ...programs]) {
    const { text } = await ask(address, page);
    expect(text.replaceAll("q=Canarytext", ""), page).not.toMatch(/canary(mail|text here|browser)/i);
    const framework = await ask(address, page, { headers: { RSC: "1" } });
    expect(framework.text, page).not.toMatch(/canary(mail|text here|browser)/i);
  }
  await db.$disconnect();
  const logged = `${readFileSync(path.join(folder, "postgres.log"), "latin1")}\n${textsIn(folder)}`;
  const { said } = await site.end();
  expect(said).toContain('"route":"/comment"');
  expect(said).toContain('"route":"/comment/track"');
  expect(said + logged).not.toMatch(/canary|198\.51/i);
  for (const spelling of [number, number.replaceAll(" ", "")]) expect(said + logged).not.toContain(spelling);
});

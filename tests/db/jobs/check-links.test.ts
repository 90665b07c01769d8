import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findLinkChecks, linkStates, stateOfLink } from "../../../lib/db/entries/link-checks";
import { checkLink } from "../../../lib/jobs/check-link";
import { checkLinks } from "../../../lib/jobs/check-links";
import { makeEntry, serviceContent } from "../../support/entries";
import { freshDatabase } from "../../support/fresh-database";
import { startWebServer } from "../../support/web-server";

const { db } = await freshDatabase();
let site: Awaited<ReturnType<typeof startWebServer>>;
/** What the site answers now, by path. */
let answers: Record<string, number> = {};
let isUp = true;

beforeAll(async () => {
  site = await startWebServer((request, response) => {
    const status = answers[request.url ?? ""] ?? 200;
    response.writeHead(status, status === 301 ? { location: "/new" } : {}).end();
  });
});
afterAll(() => site.close());
beforeEach(async () => {
  answers = {};
  isUp = true;
  site.seen.requests = [];
  await db.linkCheck.deleteMany();
  await db.edition.updateMany({ where: { state: "published" }, data: { state: "withdrawn" } });
});

const start = new Date("2026-11-21T02:00:00Z");
const daysLater = (days: number) => new Date(start.getTime() + days * 24 * 60 * 60_000);
const page = (path: string) => `http://127.0.0.1:${site.port}${path}`;

/** The real checker, which may ask this one machine while it is up. */
const open = () => ({
  check: (url: string) => checkLink(url, { allow: isUp ? [`127.0.0.1:${site.port}`] : [] }),
  close: async () => undefined,
});
const look = (now: Date, signal = new AbortController().signal) => checkLinks(db, now, signal, { open, pause: 0 });
const publish = (...paths: string[]) =>
  makeEntry(db, {
    content: serviceContent({
      url: page(paths[0] ?? ""),
      description: paths.map((path) => `[a](${page(path)})`).join(" "),
    }),
  });
const check = async (path: string) => (await findLinkChecks(db)).get(page(path));
describe("the links of what is published", () => {
  test("are each asked once, and how they do is kept", async () => {
    answers = { "/gone": 404, "/moved": 301, "/broken": 500 };
    await publish("/fine", "/gone");
    await publish("/gone", "/moved", "/broken");
    expect(await look(start)).toBe("4 links looked at: 2 of them did not answer well.");
    expect(await check("/fine")).toMatchObject({ outcome: "ok", status: 200, failedSince: null });
    expect(await check("/gone")).toMatchObject({ outcome: "gone", status: 404 });
    expect(await check("/moved")).toMatchObject({ outcome: "moved", finalUrl: page("/new"), failedSince: null });
    expect(await check("/broken")).toMatchObject({ outcome: "error", status: 500 });
    expect((await check("/gone"))?.failedSince).not.toBeNull();
    expect(site.seen.requests.filter((asked) => asked === "HEAD /gone")).toHaveLength(1);
  });

  test("of drafts are not asked", async () => {
    await makeEntry(db, { state: "draft", content: serviceContent({ url: page("/draft") }) });
    expect(await look(start)).toBe("");
    expect(site.seen.requests).toEqual([]);
  });

  test("keep the day on which they began to fail, until they are well again", async () => {
    await publish("/page");
    answers = { "/page": 404 };
    await look(start);
    await look(daysLater(1));
    expect(await check("/page")).toMatchObject({ failedSince: start, checkedAt: daysLater(1) });
    answers = {};
    await look(daysLater(2));
    expect(await check("/page")).toMatchObject({ outcome: "ok", failedSince: null });
    answers = { "/page": 404 };
    await look(daysLater(3));
    expect(await check("/page")).toMatchObject({ failedSince: daysLater(3) });
  });

  test("that nothing published has any more are forgotten", async () => {
    const { editionId } = await publish("/old");
    await look(start);
    await db.edition.update({ where: { id: editionId }, data: { state: "withdrawn" } });
    await publish("/new");
    await look(daysLater(1));
    expect(await check("/old")).toBeUndefined();
    expect(await check("/new")).toBeDefined();
  });

  test("are not to blame when this server reaches nobody", async () => {
    await publish("/page");
    await look(start);
    isUp = false;
    expect(await look(daysLater(1))).toMatch(/^No site answered/);
    expect(await check("/page")).toMatchObject({ outcome: "ok", failedSince: null });
  });

  test("that were looked at a moment ago wait for the next night", async () => {
    await publish("/page");
    await look(start);
    site.seen.requests = [];
    expect(await look(daysLater(0.4))).toBe("");
    expect(site.seen.requests).toEqual([]);
  });

  test("are left for the next time when the site stops", async () => {
    await publish("/a", "/b", "/c");
    const stop = new AbortController();
    stop.abort();
    expect(await look(start, stop.signal)).toMatch(/^Stopped half way: 0 links/);
    expect(await db.linkCheck.count()).toBe(0);
  });
});

describe("what editors are told of a link", () => {
  const at = (days: number, outcome: string, status: number | null) =>
    stateOfLink(
      { url: "", outcome, status, finalUrl: null, checkedAt: daysLater(days), failedSince: start },
      daysLater(days),
    );

  test.each([
    ["its page is gone since today", 0, "gone", 404, "unsure"],
    ["its page is gone for two days", 2, "gone", 404, "dead"],
    ["its name is gone for two days", 2, "gone", null, "dead"],
    ["nobody answers for two days", 2, "error", null, "unsure"],
    ["nobody answers for a week", 7, "error", null, "dead"],
    ["nobody answers in time for a week", 7, "slow", null, "dead"],
    ["it refuses programs for a month", 30, "error", 403, "unsure"],
    ["it fails for a month", 30, "error", 500, "unsure"],
    ["it may not be asked", 30, "blocked", null, "unsure"],
    ["it works", 30, "ok", 200, "works"],
    ["it has moved", 30, "moved", 200, "works"],
  ] as const)("when %s", (_, days, outcome, status, wanted) => {
    expect(at(days, outcome, status)).toBe(wanted);
  });

  test("is known for all links that were looked at", async () => {
    await publish("/page");
    await look(start);
    expect(await linkStates(db, start)).toEqual(new Map([[page("/page"), "works"]]));
  });
});

import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import type { Database } from "../../lib/db/client";
import { type Role, roles } from "../../lib/editing/roles";
import { makePerson, startSession } from "../support/desk";
import { deskRoutes } from "../support/desk-routes";
import { type Cell, type DeskRoute, notTheirs } from "../support/desk-routes/desk-route";
import { isLong } from "../support/lengths";
import { makeDeskEntry, makeUnsaved, recordOf } from "./support/desk-entries";
import { deskBase, getDesk, postDesk, saidBy, signIn, test } from "./support/desk-site";
import type { Answered } from "./support/wire";

/** The desk's addresses in the build, and whether each is a page or a handler. */
function builtRoutes(): { pages: string[]; handlers: string[] } {
  const files = JSON.parse(readFileSync(".next/app-path-routes-manifest.json", "utf8")) as Record<string, string>;
  const desk = Object.entries(files).filter(([, address]) => /^\/admin(\/|$)/.test(address));
  const ending = (end: string) => desk.filter(([file]) => file.endsWith(end)).map(([, address]) => address);
  return { pages: ending("/page"), handlers: ending("/route") };
}

const methodOf = ({ ask }: DeskRoute) => ask.split(" ")[0] as "GET" | "POST";
const patternOf = ({ ask }: DeskRoute) => ask.split(" ")[1] as string;

test("every route of the desk that was built is in the table, and the table has no other", () => {
  const { pages, handlers } = builtRoutes();
  expect(pages.length).toBeGreaterThan(10);
  expect([...new Set(deskRoutes.map(patternOf))].sort()).toEqual([...pages, ...handlers].sort());
  const got = deskRoutes.filter((route) => methodOf(route) === "GET").map(patternOf);
  expect(pages.filter((page) => !got.includes(page))).toEqual([]);
});

test("Next knows no other way to the desk", () => {
  const { staticRoutes, dynamicRoutes } = JSON.parse(readFileSync(".next/routes-manifest.json", "utf8")) as {
    staticRoutes: { page: string }[];
    dynamicRoutes: { page: string }[];
  };
  const known = deskRoutes.map(patternOf);
  const desk = [...staticRoutes, ...dynamicRoutes].map(({ page }) => page).filter((page) => page.startsWith("/admin"));
  expect(desk.filter((page) => !known.includes(page))).toEqual([]);
});

const posts = deskRoutes.filter((route) => methodOf(route) === "POST");

test("what a form is posted to leads whoever opens it to the page behind it", async ({ db }) => {
  test.setTimeout(240_000);
  const person = await signIn(db, { role: "administrator" });
  const entry = await makeDeskEntry(db, { by: person.id });
  const got = deskRoutes.filter((route) => methodOf(route) === "GET").map(patternOf);
  const pages = new Set<string>();
  for (const pattern of new Set(posts.map(patternOf).filter((one) => !got.includes(one)))) {
    const address = pattern.replace("/entries/[id]", `/entries/${entry.id}`).replace(/\[\w+\]/g, randomUUID());
    const { status, headers } = await getDesk(address, person);
    expect({ pattern, status }).toEqual({ pattern, status: 303 });
    expect(pattern.startsWith((headers.location ?? "-").replace(entry.id, "[id]"))).toBe(true);
    pages.add(headers.location ?? "");
  }
  for (const page of pages) {
    const { status } = await getDesk(page, person);
    expect({ page, isPage: status === 200 || status === 307 }).toEqual({ page, isPage: true });
  }
  expect((await getDesk(`/admin/entries/${entry.id}/save`)).status).toBe(303);
});

test("what is a page takes no form, and says so", async ({ db }) => {
  const got = new Set(deskRoutes.filter((route) => methodOf(route) === "GET").map(patternOf));
  const { pages } = builtRoutes();
  const person = await signIn(db);
  for (const pattern of pages.filter((one) => got.has(one))) {
    const { status, headers } = await postDesk(pattern.replace(/\[\w+\]/g, "x"), {}, person);
    if (status !== 404)
      expect({ pattern, status, allow: headers.allow }).toEqual({ pattern, status: 405, allow: "GET, HEAD" });
  }
});

type Column = { who: string; role: Role | null; verified: boolean; area: string };
const at = (area: string, who: string, role: Role | null = null, verified = true): Column => ({
  who: `${who} of ${area}`,
  role,
  verified,
  area,
});
const own = [
  at("oxfordshire", "nobody"),
  at("oxfordshire", "administrator without second factor", "administrator", false),
  ...roles.map((role) => at("oxfordshire", role, role)),
];
const other = roles.map((role) => at("stockton-on-tees", role, role));

const makeColleague = (db: Database) => makePerson(db, { areas: ["oxfordshire"], name: "Chris Colleague" });
let author: ReturnType<typeof makeColleague> | null = null;

/**
 * An entry and the colleague who wrote it: one for all entries, but for each route that is about people one of its own.
 * The desk lists the people of an area on many of its pages, and so takes longer for each of these the more there are.
 */
async function makeGround(db: Database, { ask, stage = "published" }: DeskRoute) {
  const isAboutPeople = /\/(?:people|reset)\b/.test(ask);
  if (!isAboutPeople) author ??= makeColleague(db);
  const colleague = await (isAboutPeople || !author ? makeColleague(db) : author);
  return { colleague, entry: await makeDeskEntry(db, { by: colleague.id, stage }) };
}
type Ground = Awaited<ReturnType<typeof makeGround>>;

async function makeActor(db: Database, { role, verified, area }: Column, verifiedAgo = 0) {
  const person = await makePerson(db, { areas: [area], role: role ?? "viewer" });
  return { ...person, ...(await startSession(db, person, { verifiedAgo: verified ? verifiedAgo : null })) };
}

/** They showed their second factor just now for as long as these tests take. */
const stillFresh = -3_600_000;

/** Those who only look, or ask about what belongs to an area, stay who they are, so that each is made once. */
const actors = new Map<string, Promise<Cell["person"]>>();
function actorOf(db: Database, route: DeskRoute, column: Column): Promise<Cell["person"]> {
  if (!route.other && methodOf(route) === "POST") return makeActor(db, column);
  const known = actors.get(column.who) ?? makeActor(db, column, stillFresh);
  actors.set(column.who, known);
  return known;
}

/**
 * A request of the table: the cookie of who asks, the address, the fields, and the ids of what is looked at before and
 * after.
 */
async function fill(
  db: Database,
  route: DeskRoute,
  { column, person, ...ground }: Ground & Pick<Cell, "person"> & { column: Column },
) {
  const cell: Cell = { db, person, ...ground };
  const given = (what: DeskRoute["names"] = {}) => (typeof what === "function" ? what(cell) : what);
  const names: Record<string, string> = { id: cell.entry.id, ...(await given(route.names)) };
  const fields = methodOf(route) === "POST" ? await given(route.fields) : {};
  const addressOf = (id: string) =>
    patternOf(route).replace(/\[(\w+)\]/g, (_, name) => (name === "id" ? id : (names[name] ?? ""))) +
    (route.query ? `?${route.query}` : "");
  const concerned = [cell.entry.id, cell.colleague.id, person.id, ...Object.values(names)];
  const cookie = column.role === null ? undefined : person.cookie;
  return { cookie, addressOf, id: names.id as string, fields, concerned };
}
type Filled = Awaited<ReturnType<typeof fill>>;

/** Each request comes from a network of its own, so that none is one of too many. */
const elsewhere = () => ({ "X-Forwarded-For": `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}::1` });

const send = (route: DeskRoute, { id: own, cookie, addressOf, fields }: Filled, id = own): Promise<Answered> =>
  methodOf(route) === "GET"
    ? getDesk(addressOf(id), { cookie, headers: elsewhere() })
    : postDesk(addressOf(id), fields, { cookie, headers: elsewhere(), file: route.file });

/** Statuses of answers that change nothing. */
const isRefusal = (status: number) => status >= 400 || status === 307;

const deniedTo = (db: Database, actor: string) => db.event.count({ where: { actor, action: "denied" } });

for (const route of deskRoutes) {
  const all = [...own, ...(route.other ? other : [])];
  const statuses = `${route.own} ${route.other ?? ""}`.trim().split(" ").map(Number);
  // Where people of another area are all refused alike, whoever may do most there stands for the others.
  const isTried = (at: number) => isLong || route.other !== notTheirs || at < own.length || at === all.length - 1;
  const columns = all.map((column, at) => ({ ...column, status: statuses[at] })).filter((_, at) => isTried(at));

  test(`${route.ask} answers each as the table says`, async ({ db }) => {
    expect(statuses).toHaveLength(all.length);
    const found: string[] = [];
    let ground = await makeGround(db, route);
    for (const [at, column] of columns.entries()) {
      const person = await actorOf(db, route, column);
      const filled = await fill(db, route, { column, person, ...ground });
      const [before, denied] = [await recordOf(db, filled.concerned), await deniedTo(db, person.id)];
      const answer = await send(route, filled);
      found.push(`${answer.status} ${column.who}`);
      // It leads on within the site, whatever the site is called outside.
      expect(answer.headers.location ?? "/", column.who).toMatch(/^\/(?!\/)/);
      // What is refused is in the log, once; what is not there is not.
      expect(await deniedTo(db, person.id), column.who).toBe(denied + (answer.status === 403 ? 1 : 0));
      if (isRefusal(answer.status)) {
        expect(await recordOf(db, filled.concerned), column.who).toBe(before);
        expect(answer.text, column.who).not.toContain(ground.entry.name);
      } else if (methodOf(route) === "POST") ground = await makeGround(db, route);
      if (answer.status === 404 && patternOf(route).includes("[id]") && at === columns.length - 1) {
        const unknown = await send(route, filled, randomUUID());
        expect([unknown.status, saidBy(unknown)], column.who).toEqual([404, saidBy(answer)]);
      }
    }
    expect(found).toEqual(columns.map(({ who, status }) => `${status} ${who}`));
  });
}

/** A request of an administrator, who may do everything that it asks for. */
async function fillFor(db: Database, route: DeskRoute, verifiedAgo = 0): Promise<Filled> {
  const column = own.at(-1) as Column;
  return fill(db, route, {
    column,
    person: await (verifiedAgo ? makeActor(db, column, verifiedAgo) : actorOf(db, route, column)),
    ...(await makeGround(db, route)),
  });
}

/** Where a form may say that it came from, and none of these is the desk's own page. */
const origins: [string, { origin?: string | null; headers?: Record<string, string> }][] = [
  ["nowhere", { origin: null }],
  ["null", { origin: "null" }],
  ["another site", { origin: "https://elsewhere.example" }],
  ["a name that looks like ours", { origin: `${deskBase}.elsewhere.example` }],
  ["another port", { origin: "http://127.0.0.1:1" }],
  ["our address, but the browser says it is another site", { headers: { "Sec-Fetch-Site": "cross-site" } }],
];

for (const [at, route] of posts.entries()) {
  // The door looks where a form comes from before it looks at anything else: two of the ways in turn are tried on each.
  const tried = origins.filter((_, way) => isLong || way === at % 6 || way === (at + 3) % 6);

  test(`${route.ask} does nothing for a form from elsewhere`, async ({ db }) => {
    const filled = await fillFor(db, route);
    const { id, cookie, addressOf, fields, concerned } = filled;
    const before = await recordOf(db, concerned);
    for (const [from, sent] of tried) {
      const headers = { ...elsewhere(), ...sent.headers };
      const { status } = await postDesk(addressOf(id), fields, { cookie, file: route.file, ...sent, headers });
      expect({ from, status }).toEqual({ from, status: 403 });
    }
    expect(await recordOf(db, concerned)).toBe(before);
    // The very same form from the desk's own page is taken.
    const done = await send(route, filled);
    expect(done.status).toBe(Number(route.own.split(" ").at(-1)));
  });
}

for (const route of posts.filter(({ isFresh }) => isFresh)) {
  test(`${route.ask} asks for the second factor again after a while`, async ({ db }) => {
    const tenMinutes = 10 * 60_000;
    const filled = await fillFor(db, route, tenMinutes);
    const before = await recordOf(db, filled.concerned);
    const answer = await send(route, filled);
    expect(answer.status).toBe(401);
    expect(answer.text).toContain("Show that it is you");
    expect(await recordOf(db, filled.concerned)).toBe(before);
  });
}

test("a form that is not sent as a form is not read", async ({ db }) => {
  const { cookie, id } = await signIn(db, { role: "administrator" });
  const entry = await makeDeskEntry(db, { by: id });
  const { status } = await postDesk(
    `/admin/entries/${entry.id}/withdraw/confirm`,
    { reason: "Closed" },
    {
      cookie,
      headers: { "Content-Type": "application/json" },
    },
  );
  expect(status).toBe(415);
});

test("no way of asking for a page shows it to whoever is not signed in", async ({ db }) => {
  const { id } = await signIn(db);
  const entry = await makeDeskEntry(db, { by: id });
  const page = `/admin/entries/${entry.id}`;
  const ways: [string, Record<string, string>][] = [
    [page, { RSC: "1" }],
    [page, { RSC: "1", "Next-Router-Prefetch": "1" }],
    [page, { RSC: "1", "Next-Router-Segment-Prefetch": "/_tree" }],
    [page, { "X-Middleware-Subrequest": "middleware:middleware:middleware:middleware:middleware" }],
    [page, { "X-Nextjs-Data": "1" }],
    [`${page}.rsc`, {}],
    [`${page}.txt`, {}],
    [`${page}/`, {}],
    [`/%61dmin/entries/${entry.id}`, {}],
    [`/_next/data/x${page}.json`, {}],
    [page.replace("/admin", "/Admin"), {}],
    [`/x/..${page}`, {}],
  ];
  for (const [address, headers] of ways) {
    const answer = await getDesk(address, { headers });
    expect({ address, status: answer.status }).not.toEqual({ address, status: 200 });
    expect(answer.text).not.toContain(entry.name);
  }
});

test.describe("what does not belong together is not there", () => {
  test("the number of an edition that only another entry has", async ({ db }) => {
    const { id, cookie } = await signIn(db, { role: "publisher" });
    const [one, two] = [await makeDeskEntry(db, { by: id }), await makeDeskEntry(db, { by: id, stage: "draft" })];
    expect((await getDesk(`/admin/entries/${two.id}/compare?from=1&to=2`, { cookie })).status).toBe(200);
    expect((await getDesk(`/admin/entries/${one.id}/compare?from=1&to=2`, { cookie })).status).toBe(404);
    expect((await postDesk(`/admin/entries/${one.id}/restore`, { number: "2" }, { cookie })).status).toBe(404);
  });

  test("words that somebody else typed, or that were typed into another entry", async ({ db }) => {
    const writer = await signIn(db);
    const colleague = await signIn(db, { role: "administrator" });
    const entry = await makeDeskEntry(db, { by: writer.id, stage: "draft" });
    const another = await makeDeskEntry(db, { by: writer.id, stage: "draft" });
    const unsaved = await makeUnsaved(db, entry.id, writer.id);
    const kept = (id: string) => `/admin/entries/${id}/kept/${unsaved}`;
    const fields = { unsaved, number: "2", revision: "1", "field summary": "mine", do: "choose" };
    expect((await getDesk(kept(entry.id), { cookie: writer.cookie })).status).toBe(200);
    // What is not theirs, or was decided, leads to the entry.
    for (const [id, { cookie }] of [[another.id, writer] as const, [entry.id, colleague] as const]) {
      const { status, headers } = await getDesk(kept(id), { cookie });
      expect([status, headers.location]).toEqual([307, `/admin/entries/${id}`]);
    }
    for (const [id, { cookie }] of [[another.id, writer] as const, [entry.id, colleague] as const]) {
      expect((await postDesk(`/admin/entries/${id}/choose`, fields, { cookie })).status).toBe(404);
      expect((await postDesk(`/admin/entries/${id}/choose`, { ...fields, do: "drop" }, { cookie })).status).toBe(404);
    }
    expect(await db.unsaved.count({ where: { id: unsaved } })).toBe(1);
  });

  test("an entry of another area, to send people to or to name", async ({ db }) => {
    const { id, cookie } = await signIn(db, { role: "administrator" });
    const entry = await makeDeskEntry(db, { by: id });
    const foreign = await makeDeskEntry(db, { by: id, area: "stockton-on-tees" });
    const before = await recordOf(db, [entry.id]);
    const down = { reason: "Closed", instead: foreign.id };
    expect((await postDesk(`/admin/entries/${entry.id}/withdraw/confirm`, down, { cookie })).status).toBe(422);
    const picked = { number: "1", revision: "1", section: "about", field: "organization_id", to: foreign.id };
    expect((await postDesk(`/admin/entries/${entry.id}/pick/choose`, picked, { cookie })).status).toBe(422);
    expect(await recordOf(db, [entry.id])).toBe(before);
  });
});

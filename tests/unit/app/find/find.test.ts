import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { GET, POST } from "@/app/find/route";
import { GET as leave } from "@/app/leave/route";
import { readSearchCookie } from "@/app/search-cookie";
import { followNews } from "../../../../lib/live/directory";
import type { NextClient } from "../../../../lib/next/next-client";
import { ask, sendForm } from "../../../e2e/support/wire";
import { firstCatalogue } from "../../../support/catalogue";
import { openDoor, pretendLoaded, servedInTests } from "../../../support/door";

/** Everything that pages were drawn for. */
let drawn: string[] = [];

/** The real routes of the search form and of leaving; a page says only for which address it was drawn. */
const askRoutes: NextClient = async ({ method, url, headers, body }) => {
  const route = url.startsWith("/leave") ? leave : url.startsWith("/find") ? (method === "POST" ? POST : GET) : null;
  if (!route) drawn.push(url);
  const request = new Request(`http://localhost${url}`, { method, headers, body: body as BodyInit });
  const answer = route ? await route(request) : new Response("", { headers: { "Content-Type": "text/html" } });
  return {
    statusCode: answer.status,
    headers: Object.assign(Object.fromEntries(answer.headers), { "set-cookie": answer.headers.getSetCookie() }),
    body: Buffer.from(await answer.arrayBuffer()),
    version: 1,
  };
};

let door: Awaited<ReturnType<typeof openDoor>>;
beforeAll(async () => {
  process.env.SECRET = "a secret for tests that is long enough";
  pretendLoaded(1);
  const catalogue = {
    // A club that bears the name of a place: the name alone asks for the club.
    ...firstCatalogue((content) => (content.name === "Daisy Chain" ? { ...content, name: "Norton" } : content)),
    paths: new Map([["oxfordshire/services/club-ox4-1xd", "1"]]),
  };
  Object.assign(servedInTests().live ?? {}, { catalogue });
  followNews({
    version: 1,
    allChangedAt: 1,
    known: { areas: catalogue.areas, terms: catalogue.terms, leftOut: [] },
    areas: [
      { area: "oxfordshire", changedAt: 1, paths: [...catalogue.paths.keys()], removed: [], moved: [], reviewDue: [] },
    ],
    state: { loadedAt: new Date(), databaseAway: false, isUnreadable: false, isOld: false },
  });
  door = await openDoor(() => {}, {
    askNext: askRoutes,
    routes: (path) => (path === "/icons/ox41xd.svg" ? path : "/*"),
  });
});
afterAll(() => door.close());
beforeEach(() => {
  drawn = [];
});

const cookieOf = ({ headers }: { headers: { "set-cookie"?: string[] } }) =>
  headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
const search = async (fields: Record<string, string>, cookie = "") => {
  const answer = await sendForm(door.base, fields, cookie ? { Cookie: cookie } : {});
  return {
    status: answer.status,
    location: answer.headers.location ?? "",
    cookie: cookieOf(answer),
    kept: readSearchCookie(cookieOf(answer)),
  };
};
const open = async (path: string, cookie = "") => {
  const answer = await ask(door.base, path, { headers: cookie ? { Cookie: cookie } : {} });
  return { status: answer.status, location: answer.headers.location ?? "", kept: readSearchCookie(cookieOf(answer)) };
};

/** "OX4 1XD" in letters that only look like letters. */
const circled = encodeURIComponent("ⓄⓍ④ ①ⓍⒹ");

/** A postcode however it may be written in an address. */
const whole = /OX4(?:\s|\+|-|_|%20|%2B|%C2%A0)*[1IL](?:\s|\+|%20)*XD/i;
const spellings = ["OX4 1XD", "ox41xd", "OX4 IXD", "0X4 lXD", "12 Cowley Road, OX4 1XD", "(OX4 1XD)", "ＯＸ４ １ＸＤ"];

describe("a whole postcode in any field of the form is the place, and stands in no address", () => {
  const fields = ["where", "q", "age", "category", "need", "kind", "refer", "delivery", "radius", "sort"];
  test.each(fields)("%s", async (field) => {
    for (const typed of spellings) {
      const { location, kept } = await search({ area: "oxfordshire", where: "", [field]: typed });
      expect([typed, location]).toEqual([typed, expect.stringMatching(/^\/oxfordshire\/services\?near=OX4\+1/)]);
      expect(location).not.toMatch(whole);
      expect(kept.postcode).toBe("OX4 1XD");
    }
  });

  test("the words round it stay, and a typed place counts before it, with a sentence", async () => {
    expect((await search({ area: "oxfordshire", where: "", q: "speech OX41XD" })).location).toBe(
      "/oxfordshire/services?near=OX4+1&q=speech",
    );
    const { location, kept } = await search({ area: "oxfordshire", where: "Banbury", q: "speech OX41XD" });
    expect(new URLSearchParams(location.split("?")[1]).get("q")).toBe("speech");
    expect(location).toContain("near=Banbury");
    expect(kept).toMatchObject({ notice: { text: expect.stringContaining("left the postcode out") } });
    expect(kept.postcode).toBeUndefined();
  });

  test("of two in the words somebody is asked which", async () => {
    const { location, kept } = await search({ area: "oxfordshire", where: "", q: "speech OX4 1XD TS18 1UB" });
    expect(location).toBe("/where");
    expect(kept.problem).toMatchObject({ kind: "message", q: "speech" });
  });

  test("a telephone number and an email address stay out of the address too", async () => {
    const { location } = await search({ area: "oxfordshire", where: "", q: "autism 07700 900123 sam@example.org" });
    expect(location).toBe("/oxfordshire/services?q=autism");
  });
});

describe("an address that holds a whole postcode leads to one that does not, before a page is drawn", () => {
  test.each([
    ["/oxfordshire/services?q=speech+OX4+1XD", "/oxfordshire/services?near=OX4+1&q=speech"],
    ["/oxfordshire/services?near=OX4+1XD&age=5", "/oxfordshire/services?near=OX4+1&age=5"],
    ["/oxfordshire/services?age=OX4+1XD", "/oxfordshire/services?near=OX4+1"],
    ["/Oxfordshire/services?q=OX4%C2%A01XD", "/oxfordshire/services?near=OX4+1"],
    ["/oxfordshire/services?category=dental&q=ox4ixd", "/oxfordshire/services?near=OX4+1&category=dental"],
    ["/where?place=OX4+1XD", "/where"],
    ["/oxfordshire/comment?about=OX4+1XD", "/oxfordshire/comment"],
    ["/?OX4+1XD", "/"],
    ["/oxfordshire/services?q=ring+07700+900123", "/oxfordshire/services?q=ring"],
    ["/oxfordshire/services?q=OX4+1XDD", "/oxfordshire/services?near=OX4+1"],
    ["/oxfordshire/services?near=flat4OX4+1XD", "/oxfordshire/services?near=OX4+1"],
    [`/oxfordshire/services?q=${circled}`, "/oxfordshire/services?near=OX4+1"],
    [`/oxfordshire/services?near=${circled}`, "/oxfordshire/services?near=OX4+1"],
    [`/oxfordshire/services?q=OX4+${encodeURIComponent("⒈")}XD`, "/oxfordshire/services?near=OX4+1"],
    ["/oxfordshire/services?near=OX4++-++1XD", "/oxfordshire/services?near=OX4+1"],
    ["/OX41XD", "/oxfordshire/services?near=OX4+1"],
    ["/OX4%201XD/", "/oxfordshire/services?near=OX4+1"],
    ["/OX4/1XD", "/oxfordshire/services?near=OX4+1"],
    ["/oxfordshire/services/ox4%201xd", "/oxfordshire/services?near=OX4+1"],
    ["/oxfordshire/services/ox41xd?age=5", "/oxfordshire/services?near=OX4+1"],
    ["/oxfordshire/near/OX4-1XD", "/oxfordshire/services?near=OX4+1"],
    ["/stockton-on-tees/SW1A%201AA", "/where"],
    ["/oxfordshire/services/club-ox4-1xd?q=OX4+1XD", "/oxfordshire/services/club-ox4-1xd"],
  ])("%s", async (url, to) => {
    const { status, location } = await open(url);
    expect([status, location]).toEqual([303, to]);
    expect(drawn).toEqual([]);
  });

  test.each([
    "/icons/ox41xd.svg",
    "/oxfordshire/services/club-ox4-1xd",
    "/_next/static/ox41xd.js",
    "/oxfordshire/services/key-stage-2",
  ])("but %s is its own address", async (url) => {
    expect((await open(url)).status).toBe(200);
    expect(drawn).toEqual([url]);
  });

  test("the exact point is in the sealed cookie then", async () => {
    expect((await open("/oxfordshire/services?q=speech+OX4+1XD")).kept.postcode).toBe("OX4 1XD");
  });

  test("nobody is led to another site", async () => {
    for (const address of ["//evil.example", "/.//evil.example", "/\\evil.example", "https://evil.example"]) {
      const request = new Request(`http://localhost/find?${new URLSearchParams({ address: `${address}?q=OX4 1XD` })}`);
      expect(GET(request).headers.get("location")).toMatch(/^\/(?![/\\])/);
    }
  });
});

describe("what somebody types for a place", () => {
  test.each([
    ["Cowley", "oxfordshire", /^\/oxfordshire\/services\?near=Cowley/],
    ["Oxfordshire", "", /^\/oxfordshire\/services$/],
    ["Vale of White Horse", "oxfordshire", /^\/oxfordshire\/services$/],
    ["Stockton Borough Council", "", /^\/stockton-on-tees\/services/],
    ["12 Cowley Road, OX4 1XD", "", /^\/oxfordshire\/services\?near=OX4\+1$/],
  ])("%s leads to the answers", async (where, area, to) => {
    expect((await search({ where, area })).location).toMatch(to);
  });

  test("half a name is asked about, the reader's own county first", async () => {
    const { location, kept } = await search({ where: "Abing", area: "oxfordshire" });
    expect(location).toBe("/where");
    expect(kept.problem).toMatchObject({ kind: "choices", why: "like it" });
    expect(kept.problem?.kind === "choices" && kept.problem.choices[0]?.label).toContain("Abingdon");
  });

  test("a sentence about a search is kept for the words as the address of its answers has them", async () => {
    const { location, kept } = await search({ where: "Bnabury", area: "oxfordshire", q: "sta\ufb00  help" });
    expect(kept.notice?.q).toBe(new URLSearchParams(location.split("?")[1]).get("q"));
  });

  test("a mended name is said", async () => {
    const { kept } = await search({ where: "Bnabury", area: "oxfordshire" });
    expect(kept.notice?.text).toContain("We searched for Banbury");
  });

  test.each([
    ["Buckinghamshire", ["Buckinghamshire"], "England"],
    ["Northamptonshire", ["North Northamptonshire", "West Northamptonshire"], "England"],
    ["Edinburgh", ["City of Edinburgh"], "Scotland"],
    ["EH1 1YZ", ["City of Edinburgh"], "Scotland"],
    ["Cardiff", ["Cardiff"], "Wales"],
    ["Belfast", [], "Northern Ireland"],
  ])("%s is elsewhere: its councils and its nation are told", async (where, councils, nation) => {
    const { kept } = await search({ where, area: "oxfordshire" });
    expect(kept.problem).toMatchObject({ kind: "elsewhere", nation });
    expect(
      kept.problem?.kind === "elsewhere" &&
        [...kept.problem.councils].sort().map((name) => name.replace(/^City of /, "")),
    ).toEqual(councils.map((name) => name.replace(/^City of /, "")));
  });

  test("on the first page it is said which of many places of a name was taken", async () => {
    for (const where of ["Clifton", "Aston", "Hanwell"]) {
      const { location, kept } = await search({ where, area: "" });
      expect([location, kept.notice?.text]).toEqual([
        expect.stringContaining("/oxfordshire/services?near="),
        expect.stringContaining(`We searched for ${where}`),
      ]);
      expect((await search({ where, area: "oxfordshire" })).kept.notice).toBeUndefined();
    }
  });

  test("on the first page a village is not taken for a borough of that very name: somebody chooses", async () => {
    const { location, kept } = await search({ where: "Sutton", area: "" });
    expect(location).toBe("/where");
    const labels = kept.problem?.kind === "choices" ? kept.problem.choices.map(({ label }) => label) : [];
    expect(labels.slice(0, 2)).toEqual(["Sutton (the whole area)", "Sutton, West Oxfordshire, Oxfordshire"]);
  });

  test("Ireland and the Crown Dependencies are named, and a hamlet of the name is offered", async () => {
    expect((await search({ where: "Jersey", area: "oxfordshire" })).kept.problem).toMatchObject({
      kind: "elsewhere",
      nation: "Jersey",
    });
    const { kept } = await search({ where: "Dublin", area: "" });
    expect(kept.problem?.kind === "choices" && kept.problem.choices.map(({ label }) => label)).toEqual([
      "Dublin, Ireland",
      "Dublin, Mid Suffolk, Suffolk",
    ]);
  });

  test("a region of several councils is asked about", async () => {
    const { kept } = await search({ where: "Teesside", area: "" });
    const labels = kept.problem?.kind === "choices" ? kept.problem.choices.map(({ label }) => label) : [];
    expect(kept.problem).toMatchObject({ why: "several councils" });
    expect(labels[0]).toBe("Stockton-on-Tees (the whole area)");
    expect(labels).toHaveLength(3);
  });
});

describe("a postcode that nobody knows, in a sector of several councils", () => {
  const border = { kind: "choices", why: "unknown postcode" };

  test.each([
    ["NN13 5AA", "NN13 5", "/oxfordshire/services?near=NN13+5"],
    ["DL2 1PA", "DL2 1", "/stockton-on-tees/services?near=DL2+1"],
  ])("%s asks which council, with no more of it than %s", async (where, sector, own) => {
    const { location, kept } = await search({ where, q: "autism" });
    expect(location).toBe("/where");
    expect(kept.problem).toMatchObject({ ...border, typed: sector, q: "autism" });
    expect(JSON.stringify(kept.problem)).not.toContain(where);
    expect(kept.problem?.kind === "choices" && kept.problem.choices.map(({ href }) => href)).toContain(
      `${own}&q=autism`,
    );
  });

  test.each([
    ["NN13 5AA", "oxfordshire", "/oxfordshire/services?near=NN13+5"],
    ["DL2 1PA", "stockton-on-tees", "/stockton-on-tees/services?near=DL2+1"],
  ])("%s is taken for %s on its pages", async (where, area, to) => {
    expect((await search({ where, area })).location).toBe(to);
  });

  test.each([
    ["NN13 5AA", "stockton-on-tees"],
    ["DL2 1PA", "oxfordshire"],
  ])("%s is never %s, which is none of the councils", async (where, area) => {
    const { location, kept } = await search({ where, area });
    expect([location, kept.problem?.kind]).toEqual(["/where", "choices"]);
  });

  test("where none of its councils is on this site, it is said to be elsewhere", async () => {
    const { location, kept } = await search({ where: "WR11 7ZZ", area: "oxfordshire" });
    expect([location, kept.problem]).toEqual([
      "/where",
      expect.objectContaining({ kind: "elsewhere", label: "WR11 7" }),
    ]);
  });
});

test.each([
  ["Yarm", "stockton-on-tees", "/stockton-on-tees/services?near=Yarm%2C+Stockton-on-Tees"],
  ["Norton", "stockton-on-tees", "/stockton-on-tees/services?q=Norton"],
  ["ox4", "oxfordshire", "/oxfordshire/services?near=OX4"],
  ["Stockton", "oxfordshire", "/oxfordshire/services?q=Stockton"],
  ["Banbury", "oxfordshire", "/oxfordshire/services?near=Banbury%2C+Cherwell%2C+Oxfordshire"],
  ["OX17", "oxfordshire", "/oxfordshire/services?near=OX17"],
  ["Thornabyy", "stockton-on-tees", "/stockton-on-tees/services?q=Thornabyy"],
  ["Witney", "stockton-on-tees", "/stockton-on-tees/services?q=Witney"],
  ["hearing", "oxfordshire", "/oxfordshire/services?q=hearing"],
  ["sandwich", "oxfordshire", "/oxfordshire/services?q=sandwich"],
])("%s in the box for words, in %s, leads to %s", async (q, area, location) => {
  expect((await search({ q, area })).location).toBe(location);
});

test("a mistyped place does not make the site forget the exact postcode", async () => {
  const first = await search({ where: "OX4 1XD", area: "oxfordshire" });
  const second = await search({ where: "Qwertyuiop", area: "oxfordshire" }, first.cookie);
  expect(second.location).toBe("/where");
  expect(second.kept.postcode).toBe("OX4 1XD");
});

test("what was typed and could not be searched is shown for ten minutes, and not to who opens the page later", async () => {
  const { cookie, kept } = await search({ where: "Qwertyuiop", area: "oxfordshire" });
  expect(kept.problem).toMatchObject({ typed: "Qwertyuiop" });
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 9 * 60_000 });
  expect(readSearchCookie(cookie).problem).toMatchObject({ typed: "Qwertyuiop" });
  vi.setSystemTime(Date.now() + 2 * 60_000);
  expect(readSearchCookie(cookie).problem).toBeUndefined();
  vi.useRealTimers();
});

test("leaving makes the browser forget the visit and the list, and goes to a neutral page", async () => {
  const answer = await ask(door.base, "/leave");
  expect([answer.status, answer.headers.location]).toEqual([303, "https://www.bbc.co.uk/weather"]);
  expect(answer.headers["set-cookie"]).toEqual([
    expect.stringMatching(/^where=; Path=\/; Max-Age=0/),
    expect.stringMatching(/^my-list=; Max-Age=0; Path=\/my-list/),
  ]);
});

test.each([300, 1_990, 5_000])(
  "what tells of a danger behind %i letters of other words is searched for",
  async (length) => {
    const q = `${"he is at home and cannot say what it is ".repeat(200).slice(0, length)} he took an overdose`;
    const { location } = await search({ area: "oxfordshire", where: "Witney", q });
    const words = new URLSearchParams(location.split("?")[1]).get("q") ?? "";
    expect(words.length).toBeLessThanOrEqual(200);
    expect(words).toMatch(/overdose$/);
  },
);

describe("the point that a browser tells", () => {
  test("is searched for by the nearest postcode, and stands in no address and not in the cookie", async () => {
    const answer = await sendForm(door.base, {
      here: "51.747,-1.232",
      area: "oxfordshire",
      q: "speech",
      where: "Yarm",
    });
    const { location } = answer.headers;
    expect(location).toMatch(/^\/oxfordshire\/services\?near=OX4\+\d&q=speech$/);
    const { postcode, ...rest } = readSearchCookie(cookieOf(answer));
    expect(postcode).toMatch(/^OX4 \d[A-Z]{2}$/);
    expect(JSON.stringify([rest, location])).not.toMatch(/51[.]7|1[.]23/);
  });

  test("that is in no postcode leads to the question where, and so does what is no point", async () => {
    for (const here of ["48.85,2.35", "51.7", "OX4 1XD", "91,1", "54.0,-0.0001,3"]) {
      const answer = await sendForm(door.base, { here, area: "oxfordshire", q: "speech" });
      expect(answer.headers.location, here).toBe("/where");
      expect(readSearchCookie(cookieOf(answer)).problem, here).toMatchObject({ kind: "message", typed: "" });
    }
  });
});

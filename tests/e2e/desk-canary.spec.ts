import { expect } from "@playwright/test";
import { type Canaries, plantCanaries } from "./support/canaries";
import { test as base, deskBase, getDesk } from "./support/desk-site";
import { answerPages, fixedPages, missingPages } from "./support/site";
import { type Answered, ask } from "./support/wire";

const test = base.extend<object, { canaries: Canaries }>({
  canaries: [async ({ db }, use) => use(await plantCanaries(db)), { scope: "worker" }],
});

/** Everything that an answer says: its body and its headers. */
const allOf = ({ text, headers }: Answered) => `${text}\n${JSON.stringify(headers)}`;

/** Whether a request of a browser or a program reads it in this way or that. */
const ways: Record<string, string>[] = [{}, { RSC: "1" }];

/** Addresses of this site in a page, without what they ask. Other tests' entries say nothing here. */
const linksIn = ({ text }: Answered) =>
  [...text.matchAll(/ href="(\/[^"?#]*)/g)]
    .map(([, href]) => href as string)
    .filter((href) => !href.startsWith("/admin") && !href.startsWith("/_next"));

/** Every answer to every address that can be reached from these by links. */
async function crawl(from: readonly string[], skip: (address: string) => boolean): Promise<Map<string, Answered>> {
  const seen = new Map<string, Answered>();
  const waiting = [...from];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (seen.has(next) || skip(next)) continue;
    const answer = await ask(deskBase, next);
    seen.set(next, answer);
    if (answer.status === 200) waiting.push(...linksIn(answer));
  }
  return seen;
}

test("nothing that editors tell each other or have not published is on any public page", async ({ canaries }) => {
  test.setTimeout(180_000);
  const { secret, open } = canaries;
  const own = [canaries.public, canaries.removed, ...canaries.drafts];
  const isOthers = (address: string) => /\/(?:made-up|renamed)-/.test(address) && !own.includes(address);
  const start = [...fixedPages, ...answerPages, ...missingPages, ...own, `/oxfordshire/services?q=${open}`];
  const pages = await crawl(start, isOthers);
  expect(pages.size).toBeGreaterThan(140);
  const telling = [...pages].filter(([, answer]) => allOf(answer).toLowerCase().includes(secret));
  expect(telling.map(([address]) => address)).toEqual([]);
  // What is public is found by the same walk.
  const public_ = [...pages].filter(([, answer]) => answer.text.includes(open)).map(([address]) => address);
  expect(public_).toEqual(expect.arrayContaining([canaries.public, canaries.removed, "/oxfordshire/services"]));
  expect(pages.get(canaries.removed)?.status).toBe(410);
});

test("nor in the open API, nor in what describes it", async ({ canaries }) => {
  const { secret, open } = canaries;
  const queries = [`q=${open}`, `q=${secret}`, "area=oxfordshire&per_page=100", "area=stockton-on-tees&per_page=100"];
  const addresses = [
    "/api/areas",
    "/api/openapi.json",
    "/api/nothing",
    ...queries.map((query) => `/api/search?${query}`),
  ];
  for (const address of addresses) {
    const answer = await ask(deskBase, address);
    // An answer may repeat what it was asked.
    const said = allOf(answer).toLowerCase().replaceAll(`"q":"${secret}"`, "").replaceAll(`q=${secret}`, "");
    expect(said, address).not.toContain(secret);
  }
  const results = async (q: string) =>
    (JSON.parse((await ask(deskBase, `/api/search?q=${q}`)).text) as { results: unknown[] }).results;
  expect(JSON.stringify(await results(open))).toContain(open);
  expect(JSON.stringify(await results(secret))).not.toContain(secret);
});

test("nor in the open data: no list, no file, and nothing in the words of the NHS", async ({ canaries }) => {
  const { secret, open } = canaries;
  const lists = ["services", "service_at_locations", "organizations", "locations"];
  const files = ["services.csv", "services.json", "places.geojson", "data-dictionary.csv"];
  const said = new Map<string, string>();
  for (const address of [
    ...lists.map((name) => `/api/oruk/${name}?format=ndjson&full=true`),
    ...files.map((file) => `/api/downloads/oxfordshire/${file}`),
    ...["HealthcareService", "Location", "Organization"].map((type) => `/api/fhir/${type}?name:contains=${secret}`),
  ])
    said.set(
      address,
      allOf(await ask(deskBase, address))
        .replaceAll(`name%3Acontains=${secret}`, "")
        .toLowerCase(),
    );
  expect([...said].filter(([, text]) => text.includes(secret)).map(([address]) => address)).toEqual([]);
  expect(said.get("/api/oruk/services?format=ndjson&full=true")).toContain(open);
  expect(said.get("/api/downloads/oxfordshire/services.json")).toContain(open);
});

test("nor in refusals, nor on the desk for whoever is not signed in", async ({ canaries, db }) => {
  const { secret } = canaries;
  const entries = await db.entry.findMany({ where: { slug: { contains: secret } } });
  expect(entries).toHaveLength(1);
  const inside = entries.flatMap(({ id }) =>
    ["", "/history", "/edit/about", "/preview/parent"].map((end) => `/admin/entries/${id}${end}`),
  );
  const addresses = [
    ...["/%", "/find", "/livez", "/readyz", "/readyz?scope=admin", "/speculation-rules.json", "/sitemap.xml"],
    ...[
      "/robots.txt",
      "/metrics",
      "/admin",
      "/admin/sign-in",
      "/admin/missing",
      "/admin/forbidden",
      `/${"x".repeat(4_100)}`,
    ],
    ...inside,
  ];
  for (const address of addresses) {
    for (const headers of ways) {
      const answer = await ask(deskBase, address, { headers });
      expect(allOf(answer).toLowerCase(), address).not.toContain(secret);
    }
    for (const method of ["POST", "PUT"]) {
      const answer = await ask(deskBase, address, { method, headers: { Origin: deskBase } });
      expect(allOf(answer).toLowerCase(), `${method} ${address}`).not.toContain(secret);
    }
  }
});

test("nobody can tell the address of a draft from one that never was", async ({ canaries }) => {
  for (const address of canaries.drafts) {
    const unknown = address.replace(/[a-p]{8}/g, "qqqqqqqq");
    expect(unknown).not.toBe(address);
    for (const headers of ways) {
      const [one, two] = [await getDesk(address, { headers }), await getDesk(unknown, { headers })];
      expect(one.status).toBe(404);
      expect(two.status).toBe(404);
      expect(one.text.replaceAll(address, "")).toBe(two.text.replaceAll(unknown, ""));
      const named = ({ headers: { date, "x-request-id": id, ...rest } }: Answered) => rest;
      expect(named(one)).toEqual(named(two));
    }
  }
});

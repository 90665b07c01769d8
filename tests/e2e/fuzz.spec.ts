import { readFileSync } from "node:fs";
import { Agent } from "node:http";
import { test as base, expect } from "@playwright/test";
import fc from "fast-check";
import { fuzzSite } from "./support/fuzz-site";
import { wrongWith } from "./support/harmless";
import { type Answered, ask, askOn, sendForm, sendRaw } from "./support/wire";

/** Asks the site that is tested. */
const test = base.extend<{ site: string }>({ site: async ({ baseURL }, use) => use(String(baseURL)) });
test.describe.configure({ timeout: 300_000 });

const json = { "Content-Type": "application/json" };
/** Thousands of requests go over a few connections. */
const agent = new Agent({ keepAlive: true, maxSockets: 10 });
// A connection that is idle while the next inputs are made up may be closed meanwhile.
test.afterEach(() => agent.destroy());

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ maxLength: 250 }),
  fc.constantFrom(
    "OX4 1XD",
    "OX4 1",
    "Norton",
    "speech",
    "dental",
    "service",
    "distance",
    "nowhere",
    "5",
    "0",
    "-1",
    "1e9",
  ),
  fc.constantFrom(
    "",
    " ",
    "%",
    "'",
    '"',
    "<b>",
    "\\",
    "../..",
    "__proto__",
    "constructor",
    "\u0000",
    "\u202e",
    "😀",
    "a\r\nb",
  ),
);
const keys = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom(..."q near area kind category need age refer delivery radius sort page".split(" ")),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom("postcode", "place", "per_page", "where", "_rsc", "__proto__", "toString", "q[]"),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
);
const query = fc
  .array(fc.tuple(keys, text), { maxLength: 6 })
  .map((pairs) => pairs.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`).join("&"));
const folders = ["services", "guides", "organizations", "locations"];
const parts = fc.oneof(
  fc.constantFrom(
    "oxfordshire",
    "stockton-on-tees",
    ...folders,
    "dental",
    "api",
    "search",
    "_next",
    "static",
    "where",
    "admin",
  ),
  fc.constantFrom("..", ".", "%2e%2e", "%2f", "%", "%00", "%ff", "\\", "", "x.js.map", "__proto__", "constructor"),
  text.map(encodeURIComponent),
);
const paths = fc.array(parts, { maxLength: 5 }).map((all) => `/${all.join("/")}`);
const headers = fc.dictionary(
  fc.constantFrom(
    ...[
      "Accept",
      "Accept-Encoding",
      "Cookie",
      "If-None-Match",
      "Origin",
      "RSC",
      "Next-Action",
      "Next-Router-State-Tree",
    ],
    ...["X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Request-Id", "Range", "X-Matched-Path"],
  ),
  fc.oneof(fc.string({ maxLength: 60 }), fc.constantFrom("1", "*", "where=x", "https", "br;q=0", "text/x-component")),
  { maxKeys: 4 },
);

test("whatever a page of answers is asked, it is a page", async ({ site }) => {
  const ours = fc.tuple(query, headers);
  const check = async ([asked, sent]: [string, Record<string, string>]) => {
    // A tab or a line end is a space, as in a field of one line.
    const hasControls = /[^\P{Cc}\t-\r\u0080-\u009f]/u.test(decodeURIComponent(asked));
    const answer = await askOn(site, `/oxfordshire/services?${asked}`, { headers: sent, agent });
    return wrongWith(answer, hasControls ? [400] : [200, 304, 404]);
  };
  await fuzzSite(ours, check);
});

test("whatever address is asked for, there is a page, or nothing", async ({ site }) => {
  // What holds a postcode leads on (303).
  const check = async ([path, sent]: [string, Record<string, string>]) =>
    wrongWith(await ask(site, path, { headers: sent, agent }), [200, 301, 303, 304, 307, 308, 400, 404, 405, 414]);
  await fuzzSite(fc.tuple(paths, headers), check);
});

/** What is wrong with an answer of the API, or null: it is always JSON, and names what is wrong with the question. */
function wrongWithApi(answer: Answered): string | null {
  const wrong = wrongWith(answer, [200, 400, 404]);
  if (wrong) return wrong;
  const { status, results, total, issues } = JSON.parse(answer.text);
  if (answer.status === 200) return results.length <= total ? null : "more results than there are";
  if (answer.headers["content-type"] !== "application/problem+json") return "is no problem+json";
  return status === answer.status && Array.isArray(issues) ? null : "does not say what is wrong";
}

test("whatever the API is asked in an address, it answers, or says what is wrong", async ({ site }) => {
  await fuzzSite(fc.tuple(query, headers), async ([asked, sent]) =>
    wrongWithApi(await ask(site, `/api/search?${asked}`, { headers: sent, agent })),
  );
});

test("whatever JSON the API is sent, it answers, or says what is wrong", async ({ site }) => {
  const values = fc.oneof(
    text,
    fc.integer(),
    fc.double(),
    fc.array(text, { maxLength: 3 }),
    fc.jsonValue({ maxDepth: 4 }),
  );
  const bodies = fc.oneof(
    { weight: 6, arbitrary: fc.dictionary(keys, values, { maxKeys: 6 }).map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
  );
  await fuzzSite(bodies, async (body) =>
    wrongWithApi(await ask(site, "/api/search", { method: "POST", headers: json, body, agent })),
  );
});

test("whatever the search form is sent, it leads to a page of this site, with no postcode in its address", async ({
  site,
}) => {
  const area = fc.oneof(fc.constantFrom("oxfordshire", ""), text);
  await fuzzSite(fc.record({ where: text, q: text, area, category: text }), async (form) => {
    const answer = await sendForm(site, form);
    const to = new URL(String(answer.headers.location), site);
    const near = to.searchParams.get("near")?.replaceAll(" ", "") ?? "";
    if (!/^\/(?:where|[a-z-]+\/services)$/.test(to.pathname) || to.origin !== site) return `leads to ${to}`;
    if (/^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(near)) return `shows ${near}`;
    return wrongWith(answer, [303]);
  });
});

/** Every address of the editors' desk, as the build writes them down. */
const deskRoutes = () =>
  Object.values(JSON.parse(readFileSync(".next/app-path-routes-manifest.json", "utf8")) as Record<string, string>)
    .filter((route) => /^\/admin(?:\/|$)/.test(route))
    .toSorted();

test("whatever somebody who is not signed in sends to the desk, nothing breaks and nothing is shown", async ({
  site,
}) => {
  const words = ["email", "password", "code", "token", "number", "revision", "reason", "file", "id", "role", "area"];
  const names = fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 8 }));
  const ids = fc.oneof(fc.uuid(), text.map(encodeURIComponent));
  const form = fc.array(fc.tuple(names, text), { maxLength: 6 });
  const asked = fc.tuple(
    fc.constantFrom(...deskRoutes()),
    fc.array(ids, { minLength: 3, maxLength: 3 }),
    form,
    headers,
  );
  const sends = fc.tuple(asked, fc.boolean());
  await fuzzSite(sends, async ([[route, given, fields, sent], isPost]) => {
    const path = given.reduce((filled, id) => filled.replace(/\[[^\]]+\]/, () => id), route);
    const body = new URLSearchParams(fields).toString();
    const ours = { Origin: site, "Content-Type": "application/x-www-form-urlencoded" };
    const answer = isPost
      ? await ask(site, path, { method: "POST", headers: { ...sent, ...ours }, body, agent })
      : await ask(site, `${path}?${body}`, { headers: sent, agent });
    if (/>Sign out</.test(answer.text)) return "shows the desk";
    if (answer.headers["cache-control"]?.includes("no-store") !== true) return "may be kept";
    return wrongWith(answer, [200, 301, 303, 307, 308, 400, 401, 403, 404, 405, 410, 413, 414, 422, 429]);
  });
});

test("whatever is written on the wire, it is answered as HTTP or the connection ends", async ({ site }) => {
  const any = (maxLength: number) => fc.string({ unit: "binary", maxLength });
  const methods = fc.constantFrom("GET", "HEAD", "POST", "OPTIONS", "PUT", "TRACE", "PROPFIND", "get", "G ET", "");
  const lines = fc.array(fc.tuple(any(12), any(20)), { maxLength: 3 });
  await fuzzSite(fc.tuple(methods, fc.oneof(paths, any(30)), lines), async ([method, path, sent]) => {
    const more = sent.map(([name, value]) => `${name}: ${value}\r\n`).join("");
    const answer = await sendRaw(site, `${method} ${path} HTTP/1.1\r\nHost: here\r\n${more}Connection: close\r\n\r\n`);
    return /^(?:HTTP\/1\.1 [2-4]\d\d |$)/.test(answer) ? null : answer.slice(0, 60);
  });
});

test("after all that the site is as it was", async ({ site }) => {
  expect((await ask(site, "/readyz")).status).toBe(200);
  expect((await ask(site, "/oxfordshire")).text).toContain("Health Local Offer");
});

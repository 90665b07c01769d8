import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "@playwright/test";
import type { Database } from "../../lib/db/client";
import { codeNow, makePerson, openSiteDatabase, testPassword } from "../support/desk";
import { hostileCodes, hostileSignIns } from "../support/hostile-sign-ins";
import { wrongWith } from "./support/harmless";
import { test as base, type OwnSite, startOwnSite } from "./support/own-site";
import { type Answered, ask, cookieOf } from "./support/wire";

/** How often the time of each kind of account is taken: 200 for figures worth keeping. */
const times = Number(process.env.SIGN_INS ?? 10);

type Post = (
  to: string,
  body: string | Buffer,
  more?: { type?: string; cookie?: string; network?: string },
) => Promise<Answered>;

/** A site of these tests' own, behind a proxy that says which network each request came from. */
const test = base.extend<{ post: Post }, { folder: string; site: OwnSite; db: Database }>({
  folder: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for this form.
    async ({}, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), "local-offer-sign-in-"));
      chmodSync(folder, 0o755);
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
  site: [
    async ({ folder }, use) => {
      const site = await startOwnSite({ DATA_DIR: folder, TRUSTED_PROXIES: "127.0.0.1" });
      await use(site);
      await site.end();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  db: [
    async ({ site, folder }, use) => {
      expect(site.address).toContain("http");
      const db = openSiteDatabase(folder);
      await use(db);
      await db.$disconnect();
    },
    { scope: "worker" },
  ],
  post: async ({ site }, use) => {
    await use((to, body, { type = "application/x-www-form-urlencoded", cookie = "", network = ownNetwork() } = {}) => {
      const headers = { Origin: site.address, "Content-Type": type, Cookie: cookie, "X-Forwarded-For": network };
      return ask(site.address, to, { method: "POST", headers, body });
    });
  },
});
test.describe.configure({ timeout: 300_000 });

let networks = 0;
/** An address that no other request comes from. */
const ownNetwork = () => {
  networks++;
  return `10.${networks >> 16}.${(networks >> 8) & 255}.${networks & 255}`;
};

const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
const refusals = [400, 401, 403, 413, 415, 429];

/** A page without what differs each time that it is drawn: the framework's scripts, and what was typed. */
const drawn = ({ text }: Answered, typed: string) =>
  text
    .replaceAll(/<script[^>]*>.*?<\/script>/gs, "")
    .replaceAll(/nonce="[^"]*"/g, "")
    .replaceAll(typed, "typed");
const headersOf = ({
  headers: { date: _, "content-security-policy": policy, "x-request-id": __, ...headers },
}: Answered) => ({
  ...headers,
  policy: String(policy).replace(/nonce-[^']*/, "nonce"),
  "content-length": "any",
});

test("a new installation knows nobody, and no password that others come with", async ({ db, post }) => {
  expect(await db.user.count()).toBe(0);
  for (const [email, password] of [
    ["admin", "admin"],
    ["admin@localhost", "admin"],
    ["postgres", "password"],
    ["root@council.example", "root"],
  ] as const) {
    expect((await post("/admin/sign-in/check", form({ email, password }))).status).toBe(401);
  }
});

test("nobody is let in by what nobody honest sends, and it tells nobody anything", async ({ site, db, post }) => {
  const { email, secret } = await makePerson(db, { email: "kate.keeper@council.example" });
  for (const { what, body, type } of hostileSignIns(email)) {
    // Each is looked at by itself, not refused because of those before it.
    await db.attempt.deleteMany();
    const from = performance.now();
    const answer = await post("/admin/sign-in/check", body, { type });
    const took = performance.now() - from;
    expect([what, wrongWith(answer, refusals)]).toEqual([what, null]);
    expect([what, answer.headers["set-cookie"]]).toEqual([what, undefined]);
    expect([what, answer.text.includes("<script>alert")]).toEqual([what, false]);
    if (what === "a password of a megabyte") {
      console.log(`a password of a megabyte: ${answer.status} after ${Math.round(took)} ms`);
      expect(answer.status).toBe(413);
    }
  }
  for (const typed of hostileCodes(codeNow(secret))) {
    await db.attempt.deleteMany();
    const begun = await post("/admin/sign-in/check", form({ email, password: testPassword }));
    expect(cookieOf(begun)).toContain("two_factor");
    const answer = await post("/admin/sign-in/code/check", form({ code: typed }), { cookie: cookieOf(begun) });
    expect([typed.slice(0, 20), wrongWith(answer, refusals)]).toEqual([typed.slice(0, 20), null]);
    expect(cookieOf(answer)).not.toContain("session_token");
  }
  expect(await db.session.count()).toBe(0);
  expect(await db.user.count()).toBe(1);
  expect(site.said()).toContain("/admin/sign-in/check");
  expect(site.said()).not.toContain(email);
  expect(site.said()).not.toContain(testPassword);
});

test("unknown, known and disabled accounts are answered alike", async ({ db, post }) => {
  test.setTimeout(120_000 + times * 9_000);
  const people = await Promise.all(Array.from({ length: Math.ceil(times / 8) }, () => makePerson(db)));
  const disabled = await Promise.all(Array.from({ length: Math.ceil(times / 8) }, () => makePerson(db)));
  await db.user.updateMany({ where: { id: { in: disabled.map(({ id }) => id) } }, data: { disabledAt: new Date() } });
  const took: Record<string, number[]> = { unknown: [], known: [], disabled: [] };
  const seen: Record<string, string> = {};
  for (let n = 0; n < times; n++) {
    for (const [kind, email] of [
      ["unknown", `nobody-${Math.floor(n / 8)}@council.example`],
      ["known", people[Math.floor(n / 8)]?.email ?? ""],
      ["disabled", disabled[Math.floor(n / 8)]?.email ?? ""],
    ] as const) {
      const from = performance.now();
      const answer = await post("/admin/sign-in/check", form({ email, password: "not my password" }));
      took[kind]?.push(performance.now() - from);
      seen[kind] = JSON.stringify([answer.status, headersOf(answer), drawn(answer, email)]);
    }
  }
  const median = (all: number[] = []) => [...all].sort((a, b) => a - b)[all.length >> 1] ?? 0;
  const base = median(took.unknown);
  for (const kind of ["known", "disabled"]) {
    const ratio = median(took[kind]) / base;
    console.log(`signing in, median of ${times}: ${kind} ÷ unknown = ${ratio.toFixed(3)} (${base.toFixed(0)} ms)`);
  }
  expect(seen.known).toContain("401");
  expect(seen.known).toBe(seen.unknown);
  expect(seen.disabled).toBe(seen.unknown);

  const right = await post("/admin/sign-in/check", form({ email: disabled[0]?.email ?? "", password: testPassword }));
  expect(JSON.stringify([right.status, headersOf(right), drawn(right, disabled[0]?.email ?? "")])).toBe(seen.unknown);
});

test("whoever asks for a new password learns nothing about accounts", async ({ db, post }) => {
  const known = await makePerson(db);
  const disabled = await makePerson(db);
  await db.user.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } });
  const asked = async (email: string) => {
    const from = performance.now();
    const answer = await post("/admin/reset/ask", form({ email }));
    return { took: performance.now() - from, seen: JSON.stringify([answer.status, headersOf(answer), answer.text]) };
  };
  const unknown: number[] = [];
  const others: number[] = [];
  for (let n = 0; n < times; n++) {
    const one = await asked(`nobody-${n}@council.example`);
    const two = await asked(n % 2 ? known.email : disabled.email);
    expect(two.seen).toBe(one.seen);
    unknown.push(one.took);
    others.push(two.took);
  }
  const median = (all: number[]) => [...all].sort((a, b) => a - b)[all.length >> 1] ?? 0;
  console.log(`a new password, median of ${times}: known ÷ unknown = ${(median(others) / median(unknown)).toFixed(3)}`);
});

test("whoever guesses is told when to come back, by a network of their own", async ({ db, post }) => {
  const { email } = await makePerson(db);
  const guess = (n: number) => post("/admin/sign-in/check", form({ email, password: `wrong password ${n}` }));
  for (let n = 0; n < 10; n++) expect((await guess(n)).status).toBe(401);
  const answer = await guess(10);
  expect(answer.status).toBe(429);
  expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
  expect(answer.text).toContain("There were too many tries.");
});

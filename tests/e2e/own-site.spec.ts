import { expect } from "@playwright/test";
import { steadyPort } from "../support/processes";
import { testWithSite } from "./support/own-site";
import { ask, cookieOf, sendForm } from "./support/wire";

let metrics = "";
const test = testWithSite(async () => {
  const port = String(await steadyPort());
  metrics = `http://127.0.0.1:${port}`;
  return { METRICS_PORT: port };
});
test.describe.configure({ timeout: 120_000 });

test("what the site writes about its day holds no postcode, no words that were typed and no address", async ({
  site,
}) => {
  const { address } = site;
  const lines = () =>
    site
      .said()
      .split("\n")
      .filter((line) => line.includes('"route"')).length;
  const before = lines();
  const json = { "Content-Type": "application/json" };
  const found = await sendForm(address, { where: "OX4 1XD", q: "zxqzxq" });
  await ask(address, String(found.headers.location), { headers: { Cookie: cookieOf(found) } });
  await sendForm(address, { where: "OX4 1CC" });
  await ask(address, "/api/search?postcode=OX4+1XD&q=zxqzxq");
  await ask(address, "/api/search", { method: "POST", headers: json, body: '{"postcode":"OX4 1XD","q":"zxqzxq"}' });
  await ask(address, "/api/search", { method: "POST", headers: json, body: '{"postcode":"OX4 1XD",' });
  await ask(address, "/oxfordshire/services?near=OX4+1XD&q=zxqzxq&age=zxqzxq");
  await ask(address, "/OX4%201XD", { headers: { Referer: "http://here/?OX41XD", "User-Agent": "zxqzxq" } });
  await ask(address, "/oxfordshire/services/zxqzxq");
  await ask(address, "/%OX41XD");

  await expect.poll(() => lines() - before).toBe(10);
  expect(site.said()).not.toMatch(/OX4/i);
  expect(site.said()).not.toContain("zxqzxq");
});

test("addresses that nobody made add nothing to what is measured, nor to what is written", async ({ site }) => {
  const series = async () => {
    const { text } = await ask(metrics, "/metrics");
    return text.split("\n").filter((line) => line.startsWith("http_request_duration_seconds_count"));
  };
  const rooms = ["", "/api", "/admin", "/admin/entries", "/oxfordshire/services", "/a/b/c", "/_next/static"];
  const askAll = async (turn: number) => {
    for (const room of rooms) expect((await ask(site.address, `${room}/zxqzxq-${turn}`)).status).not.toBe(200);
  };
  await askAll(0);
  const before = await series();
  for (let turn = 1; turn < 30; turn++) await askAll(turn);
  const names = (lines: string[]) => lines.map((line) => line.slice(0, line.lastIndexOf(" ")));
  expect(names(await series())).toEqual(names(before));
  expect(site.said() + before.join()).not.toContain("zxqzxq");
});

test("a network that is only said to be another is the same one", async ({ site }) => {
  const statuses: number[] = [];
  for (let n = 0; n < 32; n++) {
    const answer = await ask(site.address, "/admin/sign-in/check", {
      method: "POST",
      headers: {
        Origin: site.address,
        "Content-Type": "application/x-www-form-urlencoded",
        "X-Forwarded-For": `192.0.2.${n}`,
        "X-Real-IP": `192.0.2.${n}`,
        "X-Client-Network": `192.0.2.${n}`,
      },
      body: new URLSearchParams({ email: `no address ${n}`, password: "x" }).toString(),
    });
    statuses.push(answer.status);
  }
  expect(statuses).toEqual([...Array(30).fill(401), 429, 429]);
});

test("a site whose output nobody reads any more goes on, and ends when it is told to", async ({ site }) => {
  site.stopReading();
  for (let turn = 0; turn < 20; turn++) expect((await ask(site.address, "/oxfordshire")).status).toBe(200);
  expect((await site.end()).code).toBe(0);
});

test("a site with an address of its own answers to that name only, and gives it to programs", async ({ startSite }) => {
  const site = await startSite({ PUBLIC_ORIGIN: "https://offer.example" });
  const own = { Host: "offer.example" };
  expect((await ask(site.address, "/")).status).toBe(421);
  for (const path of ["/livez", "/readyz"]) expect((await ask(site.address, path)).status).toBe(200);
  const { results } = JSON.parse((await ask(site.address, "/api/search?per_page=1", { headers: own })).text);
  expect(results[0].url).toMatch(/^https:\/\/offer\.example\//);

  const secure = { ...own, Origin: "https://offer.example" };
  const found = await sendForm(site.address, { where: "OX4 1XD" }, secure);
  expect(found.headers["set-cookie"]?.[0]).toMatch(/; HttpOnly; SameSite=Lax; Secure$/);
  const { code, said } = await site.end();
  expect([code, /OX4/i.test(said)]).toEqual([0, false]);
});

import { expect } from "@playwright/test";
import { steadyPort } from "../support/processes";
import { test } from "./support/own-site";
import { ask, cookieOf, sendForm } from "./support/wire";

test.describe.configure({ timeout: 120_000 });

test("what the site writes about its day holds no postcode, no words that were typed and no address", async ({
  startSite,
}) => {
  const site = await startSite();
  const { address } = site;
  const json = { "Content-Type": "application/json" };
  const found = await sendForm(address, { where: "OX4 1XD", q: "zxqzxq" });
  await ask(address, String(found.headers.location), { headers: { Cookie: cookieOf(found) } });
  await sendForm(address, { where: "OX4 1XDD" });
  await ask(address, "/api/search?postcode=OX4+1XD&q=zxqzxq");
  await ask(address, "/api/search", { method: "POST", headers: json, body: '{"postcode":"OX4 1XD","q":"zxqzxq"}' });
  await ask(address, "/api/search", { method: "POST", headers: json, body: '{"postcode":"OX4 1XD",' });
  await ask(address, "/oxfordshire/services?near=OX4+1XD&q=zxqzxq&age=zxqzxq");
  await ask(address, "/OX4%201XD", { headers: { Referer: "http://here/?OX41XD", "User-Agent": "zxqzxq" } });
  await ask(address, "/oxfordshire/services/zxqzxq");
  await ask(address, "/%OX41XD");

  const { code, said } = await site.end();
  expect(code).toBe(0);
  expect(said.split("\n").filter((line) => line.includes('"route"'))).toHaveLength(10);
  expect(said).not.toMatch(/OX4/i);
  expect(said).not.toContain("zxqzxq");
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
});

test("addresses that nobody made add nothing to what is measured, nor to what is written", async ({ startSite }) => {
  const port = await steadyPort();
  const site = await startSite({ METRICS_PORT: String(port) });
  const series = async () => {
    const { text } = await ask(`http://127.0.0.1:${port}`, "/metrics");
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
  const { said } = await site.end();
  expect(said + before.join()).not.toContain("zxqzxq");
});

test("a site whose output nobody reads any more goes on, and ends when it is told to", async ({ startSite }) => {
  const site = await startSite();
  site.stopReading();
  for (let turn = 0; turn < 20; turn++) expect((await ask(site.address, "/oxfordshire")).status).toBe(200);
  expect((await site.end()).code).toBe(0);
});

import { describe, expect, test } from "vitest";
import { ask } from "../e2e/support/wire";
import { startCaddy } from "../support/caddy";
import { plantedFolder } from "../support/data-copies";
import { findProgram } from "../support/debian-program";
import { findNginx, startNginx } from "../support/nginx";
import { steadyPort } from "../support/processes";
import { startSite } from "../support/site";
import { startWebServer } from "../support/web-server";

/** The proxies for which there is an example, as far as they can be had here. */
const proxies = [
  { name: "nginx", program: findNginx(), start: startNginx },
  { name: "Caddy", program: findProgram("caddy"), start: startCaddy },
].flatMap(({ program, ...proxy }) => (program ? [{ program, ...proxy }] : []));
if (proxies.length < 2) console.log("nginx or Caddy is not installed and cannot be: apt-get install nginx-light caddy");

const secret = "/oxfordshire/services?near=OX4+1&q=canary";

describe.each(proxies)("behind $name, as its example has it,", ({ program, start }) => {
  test("the site is told who asks and by which address, and nothing that a visitor makes up of it", async () => {
    const site = await startWebServer();
    const base = await start(program, `http://127.0.0.1:${site.port}`, await steadyPort(), () => undefined);
    const made = { "X-Forwarded-For": "192.0.2.7, 127.0.0.1", "X-Forwarded-Proto": "https" };
    await ask(base, "/oxfordshire", { headers: made });
    const { port } = new URL(base);
    const said = site.seen.headers.at(-1);
    expect(said).toMatchObject({ "x-forwarded-for": "127.0.0.1", "x-forwarded-proto": "http" });
    // Not by its own address, which no visitor knows.
    expect([`127.0.0.1:${port}`, "127.0.0.1"]).toContain(said?.host);
    await site.close();
  });
});

test("behind each of them a search is answered, and written down nowhere, nor is one that fails", async () => {
  const site = await startSite({ DATA_DIR: plantedFolder(), TRUSTED_PROXIES: "127.0.0.1,::1" });
  let written = "";
  const hear = (text: string) => {
    written += text;
  };
  const bases = await Promise.all(
    proxies.map(async ({ program, start }) => start(program, site.base, await steadyPort(), hear)),
  );
  const search = (base: string) => ask(base, secret, { headers: { Referer: `${base}${secret}` } });
  for (const base of bases) expect((await search(base)).text).toContain("canary");
  site.kill("SIGKILL");
  await site.ended;
  for (const base of bases) expect((await search(base)).status).toBe(502);
  expect(`${written}${site.said()}`).not.toMatch(/canary|near=/);
}, 180_000);

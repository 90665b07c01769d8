import { createConnection } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { plantedFolder } from "../support/data-copies";
import { isLong, promised, slack } from "../support/lengths";
import { type Load, report, startLoad } from "../support/load";
import { type OwnPostgres, ownPostgres } from "../support/own-postgres";
import { untilHolds } from "../support/processes";
import { rename } from "../support/rename";
import { type Site, startSite } from "../support/site";

type Slow = { status: string; after: number };

/** Sends a part of a request and waits for what becomes of it. */
const slowClient = (base: string, part: string) =>
  new Promise<Slow>((resolve) => {
    const from = performance.now();
    let answer = "";
    const socket = createConnection(Number(new URL(base).port), "127.0.0.1", () => socket.write(part));
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("error", () => undefined);
    socket.on("close", () => {
      resolve({ status: answer.split(" ")[1] ?? "", after: performance.now() - from });
    });
  });

const many = 500;
const header = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ";
const body = [
  "POST /find HTTP/1.1",
  "Host: 127.0.0.1",
  "Origin: http://127.0.0.1",
  "Content-Type: application/x-www-form-urlencoded",
  "Content-Length: 90",
  "",
  "where=",
].join("\r\n");

let postgres: OwnPostgres;
let site: Site;
let load: Load;
let headers: Promise<Slow[]>;
let bodies: Promise<Slow[]>;

beforeAll(async () => {
  postgres = await ownPostgres();
  await postgres.start();
  site = await startSite({ DATA_DIR: plantedFolder(), DATABASE_URL: postgres.url });
  load = await startLoad(site.base);
  await sleep(500);
  await load.take();
  headers = Promise.all(Array.from({ length: many }, () => slowClient(site.base, header)));
  bodies = Promise.all(Array.from({ length: 20 }, () => slowClient(site.base, body)));
});

/** The names of two services, as one answer of the API shows them. */
async function namesShown(): Promise<(string | undefined)[]> {
  const answer = await fetch(`${site.base}/api/search?area=oxfordshire&per_page=100`);
  const { results } = (await answer.json()) as { results: { slug: string; name: string }[] };
  return ["camhs", "dental"].map((slug) => results.find((result) => result.slug === slug)?.name);
}

test("what another process publishes is soon shown, and no answer holds a half of it", async () => {
  const waits: number[] = [];
  let halves = 0;
  let answers = 0;
  for (let round = 1; round <= (isLong ? 20 : 4); round++) {
    const name = `Edition ${round} of both`;
    await rename(postgres.url, { camhs: name, dental: name });
    const wait = await untilHolds(
      "it is shown",
      promised.publish * slack,
      async () => {
        const [one, other] = await namesShown();
        answers++;
        if ((one === name) !== (other === name)) halves++;
        return one === name && other === name;
      },
      20,
    );
    waits.push(wait);
  }
  report(`published elsewhere ${waits.length} times, ${answers} answers, ${halves} halves`, null, {
    "shown at the latest after": Math.max(...waits),
  });
  expect(halves).toBe(0);
});

test("slow clients are shown out, and nobody else waits for them", async () => {
  const slowHeaders = await headers;
  const slowBodies = await bodies;
  const figures = await load.end();
  const last = (slow: Slow[]) => Math.max(...slow.map(({ after }) => after));
  report(`${many} unfinished headers, ${slowBodies.length} unfinished bodies`, figures, {
    "headers closed by": last(slowHeaders),
    "bodies closed by": last(slowBodies),
  });
  expect(figures).toMatchObject({ lost: 0, failed: 0, odd: 0 });
  // A short round shares its processors.
  expect(isLong ? figures.p95 : figures.p50).toBeLessThan(promised.page * slack);
  expect(slowHeaders.filter(({ status }) => status !== "408")).toEqual([]);
  expect(slowBodies.filter(({ status }) => status !== "408")).toEqual([]);
  for (const { after } of slowHeaders) expect(after).toBeGreaterThan(9_000);
  for (const { after } of slowBodies) expect(after).toBeGreaterThan(14_000);
  expect(last(slowHeaders)).toBeLessThan(12_000 + 3_000 * slack);
  expect(last(slowBodies)).toBeLessThan(17_000 + 3_000 * slack);
});

import { readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../e2e/support/wire";
import { plantedFolder } from "../support/data-copies";
import { crowd } from "../support/lengths";
import { report } from "../support/load";
import { findNginx, startNginx } from "../support/nginx";
import { steadyPort } from "../support/processes";
import { type Site, startSite } from "../support/site";

/** Milliseconds within which another visitor has an answer, whatever one visitor does. */
const promised = 2_000;
/** Two visitors: each address of this machine's own network is one, directly and through a proxy. */
const [greedy, other] = ["127.0.0.2", "127.0.0.3"];

const nginx = findNginx();
if (!nginx)
  console.log(
    "nginx is not installed and cannot be: the site is looked at directly only. On Debian: apt-get install nginx-light",
  );

let site: Site;
const bases: Record<string, string> = {};

beforeAll(async () => {
  // What one may do in a minute is another rule: here nothing but taking turns holds.
  site = await startSite({ DATA_DIR: plantedFolder(), TRUSTED_PROXIES: "127.0.0.1", RATE_LIMITS: "off" });
  bases.directly = site.base;
  if (nginx) bases["through nginx"] = await startNginx(nginx, site.base, await steadyPort());
  // The first page of each kind loads its code.
  for (const path of wanted("first")) await ask(site.base, path, { localAddress: other });
}, 180_000);

const sockets = new Set<Socket>();
const hangUp = () => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
};
afterAll(hangUp);

/** A connection of the greedy visitor that sends this and reads nothing. */
function send(base: string, text: string): Socket {
  const socket = connect({ port: Number(new URL(base).port), host: "127.0.0.1", localAddress: greedy });
  sockets.add(socket);
  socket.pause();
  socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
  socket.write(text);
  return socket;
}
const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: keep-alive\r\n\r\n`;
const unfinished = [
  "POST /comment HTTP/1.1",
  "Host: 127.0.0.1",
  "Origin: http://127.0.0.1",
  "Content-Type: application/x-www-form-urlencoded",
  "Content-Length: 100",
  "",
  "wh",
].join("\r\n");

const many = <T>(length: number, make: (at: number) => T) => Array.from({ length }, (_, at) => make(at));
let count = 0;
/** A search that nobody has asked before. */
const search = () => `/oxfordshire/services?q=nurse%20${++count}`;
const pick = <T>(list: readonly T[]) => list[Math.floor(Math.random() * list.length)] as T;
/** Words that are none: some of them are compared with every word that is. */
const nonsense = () => many(9, () => pick([..."abcdefghijklmnopqrstuvwxyz"])).join("");
/** Words that lead to much. */
const vocabulary =
  "speech therapy autism adhd school anxiety sleep hearing nurse child doctor dentist feeding eating health wheelchair behaviour sight";
const known = () => pick(vocabulary.split(" "));
const dearest = (at: number) => {
  const words = many(40, at % 4 < 2 ? known : nonsense).join(" ");
  return `${at % 2 ? "/api/search" : "/oxfordshire/services"}?q=${encodeURIComponent(words.slice(0, 200))}`;
};

/** What another visitor wants. */
const wanted = (words: string) => [
  `/oxfordshire/services?q=${words}%20${++count}`,
  `/api/search?q=${words}`,
  "/admin/sign-in",
];

/** What another visitor is answered while this goes on: how often not 200, and the longest wait in milliseconds. */
async function look(base: string): Promise<{ refused: string[]; longest: number }> {
  const refused: string[] = [];
  let longest = 0;
  for (let round = 0; round < 3; round++) {
    const asked = wanted("speech").map(async (path) => {
      const from = performance.now();
      const { status } = await ask(base, path, { localAddress: other }).catch(() => ({ status: 0 }));
      longest = Math.max(longest, performance.now() - from);
      if (status !== 200) refused.push(`${status} ${path}`);
    });
    await Promise.all(asked);
  }
  return { refused, longest };
}

type Attack = (base: string) => Promise<void> | void;

const attacks: [string, Attack][] = [
  [
    "asks for 230 pages on one connection and hangs up",
    async (base) => {
      for (let at = 0; at < 3; at++) {
        const socket = send(base, many(230, () => get(search())).join(""));
        await sleep(150);
        socket.destroy();
      }
    },
  ],
  [
    "asks for 45 pages on each of ten connections and waits",
    (base) => {
      for (let at = 0; at < 10; at++) send(base, many(45, () => get(search())).join(""));
    },
  ],
  [
    "opens 210 connections, asks on each, and leaves",
    async (base) => {
      for (let at = 0; at < 210; at++) send(base, get(search()));
      await sleep(400);
      hangUp();
    },
  ],
  [
    "leaves 250 posts unfinished",
    async (base) => {
      for (let at = 0; at < 250; at++) send(base, unfinished);
      await sleep(400);
    },
  ],
  [
    "has 600 clients that never read",
    async (base) => {
      for (let at = 0; at < 600; at++) send(base, get(at % 2 ? search() : "/api/search?area=oxfordshire&per_page=100"));
      await sleep(400);
    },
  ],
  [
    "asks the dearest questions, a hundred at a time",
    (base) => {
      for (let at = 0; at < 100; at++) send(base, get(dearest(at)));
    },
  ],
  [
    "opens 1,100 connections and says nothing",
    async (base) => {
      for (let at = 0; at < 1_100; at++) send(base, "");
      await sleep(400);
    },
  ],
];

const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${site.pid}/status`, "utf8"))?.[1] ?? 0) / 1024;

describe.each(["directly", ...(nginx ? ["through nginx"] : [])])("while one visitor, %s,", (way) => {
  test.each(attacks)("%s, another gets a search, the API and the sign-in page", async (name, attack) => {
    const base = bases[way] ?? "";
    const before = memory();
    await attack(base);
    const { refused, longest } = await look(base);
    const megabytes = memory() - before;
    hangUp();
    report(`one visitor ${way} ${name}; ${megabytes.toFixed(0)} MB more`, null, { "another waits at most": longest });
    expect(refused).toEqual([]);
    expect(longest).toBeLessThan(promised * crowd);
    expect(megabytes).toBeLessThan(600);
  });
});

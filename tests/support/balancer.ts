import { createServer, get, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { statusOf } from "./site";

const lookEvery = 200;

/**
 * A balancer as small as one can be: it sends each request to the next site that says it is ready, and never asks
 * twice.
 */
export type Balancer = { base: string; isUsed: (base: string) => boolean; close: () => void };

/** Listens on a free port in front of these sites, and looks at their `/readyz` five times a second. */
export async function startBalancer(bases: readonly string[]): Promise<Balancer> {
  const ready = new Set(bases);
  let turn = 0;
  const looking = new Set<string>();
  const lookAt = async (base: string) => {
    // One look at a time: an older answer that comes late must not overrule a newer one.
    if (looking.has(base)) return;
    looking.add(base);
    const status = await statusOf(`${base}/readyz`);
    looking.delete(base);
    if (status === 200) ready.add(base);
    else ready.delete(base);
  };
  const look = setInterval(() => void bases.map(lookAt), lookEvery);
  const server: Server = createServer((request, response) => {
    const there = [...ready];
    const base = there[turn++ % Math.max(1, there.length)];
    if (!base) return void response.writeHead(502).end();
    const passed = get(base + request.url, { agent: false }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on("error", () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    isUsed: (base) => ready.has(base),
    close: () => {
      clearInterval(look);
      server.close();
    },
  };
}

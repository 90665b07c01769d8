import { createServer, type IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import next from "next";
import type { Render } from "./next-in-process";

/**
 * Next, ready to draw: in which way, and where it is told that it listens. `upgrade` is for its tools while the site is
 * worked on.
 */
export type NextSite = {
  render: Render;
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>;
  close: () => Promise<void>;
};

/** Makes Next ready in this thread. */
export async function startNext(options: { development: boolean; host: string; port: number }): Promise<NextSite> {
  const site = next({
    dev: options.development,
    dir: process.cwd(),
    hostname: options.host,
    port: options.port,
    // Next would listen for upgrades on the server of the first request that it sees, and nothing goes round the door.
    httpServer: createServer(),
  });
  await site.prepare();
  return { render: site.getRequestHandler(), upgrade: site.getUpgradeHandler(), close: () => site.close() };
}

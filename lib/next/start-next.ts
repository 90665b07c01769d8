import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import next from "next";
import { setEnvironment } from "../process/settings";
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

/** The file in which a build says how Next was set up for it (next.config.ts). */
const builtWith = ".next/required-server-files.json";

/**
 * Makes Next ready in this thread. What was built is served with the settings that it was built with. They reach Next
 * as its own `standalone/server.js` hands them over: it then reads no TypeScript and loads no compiler.
 */
export async function startNext(options: { development: boolean; host: string; port: number }): Promise<NextSite> {
  if (!options.development) {
    const { config } = JSON.parse(readFileSync(builtWith, "utf8"));
    setEnvironment({ __NEXT_PRIVATE_STANDALONE_CONFIG: JSON.stringify(config) });
  }
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

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import next from "next";
import { startLive, stopLive } from "../live";

/** A site that answers. `close` lets running requests end, for at most ten seconds. */
export type RunningSite = { port: number; close: () => Promise<void> };

const patience = 10_000;

/** Loads the Catalogue, makes Next ready, and listens. Port 0 takes any free one. */
export async function serve(options: { port: number; host: string; development: boolean }): Promise<RunningSite> {
  await startLive();
  const site = next({ dev: options.development, dir: process.cwd(), hostname: options.host, port: options.port });
  await site.prepare();
  const answer = site.getRequestHandler();
  const server = createServer((request, response) => void answer(request, response));
  server.on("upgrade", (request, socket, head) => void site.getUpgradeHandler()(request, socket, head));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, options.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      stopLive();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), patience);
      await closed;
      clearTimeout(late);
      await site.close();
    },
  };
}

import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import next from "next";
import { loadTables } from "../geo/tables";
import { isDatabaseAway, startLive, stopLive } from "../live";
import { parseProxies } from "./client-address";
import { developmentDoor } from "./development-door";
import type { DirectRoute } from "./direct-route";
import { frontDoor } from "./front-door";
import { startDraining } from "./health";
import { Limiter, limitsOf } from "./limits";
import { serveMetrics } from "./metrics";
import { readRoutes } from "./routes";
import type { SharedCounts } from "./shared-counts";
import { answerUnreadable } from "./unreadable";

/** A site that answers. `close` lets balancers look away and running requests end. */
export type RunningSite = { port: number; close: () => Promise<void> };

const patience = 20_000;
const slowClients = { headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 5_000, maxHeaderSize: 16_384 };
const mostConnections = 1024;

/** How the site is served. `direct` are routes that need no Next; `shared` counts across processes. */
export type Serving = {
  port: number;
  host: string;
  development: boolean;
  grace: number;
  direct: ReadonlyMap<string, DirectRoute>;
  shared: SharedCounts | null;
};

/** Loads the Catalogue and the maps, makes Next ready, and listens. Port 0 takes any free one. */
export async function serve(options: Serving): Promise<RunningSite> {
  loadTables();
  await startLive();
  const site = next({
    dev: options.development,
    dir: process.cwd(),
    hostname: options.host,
    port: options.port,
    // Next would listen for upgrades on the server of the first request that it sees, and nothing goes round the door.
    httpServer: createServer(),
  });
  await site.prepare();
  const render = site.getRequestHandler();
  const publicSite = process.env.PUBLIC_ORIGIN ? new URL(process.env.PUBLIC_ORIGIN) : null;
  const listener: RequestListener = options.development
    ? developmentDoor(render, publicSite)
    : frontDoor({
        render,
        routes: readRoutes(),
        direct: options.direct,
        site: publicSite,
        limiter: new Limiter(limitsOf(process.env), options.shared),
        proxies: parseProxies(process.env.TRUSTED_PROXIES ?? ""),
        isDatabaseAway,
      });
  // A request that names no host is refused by the door, as everything else that it refuses.
  const reading = { ...slowClients, connectionsCheckingInterval: 1_000, requireHostHeader: false };
  const server = createServer(reading, listener);
  // Whatever somebody expects of the answer, they get the answer.
  server.on("checkExpectation", listener);
  answerUnreadable(server);
  server.maxConnections = mostConnections;
  if (options.development) {
    server.on("upgrade", (request, socket, head) => void site.getUpgradeHandler()(request, socket, head));
  }
  const metrics = process.env.METRICS_PORT ? serveMetrics(Number(process.env.METRICS_PORT)) : null;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, options.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      startDraining();
      await sleep(options.grace);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), patience);
      await closed;
      clearTimeout(late);
      metrics?.close();
      stopLive();
      await site.close();
    },
  };
}

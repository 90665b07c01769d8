import type { RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { loadTables } from "../geo/tables";
import { followNews, forgetNews, siteState } from "../live/directory";
import { startLive, stopLive, watchLive } from "../live/live";
import type { PageThread } from "../next/page-thread";
import { type Settings, settings } from "../process/settings";
import { developmentDoor } from "./development-door";
import { frontDoor } from "./front-door";
import { pageCheck, startDraining } from "./health";
import { Limiter, limitsOf } from "./limits";
import { serveMetrics } from "./metrics";
import { openServer } from "./open-server";
import { readRoutes } from "./routes";
import type { SharedCounts } from "./shared-counts";

/** A site that answers. `close` lets balancers look away and running requests end. */
export type RunningSite = { port: number; close: () => Promise<void> };

/**
 * How the site is served. `pages` draws them; without it the site is being worked on, and Next answers in this thread.
 * `shared` counts across processes.
 */
export type Serving = {
  port: number;
  host: string;
  grace: number;
  pages: PageThread | null;
  shared: SharedCounts | null;
};

/** What answers requests, and how it ends. */
type Answering = {
  listener: RequestListener;
  proxies: Settings["TRUSTED_PROXIES"];
  listen: (server: Server) => void;
  close: () => Promise<void>;
};

/** Returns the way in that Next's own tools want. */
async function answerInDevelopment({ host, port }: Serving, site: URL | null): Promise<Answering> {
  const { startNext } = await import("../next/start-next");
  const { render, upgrade, close } = await startNext({ development: true, host, port });
  watchLive(followNews);
  await startLive();
  const listen = (server: Server) =>
    server.on("upgrade", (request, socket, head) => void upgrade(request, socket, head));
  return { listener: developmentDoor(render, site), proxies: [], listen, close };
}

async function answerAtTheDoor(options: Serving & { pages: PageThread }, site: URL | null): Promise<Answering> {
  const { pages, shared } = options;
  const { TRUSTED_PROXIES: proxies } = settings;
  const door = {
    askNext: pages.askNext,
    routes: readRoutes(),
    site,
    proxies,
    limiter: new Limiter(limitsOf(settings), shared),
    isDatabaseAway: () => pages.lookAtDatabase().then(() => siteState().databaseAway),
    canDraw: pageCheck(pages),
  };
  await pages.serve();
  return { listener: frontDoor(door), proxies, listen: () => undefined, close: pages.close };
}

/** Lets the Catalogue be loaded and pages be drawn, and listens. Port 0 takes any free one. */
export async function serve(options: Serving): Promise<RunningSite> {
  const { pages } = options;
  const publicSite = settings.PUBLIC_ORIGIN ? new URL(settings.PUBLIC_ORIGIN) : null;
  const answering = pages
    ? answerAtTheDoor({ ...options, pages }, publicSite)
    : answerInDevelopment(options, publicSite);
  // It is waited for below; what is loaded meanwhile may fail first.
  answering.catch(() => undefined);
  // The door looks for postcodes in what is typed.
  loadTables();
  const { listener, proxies, listen, close } = await answering;
  const metrics = settings.METRICS_PORT === undefined ? null : serveMetrics(settings.METRICS_PORT);
  const { server, drain } = await openServer(listener, options.port, options.host, proxies);
  listen(server);
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      startDraining();
      await drain(options.grace);
      metrics?.close();
      await stopLive();
      await close();
      forgetNews();
    },
  };
}

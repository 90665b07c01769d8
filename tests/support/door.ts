import "./quiet";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { liveState } from "../../lib/live/live";
import { nextInProcess, type Render } from "../../lib/next/next-in-process";
import { type Door, frontDoor } from "../../lib/server/front-door";
import { Limiter } from "../../lib/server/limits";
import { openServer } from "../../lib/server/open-server";
import { routesOf } from "../../lib/server/routes";
import { areas, terms } from "./made-up";

/** What a route of a made-up site says to a request: as Next would, whole. */
export type Says = (request: IncomingMessage, body: string, response: ServerResponse) => void;

/** Routes of a small site with a desk, as a build writes them down. */
export const routes = routesOf(
  {
    staticRoutes: ["/", "/admin", "/admin/sign-in", "/find", "/where", "/api/search"].map((page) => ({ page })),
    dynamicRoutes: [
      { page: "/admin/entries/[id]/save", regex: "^/admin/entries/([^/]+?)/save(?:/)?$" },
      { page: "/admin/entries/[id]", regex: "^/admin/entries/([^/]+?)(?:/)?$" },
      { page: "/[area]", regex: "^/([^/]+?)(?:/)?$" },
      { page: "/[area]/services", regex: "^/([^/]+?)/services(?:/)?$" },
      { page: "/[area]/services/[slug]", regex: "^/([^/]+?)/services/([^/]+?)(?:/)?$" },
    ],
  },
  ["/icon.svg"],
);

/** As if a Catalogue of this version had been loaded: as much of it as the door looks at. */
export function pretendLoaded(version: number, databaseAway = false): void {
  const live = {
    catalogue: { version, areas, terms, paths: new Map(), removed: new Map(), moved: new Map() },
    source: { version, readAt: new Date().toISOString(), editions: [], leftOut: [] },
    loadedAt: new Date(),
    databaseAway,
    timer: null,
  };
  Object.assign(globalThis, { [Symbol.for("local-offer.live")]: live });
}

/** A front door with a made-up site behind it, on a port of its own, and everything that the site was asked. */
export async function openDoor(says: Says, settings: Partial<Door> = {}) {
  const heard: { method: string; url: string; headers: IncomingMessage["headers"]; body: string }[] = [];
  const render: Render = async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString("utf8");
    heard.push({ method: request.method ?? "", url: request.url ?? "", headers: request.headers, body });
    says(request, body, response);
  };
  const isDatabaseAway = async () => liveState().databaseAway;
  const usual = {
    askNext: nextInProcess(render),
    routes,
    direct: new Map(),
    site: null,
    limiter: new Limiter(null),
    proxies: [],
    isDatabaseAway,
    canDraw: async () => true,
  };
  const { server } = await openServer(frontDoor({ ...usual, ...settings }), 0, "127.0.0.1", settings.proxies);
  const { port } = server.address() as AddressInfo;
  return { base: `http://127.0.0.1:${port}`, port, server, heard, close: () => server.close() };
}

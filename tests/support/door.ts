import "./quiet";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { followNews, forgetNews, siteState } from "../../lib/live/directory";
import { type Route, withRoutes } from "../../lib/next/ask-route";
import type { NextClient } from "../../lib/next/next-client";
import { nextInProcess, type Render } from "../../lib/next/next-in-process";
import { responseOf } from "../../lib/next/page-thread";
import { oncePerThread } from "../../lib/process/once-per-thread";
import type { Door } from "../../lib/server/door";
import { frontDoor } from "../../lib/server/front-door";
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

/** What lib/live/live.ts keeps of what is served. */
export const servedInTests = () => oncePerThread<{ live: object | null }>("live", () => ({ live: null }));

/** As if a Catalogue of this version had been loaded: as much of it as the door knows, and what draws pages asks. */
export function pretendLoaded(version: number, databaseAway = false): void {
  const state = { loadedAt: new Date(), databaseAway, isUnreadable: false, isOld: false };
  const catalogue = { version, areas, terms, paths: new Map(), removed: new Map(), moved: new Map() };
  Object.assign(servedInTests(), { live: { catalogue, version, ...state } });
  forgetNews();
  followNews({ version, allChangedAt: version, known: { areas, terms, leftOut: [] }, areas: [], state });
}

/**
 * A front door with a made-up site behind it, on a port of its own, and everything that the site was asked. `own` are
 * routes that need nothing of Next.
 */
export async function openDoor(says: Says, settings: Partial<Door> = {}, own: ReadonlyMap<string, Route> = new Map()) {
  const heard: { method: string; url: string; headers: IncomingMessage["headers"]; body: string }[] = [];
  const render: Render = async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString("utf8");
    heard.push({ method: request.method ?? "", url: request.url ?? "", headers: request.headers, body });
    says(request, body, response);
  };
  const isDatabaseAway = async () => siteState().databaseAway;
  const draw = withRoutes(own, nextInProcess(render));
  const askNext: NextClient = async (question) => responseOf(await draw(question));
  const usual = {
    askNext,
    routes,
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

import { liveVersion } from "../live/live";
import type { RouteRequest, TextAnswer } from "../process/plain-route";
import type { NextClient, PageRequest } from "./next-client";
import type { Drawn } from "./page-thread";

type Answer = Response | TextAnswer;

type RouteHandler = (request: RouteRequest) => Answer | Promise<Answer>;

/** What a route exports that needs nothing of Next. */
export type Route = { GET?: RouteHandler; POST?: RouteHandler; OPTIONS?: RouteHandler };

/**
 * Returns what asks these routes without Next, by path, and `next` for everything else. A route whose path ends in "/*"
 * is asked for the two folders before that, and for everything below them.
 */
export const withRoutes =
  (routes: ReadonlyMap<string, Route>, next: NextClient) =>
  (request: PageRequest): Promise<Drawn> => {
    const path = request.url.split("?", 1)[0] as string;
    const route = routes.get(path) ?? routes.get(`${path.split("/", 3).join("/")}/*`);
    return route ? askRoute(route, request) : next(request);
  };

/** Asks a route without Next. Its method was checked before; HEAD is asked as GET. Throws when it has no such one. */
async function askRoute(route: Route, { method, url, headers, body }: PageRequest): Promise<Drawn> {
  const as = method === "HEAD" ? "GET" : (method as keyof Route);
  const answers = route[as];
  if (!answers) throw new Error(`There is no ${as} at this address.`);
  const version = liveVersion();
  const said = await answers({
    // What the host is is in the headers; here it only makes the path and the query an address.
    url: `http://localhost${url}`,
    headers: { get: (name) => headers[name.toLowerCase()] ?? null },
    // What is sent with a GET means nothing (RFC 9110 9.3.1).
    text: async () => (as === "GET" ? "" : new TextDecoder().decode(body)),
  });
  if (!(said instanceof Response)) return { statusCode: said.status, headers: said.headers, body: said.text, version };
  const all = Buffer.from(await said.arrayBuffer());
  return { statusCode: said.status, headers: Object.fromEntries(said.headers), body: all, version };
}

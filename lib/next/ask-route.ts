import { liveVersion } from "../live/live";
import type { NextClient, PageRequest, PageResponse } from "./next-client";

type Answers = (request: Request) => Response | Promise<Response>;

/** What a `route.ts` exports that needs nothing of Next. */
export type Route = { GET?: Answers; POST?: Answers; OPTIONS?: Answers };

/**
 * Returns what asks these routes without Next, by path, and `next` for everything else. A route whose path ends in "/*"
 * is asked for the two folders before that, and for everything below them.
 */
export const withRoutes =
  (routes: ReadonlyMap<string, Route>, next: NextClient): NextClient =>
  (question) => {
    const path = question.url.split("?", 1)[0] as string;
    const route = routes.get(path) ?? routes.get(`${path.split("/", 3).join("/")}/*`);
    return route ? askRoute(route, question) : next(question);
  };

/** Asks a route without Next. Its method was checked before; HEAD is asked as GET. Throws when it has no such one. */
async function askRoute(route: Route, { method, url, headers, body }: PageRequest): Promise<PageResponse> {
  const as = method === "HEAD" ? "GET" : (method as keyof Route);
  const answers = route[as];
  if (!answers) throw new Error(`There is no ${as} at this address.`);
  const version = liveVersion();
  // What the host is is in the headers; here it only makes the path and the query an address. What is sent with a GET
  // means nothing (RFC 9110 9.3.1).
  const sent = as === "GET" ? undefined : (body as BodyInit);
  const answer = await answers(new Request(`http://localhost${url}`, { method: as, headers, body: sent }));
  return {
    statusCode: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: Buffer.from(await answer.arrayBuffer()),
    version,
  };
}

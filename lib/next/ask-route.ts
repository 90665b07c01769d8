import { liveVersion } from "../live/live";
import type { NextClient, PageRequest } from "./next-client";
import type { Drawn } from "./page-thread";

/** As much of a request as a route reads that needs nothing of Next. A `Request` has all of it. */
type Question = { url: string; headers: Pick<Headers, "get">; text: () => Promise<string> };

/**
 * What such a route says. Text goes to the door as it is: a body of a `Response` is a stream, which costs more than a
 * search.
 */
type Said = Response | { status: number; headers: Readonly<Record<string, string>>; text: string };

type Answers = (question: Question) => Said | Promise<Said>;

/** What a route exports that needs nothing of Next. */
export type Route = { GET?: Answers; POST?: Answers; OPTIONS?: Answers };

/**
 * Returns what asks these routes without Next, by path, and `next` for everything else. A route whose path ends in "/*"
 * is asked for the two folders before that, and for everything below them.
 */
export const withRoutes =
  (routes: ReadonlyMap<string, Route>, next: NextClient) =>
  (question: PageRequest): Promise<Drawn> => {
    const path = question.url.split("?", 1)[0] as string;
    const route = routes.get(path) ?? routes.get(`${path.split("/", 3).join("/")}/*`);
    return route ? askRoute(route, question) : next(question);
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

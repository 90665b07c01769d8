import { headersForNext } from "../next/next-client";
import { ownHeaders } from "./headers";
import { type Asked, send } from "./send";

type Answers = (request: Request) => Response | Promise<Response>;

/** What a `route.ts` exports: it needs nothing of Next, so the door asks it without. */
export type DirectRoute = { GET?: Answers; POST?: Answers; OPTIONS?: Answers };

/** Sends the response of a route. Its method was checked before; HEAD is asked as GET. */
export async function answerDirectly(route: DirectRoute, asked: Asked, body: Buffer | undefined): Promise<void> {
  const { request, path } = asked;
  const method = request.method === "HEAD" ? "GET" : (request.method as keyof DirectRoute);
  const answers = route[method];
  if (!answers) throw new Error(`There is no ${method} at ${path}.`);
  // What the host is is in the headers; here it only makes the path and the query an address.
  const url = `http://localhost${request.url}`;
  // What is sent with a GET means nothing (RFC 9110 9.3.1).
  const sent = method === "GET" ? undefined : (body as BodyInit);
  const given = new Request(url, { method, headers: headersForNext(request, undefined), body: sent });
  const answer = await answers(given);
  send(asked, answer.status, ownHeaders(path, answer.headers), Buffer.from(await answer.arrayBuffer()));
}

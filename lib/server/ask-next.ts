import type { IncomingMessage, ServerResponse } from "node:http";
import inject, { type Response } from "light-my-request";

/** Next's own request handler. */
export type Render = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A whole answer of Next. */
export type Drawn = Response;

/** What Next is asked inside this process. */
export type Question = { method: string; url: string; headers: Record<string, string>; body?: Buffer };

/** The headers of a request that Next may see; of the others it never hears. */
export function headersForNext({ headers }: IncomingMessage, cookie: string | undefined): Record<string, string> {
  const seen: Record<string, string> = { host: headers.host ?? "localhost" };
  if (cookie) seen.cookie = cookie;
  for (const name of ["origin", "content-type", "x-forwarded-proto"] as const) {
    const value = headers[name];
    if (typeof value === "string") seen[name] = value;
  }
  return seen;
}

/** Asks Next inside this process, and waits for the whole of its answer. HEAD is asked as GET. */
export function askNext(render: Render, { method, url, headers, body }: Question): Promise<Drawn> {
  const ask = (request: unknown, response: unknown) => {
    const answering = response as ServerResponse;
    render(request as IncomingMessage, answering).catch((error: Error) => answering.destroy(error));
  };
  return inject(ask, {
    method: method === "HEAD" ? "GET" : (method as "GET" | "POST" | "OPTIONS"),
    url,
    headers,
    payload: body,
  });
}

import type { IncomingMessage, OutgoingHttpHeaders } from "node:http";
import { schemeOf } from "../process/request-origin";
import { visitorHeader } from "../process/visitor-key";

/** What Next is asked. HEAD is asked as GET. */
export type PageRequest = { method: string; url: string; headers: Record<string, string>; body?: Uint8Array };

/** A whole answer of Next. `version` is what it was drawn from: `liveVersion()` where it was drawn. */
export type PageResponse = { statusCode: number; headers: OutgoingHttpHeaders; body: Buffer; version: number };

/** Asks Next, wherever it runs, and waits for the whole of its answer. Throws when there is none. */
export type NextClient = (request: PageRequest) => Promise<PageResponse>;

/** Returns the headers of a request that Next may see; of the others it never hears. */
export function headersForNext({ headers }: IncomingMessage, cookie: string | undefined): Record<string, string> {
  const seen: Record<string, string> = { host: headers.host ?? "localhost" };
  if (cookie) seen.cookie = cookie;
  for (const name of ["origin", "content-type", visitorHeader] as const) {
    const value = headers[name];
    if (typeof value === "string") seen[name] = value;
  }
  if (headers["x-forwarded-proto"]) seen["x-forwarded-proto"] = schemeOf(headers["x-forwarded-proto"]);
  return seen;
}

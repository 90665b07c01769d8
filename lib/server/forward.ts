import { headersForNext, type NextClient } from "../next/next-client";
import { ownHeaders } from "./headers";
import { type Asked, send } from "./send";

/** What belongs to one connection, or is said by whoever sends. */
const ofTheWay = new Set(["connection", "transfer-encoding", "keep-alive", "date", "content-length"]);

/** Forms whose answer changes a cookie, so that they are told what it holds: the search, and the list of services. */
const hearsCookie = (url: string) => /^\/(?:find|my-list\/change)(?:\?|$)/.test(url);

/**
 * Sends a visitor Next's answer to their request. `url` is what Next is asked, when that is not the visitor's own
 * address.
 */
export async function forward(
  askNext: NextClient,
  asked: Asked,
  body: Buffer | undefined,
  url = asked.request.url ?? "/",
): Promise<void> {
  const { method = "GET", headers } = asked.request;
  const cookie = hearsCookie(url) ? headers.cookie : undefined;
  const answer = await askNext({ method, url, headers: headersForNext(asked.request, cookie), body });
  const said = Object.entries(answer.headers).flatMap(([name, value]) =>
    value === undefined || ofTheWay.has(name) ? [] : [value].flat().map((one) => [name, String(one)] as const),
  );
  send(asked, answer.statusCode, ownHeaders(asked.path, said), answer.body);
}

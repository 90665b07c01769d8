import type { IncomingMessage, ServerResponse } from "node:http";
import type { DeskAnswer } from "./answer-desk";
import { type CachedResponse, type EncodedResponse, plainResponse } from "./cached-response";
import { acceptedEncodings, compress, isCompressible } from "./compress";
import { isDesk } from "./desk";
import { commonHeaders } from "./headers";
import { refusalBody } from "./refusal-body";
import type { Refusal } from "./request-checks";
import { staticPage } from "./static-page";

/**
 * A request on its way through the door. It has its response, its path without the query, its id for the log, and its
 * start (`performance.now()`). On the desk it has the nonce of the answer's scripts. It has its body once that is read.
 */
export type Asked = {
  request: IncomingMessage;
  response: ServerResponse;
  path: string;
  id: string;
  started: number;
  nonce?: string;
  body?: Buffer;
};

/**
 * Sends a whole answer, with the headers that every answer has. `headers` are name, value, name, value…. HEAD goes
 * without the body.
 */
export function send(
  { request, response, path, id, nonce }: Asked,
  status: number,
  headers: readonly string[],
  body: Buffer | string,
): void {
  // 204 says that there is no body (RFC 9110 8.6).
  const length = status === 204 ? [] : ["Content-Length", String(Buffer.byteLength(body))];
  response.writeHead(status, commonHeaders(path, nonce).concat("X-Request-Id", id, headers, length));
  response.end(request.method === "HEAD" ? undefined : body);
}

/**
 * Sends an answer in the best encoding that the browser takes, or 304 when it has this very answer. `more` are further
 * headers.
 */
export function sendAnswer(
  { request, response, id }: Asked,
  answer: CachedResponse,
  more: readonly string[] = [],
): void {
  const isKnown = isKnownTo(request, answer);
  const { head, body } = isKnown ? answer.known : bestEncoded(request, answer);
  head[head.length - 1] = id;
  response.writeHead(isKnown ? 304 : answer.status, more.length > 0 ? head.concat(more) : head);
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Returns whether whoever asks has this very answer. */
export function isKnownTo({ headers }: IncomingMessage, { status, etag }: CachedResponse): boolean {
  const known = headers["if-none-match"];
  return known !== undefined && status === 200 && hasTag(known, etag);
}

function bestEncoded({ headers }: IncomingMessage, answer: CachedResponse): EncodedResponse {
  for (const encoding of acceptedEncodings(headers["accept-encoding"] as string | undefined)) {
    const response = answer.encoded[encoding];
    if (response) return response;
  }
  return plainResponse(answer);
}

/**
 * Whether an `If-None-Match` names this answer, by the weak comparison; `*` names whatever is there (RFC 9110 13.1.2).
 */
const hasTag = (known: string, tag: string): boolean => {
  const opaque = (one: string) => one.trim().replace(/^W\//, "");
  return known.trim() === "*" || known.split(",").some((one) => opaque(one) === opaque(tag));
};

/** Sends an answer of the desk, which is for one person and this once. */
export async function sendDesk(asked: Asked, { status, headers, body }: DeskAnswer): Promise<void> {
  const type = headers[headers.indexOf("content-type") + 1] ?? "";
  const [encoding] = isCompressible(type, body)
    ? acceptedEncodings(asked.request.headers["accept-encoding"] as string)
    : [];
  if (!encoding) return send(asked, status, headers, body);
  send(asked, status, headers.concat("Content-Encoding", encoding), await compress(body, encoding, "each"));
}

/** Sends why a request was not let in, or why it failed: JSON to programs (`refusalBody`), a plain page to people. */
export function sendRefusal(asked: Asked, refusal: Refusal, reference: string | null = null): void {
  const { status, title, sentence, headers = {}, again } = refusal;
  const { type, body } = refusalBody(asked.path, refusal) ?? {
    type: "text/html; charset=utf-8",
    body: staticPage(title, sentence, { again, reference }),
  };
  const cache = isDesk(asked.path) ? {} : { "Cache-Control": "no-store" };
  send(asked, status, Object.entries({ ...headers, "Content-Type": type, ...cache }).flat(), body);
}

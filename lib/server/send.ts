import type { IncomingMessage, ServerResponse } from "node:http";
import type { DeskAnswer } from "./answer-desk";
import { isDesk } from "./desk";
import { commonHeaders, isOpen } from "./headers";
import type { Answer } from "./kept-pages";
import { plainPage } from "./plain-page";
import type { Refusal } from "./refusal";
import { accepts, codings, isSqueezable, squeeze } from "./squeeze";

/**
 * A request on its way through the door: where its answer goes, its path without the query, its id for the log, and on the
 * desk what names the scripts of its answer.
 */
export type Asked = { request: IncomingMessage; response: ServerResponse; path: string; id: string; nonce?: string };

/**
 * Sends a whole answer, with the headers that every answer has. `headers` are name, value, name, value…: one flat list goes
 * out as it is, and most of what the door costs is headers. HEAD goes without the body.
 */
export function send(
  { request, response, path, id, nonce }: Asked,
  status: number,
  headers: readonly string[],
  body: Buffer | string,
): void {
  const length = status === 304 ? [] : ["Content-Length", String(Buffer.byteLength(body))];
  response.writeHead(status, commonHeaders(path, nonce).concat("X-Request-Id", id, headers, length));
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Sends an answer in the best coding that the browser takes, or 304 when it has this very answer; with `more` headers. */
export function sendAnswer(
  asked: Asked,
  { status, etag, headers, bodies }: Answer,
  more: readonly string[] = [],
): void {
  const known = asked.request.headers["if-none-match"];
  if (known && status === 200 && hasTag(known, etag)) {
    send(asked, 304, headers.concat(more), "");
    return;
  }
  const coding = codings.find((one) => bodies[one] && accepts(asked.request, one));
  const coded = coding ? ["Content-Encoding", coding] : [];
  send(asked, status, headers.concat(more, coded), bodies[coding ?? "identity"] as Buffer);
}

const hasTag = (known: string, tag: string) => known.split(",").some((one) => one.trim().replace(/^W\//, "") === tag);

/** Sends an answer of the desk, which is for one person and this once. */
export async function sendDesk(asked: Asked, { status, headers, body }: DeskAnswer): Promise<void> {
  const type = headers[headers.indexOf("content-type") + 1] ?? "";
  const coding = isSqueezable(type, body) ? codings.find((one) => accepts(asked.request, one)) : undefined;
  if (!coding) return send(asked, status, headers, body);
  send(asked, status, headers.concat("Content-Encoding", coding), await squeeze(body, coding, false));
}

/** Sends why a request was not let in, or why it failed: JSON to programs, a plain page to people. */
export function sendRefusal(asked: Asked, refusal: Refusal, reference: string | null = null): void {
  const { status, title, sentence, headers = {} } = refusal;
  const open = isOpen(asked.path);
  const body = open
    ? JSON.stringify({ type: "about:blank", title: `${title}. ${sentence}`, status, issues: [] })
    : plainPage(title, sentence, reference);
  const type = open ? "application/problem+json" : "text/html; charset=utf-8";
  const cache = isDesk(asked.path) ? {} : { "Cache-Control": "no-store" };
  send(asked, status, Object.entries({ ...headers, "Content-Type": type, ...cache }).flat(), body);
}

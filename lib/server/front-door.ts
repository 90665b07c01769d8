import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import inject from "light-my-request";
import { liveCatalogue, liveState } from "../live";
import { type Address, readAddress, routePattern } from "./address";
import { clientNetwork, type parseProxies } from "./client-address";
import { isOpen, openHeaders, securityHeaders } from "./headers";
import { answerHealth } from "./health";
import { type Answer, KeptPages, pack } from "./kept-pages";
import { type Limited, Limiter, type Limits } from "./limits";
import { logRequest } from "./log";
import { countAnswer } from "./metrics";
import { plainPage } from "./plain-page";
import { withoutFramework } from "./public-page";
import { mostBytes, type Refusal, refusalOf, tooLarge } from "./refusal";
import { speculation, speculationPath } from "./speculation";

/** What the door needs to know. `publicHost` is this site's own host, when it has one. */
export type Door = {
  render: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  publicHost: string | null;
  limits: Limits | null;
  proxies: ReturnType<typeof parseProxies>;
};

const mostKept = 64 * 1024 * 1024;
const mostAtOnce = 200;

/**
 * The one way in. It refuses what Next should never see, keeps finished public pages for as long as the Catalogue does not
 * change, takes the framework out of them, and puts the same headers on every answer.
 */
export function frontDoor({ render, publicHost, limits, proxies }: Door): RequestListener {
  const limiter = new Limiter(limits);
  const kept = new KeptPages(mostKept);
  let atOnce = 0;

  const ask = async (request: IncomingMessage, url: string, body: Buffer | null, cookie: string | undefined) => {
    const { host, origin } = request.headers;
    const headers: Record<string, string> = { host: host ?? "localhost" };
    if (cookie) headers.cookie = cookie;
    if (origin) headers.origin = origin;
    for (const name of ["content-type", "x-forwarded-proto"] as const) {
      const value = request.headers[name];
      if (typeof value === "string") headers[name] = value;
    }
    const method = request.method === "HEAD" ? "GET" : (request.method as "GET" | "POST" | "OPTIONS");
    return inject(
      (one, answer) => void render(one as unknown as IncomingMessage, answer as unknown as ServerResponse),
      {
        method,
        url,
        headers,
        payload: body ?? undefined,
      },
    );
  };

  /** A page as Next draws it, without the framework, packed. */
  const drawPage = async (request: IncomingMessage, { path, query, keepable }: Address): Promise<Answer> => {
    const url = query ? `${path}?${query}` : path;
    let drawn = await ask(request, url, null, keepable ? undefined : request.headers.cookie);
    if (drawn.statusCode >= 500) throw new Error("A page could not be drawn.");
    // Next draws what a page finds missing in the browser only; for an address that fits no page it draws it here.
    if (drawn.statusCode === 404) drawn = await ask(request, noPage, null, undefined);
    const type = String(drawn.headers["content-type"] ?? "text/plain");
    const isPage = type.startsWith("text/html");
    const bytes = isPage ? Buffer.from(withoutFramework(drawn.payload)) : drawn.rawPayload;
    const cache = isPage
      ? keepable
        ? "no-cache"
        : "private, no-store"
      : String(drawn.headers["cache-control"] ?? "no-cache");
    const headers: Record<string, string> = { "content-type": type, "cache-control": cache, vary: "Accept-Encoding" };
    if (isPage) headers["speculation-rules"] = `"${speculationPath}"`;
    const { location } = drawn.headers;
    if (location) headers.location = String(location);
    return pack(drawn.statusCode, headers, bytes, keepable);
  };

  const answerRequest = async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    if (answerHealth(request, response)) return;
    if (request.method === "POST" || isOpen(path)) {
      const body = await readBody(request, mostBytes(path));
      if (body === null) return sendRefusal(response, tooLarge, path);
      const answer = await ask(request, request.url ?? "/", body, undefined);
      for (const [name, value] of Object.entries(answer.headers)) {
        if (value !== undefined && !hopHeaders.has(name)) response.setHeader(name, value as string | string[]);
      }
      response.statusCode = answer.statusCode;
      response.setHeader("content-length", answer.rawPayload.length);
      response.end(request.method === "HEAD" ? undefined : answer.rawPayload);
      return;
    }
    if (path === speculationPath) return sendAnswer(request, response, await speculation);
    const address = readAddress(request.url ?? "/");
    if (!address.keepable) return sendAnswer(request, response, await drawPage(request, address));
    const key = `${address.path}?${address.query}`;
    const { isOld, loadedAt } = liveState();
    if (isOld && loadedAt) response.setHeader("X-Data-Age", Math.round((Date.now() - loadedAt.getTime()) / 1000));
    // A page that says how old it is is another page.
    const version = liveCatalogue().version * 2 + (isOld ? 1 : 0);
    const answer = kept.find(key, version) ?? (await kept.make(key, version, () => drawPage(request, address)));
    sendAnswer(request, response, answer);
  };

  return async (request, response) => {
    const started = performance.now();
    const asked = request.headers["x-request-id"];
    const id = typeof asked === "string" && /^[A-Za-z0-9-]{8,64}$/.test(asked) ? asked : randomUUID();
    const path = (request.url ?? "/").split("?", 1)[0] as string;
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    if (isOpen(path)) for (const [name, value] of Object.entries(openHeaders)) response.setHeader(name, value);
    response.setHeader("X-Request-Id", id);
    response.on("close", () => {
      const ms = Math.round(performance.now() - started);
      const route = routePattern(path);
      countAnswer(route, response.statusCode, ms);
      logRequest({ id, method: request.method ?? "", route, status: response.statusCode, ms });
    });
    const refusal = refusalOf(request, publicHost) ?? (atOnce >= mostAtOnce && !isHealth(path) ? overloaded : null);
    if (refusal) return sendRefusal(response, refusal, path);
    const limited = limitedAs(path);
    const wait = limited && limiter.refuses(limited, clientNetwork(request, proxies), Date.now());
    if (wait) return sendRefusal(response, tooOften(wait), path);
    atOnce++;
    try {
      await answerRequest(request, response, path);
    } catch (error) {
      // The message may hold what somebody typed, so only its kind and place are kept.
      const place = (error as Error).stack
        ?.split("\n")
        .slice(1, 4)
        .map((line) => line.trim());
      console.error(JSON.stringify({ level: "error", id, fault: (error as Error).name, place }));
      if (!response.headersSent) sendRefusal(response, fault, path, id);
      else response.destroy();
    } finally {
      atOnce--;
    }
  };
}

const noPage = "/no/page/has/this/address";
const hopHeaders = new Set(["connection", "transfer-encoding", "keep-alive", "date"]);
const isHealth = (path: string) => path === "/livez" || path === "/readyz";

/** What of this is limited: the search form, and the API. */
const limitedAs = (path: string): Limited | null =>
  path === "/find" ? "search" : path.startsWith("/api/search") ? "api" : null;

const tooOften = (seconds: number): Refusal => ({
  status: 429,
  title: "That was very many searches",
  sentence: `Please wait ${seconds} seconds, then try again. You can go on reading pages.`,
  headers: { "Retry-After": String(seconds) },
});

const overloaded: Refusal = {
  status: 503,
  title: "This site is very busy",
  sentence: "Try again in a few seconds.",
  headers: { "Retry-After": "5" },
};
const fault: Refusal = {
  status: 500,
  title: "Sorry, something went wrong",
  sentence: "It is our fault, not yours. Try again in a few minutes.",
};

/** The body of a request, or null when it is longer than may be. */
async function readBody(request: IncomingMessage, most: number): Promise<Buffer | null> {
  if (Number(request.headers["content-length"] ?? 0) > most) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += (chunk as Buffer).length;
    if (length > most) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function sendRefusal(response: ServerResponse, refusal: Refusal, path: string, reference: string | null = null): void {
  const { status, title, sentence, headers = {} } = refusal;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const body = isOpen(path)
    ? JSON.stringify({ type: "about:blank", title: `${title}. ${sentence}`, status, issues: [] })
    : plainPage(title, sentence, reference);
  response.statusCode = status;
  response.setHeader("Content-Type", isOpen(path) ? "application/problem+json" : "text/html; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Length", Buffer.byteLength(body));
  response.end(body);
}

/** Whether the browser takes a coding: named, and not with the weight 0 that refuses it. */
const accepts = ({ headers }: IncomingMessage, coding: string) =>
  String(headers["accept-encoding"] ?? "")
    .split(",")
    .map((one) => one.split(";").map((part) => part.trim()))
    .some(([name, weight = ""]) => name === coding && !/^q=0(\.0*)?$/.test(weight));

/** Sends an answer in the best coding that the browser takes, or 304 when it has this very answer. */
function sendAnswer(request: IncomingMessage, response: ServerResponse, { status, headers, bodies }: Answer): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const tags = (request.headers["if-none-match"] ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  if (status === 200 && tags.includes(headers.etag ?? "-")) {
    response.statusCode = 304;
    response.end();
    return;
  }
  const coding = (["br", "gzip"] as const).find((one) => bodies[one] && accepts(request, one)) ?? null;
  const body = coding ? (bodies[coding] as Buffer) : bodies.identity;
  if (coding) response.setHeader("Content-Encoding", coding);
  response.statusCode = status;
  response.setHeader("Content-Length", body.length);
  response.end(request.method === "HEAD" ? undefined : body);
}

import type { IncomingMessage } from "node:http";
import { liveCatalogue } from "../live";
import type { Address } from "./address";
import { askNext, headersForNext, noPage, type Render } from "./ask-next";
import { commonHeaders } from "./headers";
import { type Answer, pack } from "./kept-pages";
import { withoutFramework } from "./public-page";
import type { Asked } from "./send";
import { speculationPath } from "./speculation";

/** A page as Next draws it, without the framework, packed. Throws when Next cannot draw it. */
export async function drawPage(
  render: Render,
  request: IncomingMessage,
  { path, query, keepable }: Address,
): Promise<Answer> {
  const ask = (url: string, cookie?: string) =>
    askNext(render, { method: "GET", url, headers: headersForNext(request, cookie) });
  const isRemoved = liveCatalogue().removed.has(path);
  const url = isRemoved ? removedPage(path) : query ? `${path}?${query}` : path;
  let drawn = await ask(url, keepable ? undefined : request.headers.cookie);
  if (drawn.statusCode >= 500) throw new Error("A page could not be drawn.");
  // Next draws what a page finds missing in the browser only; for an address that fits no page it draws it here.
  if (drawn.statusCode === 404) drawn = await ask(noPage);
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
  return pack(isRemoved && drawn.statusCode === 200 ? 410 : drawn.statusCode, headers, bytes, keepable);
}

/** The page that says that "/area/folder/slug" was taken down: "/area/removed/folder/slug". */
const removedPage = (path: string) => path.replace(/^(\/[^/]+)/, "$1/removed");

const hopHeaders = new Set(["connection", "transfer-encoding", "keep-alive", "date"]);

function setCommonHeaders({ response, path, id }: Asked): void {
  const common = commonHeaders(path);
  for (let at = 0; at < common.length; at += 2) response.setHeader(common[at] as string, common[at + 1] as string);
  response.setHeader("X-Request-Id", id);
}

/** Lets Next itself answer a request that has no body. */
export function passOn(render: Render, asked: Asked): Promise<void> {
  const { request, response } = asked;
  request.headers = headersForNext(request, undefined);
  setCommonHeaders(asked);
  return render(request, response);
}

/** Answers a request whose body was read with what Next says to it. */
export async function passOnBody(render: Render, asked: Asked, body: Buffer): Promise<void> {
  const { request, response } = asked;
  const { method = "POST", url = "/" } = request;
  const answer = await askNext(render, { method, url, headers: headersForNext(request, undefined), body });
  setCommonHeaders(asked);
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value !== undefined && !hopHeaders.has(name)) response.setHeader(name, value as string | string[]);
  }
  response.statusCode = answer.statusCode;
  response.setHeader("content-length", answer.rawPayload.length);
  response.end(request.method === "HEAD" ? undefined : answer.rawPayload);
}

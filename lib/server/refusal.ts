import type { IncomingMessage } from "node:http";
import { isDesk, takesFiles } from "./desk";
import { isOpen } from "./headers";
import { isFile, mediaType } from "./read-body";

/** Why a request is not let in: its HTTP status, a title and a sentence for people, and headers that the status asks for. */
export type Refusal = { status: number; title: string; sentence: string; headers?: Record<string, string> };

const longestUrl = 4096;
const refuse = (status: number, title: string, sentence: string, headers?: Record<string, string>): Refusal => ({
  status,
  title,
  sentence,
  headers,
});

const wrongAddress = refuse(400, "This address is not right", "Check the address, or start again from the first page.");

/** "." or ".." as a part of a path: Next would read another path than the door has read. */
const dotSegment = /\/(?:\.|%2e){1,2}(?:\/|$)/i;

/** A name, an IPv4 address, or an IPv6 address in brackets; with a port or without. */
const hostPattern = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** Whether every percent escape can be decoded and no control character comes out. */
function isDecodable(url: string): boolean {
  if (/^[!-$&-~]*$/.test(url)) return true;
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    return !/[\u0000-\u001f\u007f]/.test(decodeURIComponent(url.replaceAll("+", " ")));
  } catch {
    return false;
  }
}

/** The path of an address, without its query. */
export const pathOf = (url: string) => url.split("?", 1)[0] as string;

/** Whether this is a plain address of this site, whatever it leads to: a path, decodable, that leads nowhere else. */
export const isAddress = (url: string): boolean =>
  url.startsWith("/") &&
  !url.startsWith("//") &&
  !url.includes("\\") &&
  isDecodable(url) &&
  !dotSegment.test(pathOf(url));

const formPaths = new Set(["/find", "/comment"]);
const methodsOf = (path: string): string[] => {
  if (path === "/api/search") return ["GET", "HEAD", "POST", "OPTIONS"];
  if (isOpen(path)) return ["GET", "HEAD", "OPTIONS"];
  if (isDesk(path)) return ["GET", "HEAD", "POST"];
  return formPaths.has(path) ? ["POST"] : ["GET", "HEAD"];
};

/**
 * The first thing that is wrong with a request line and its headers, or null. What Next never needs to see. `site` is this
 * site's own address, when it has one.
 */
export function refusalOf(request: IncomingMessage, site: URL | null): Refusal | null {
  const url = request.url ?? "";
  if (url.length > longestUrl) {
    return refuse(414, "This address is too long", "Use a shorter search: a few words are enough.");
  }
  if (!isAddress(url)) return wrongAddress;
  const hosts = request.rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === "host");
  if (hosts.length !== 1 || !hostPattern.test(request.headers.host ?? "")) return wrongAddress;
  if (site && request.headers.host !== site.host) {
    return refuse(421, "This is not that site", "Go to this site by its own address.");
  }
  const path = pathOf(url);
  // The framework's pictures, and its other spelling of every page, are not for anybody.
  if (path.startsWith("/_next/image") || path.endsWith(".rsc"))
    return refuse(404, "Page not found", "There is no such page.");
  const methods = methodsOf(path);
  if (!methods.includes(request.method ?? "")) {
    return refuse(405, "This cannot be done here", "Go back and use the links and buttons of the page.", {
      Allow: methods.join(", "),
    });
  }
  return request.method === "POST" ? refusalOfPost(request, path, site) : null;
}

const formType = "application/x-www-form-urlencoded";

function refusalOfPost(request: IncomingMessage, path: string, site: URL | null): Refusal | null {
  const type = request.headers["content-type"] ?? "";
  const wanted = isOpen(path) ? "application/json" : formType;
  const isWanted = mediaType(type) === wanted || (takesFiles(path) && isFile(type));
  if (!isWanted || (request.headers["content-encoding"] ?? "identity") !== "identity") {
    return refuse(415, "This cannot be read", `Send it as ${wanted}.`);
  }
  if (isOpen(path)) return null;
  return (isDesk(path) ? isOwnDeskForm(request, site) : isOwnForm(request)) ? null : elsewhere;
}

const elsewhere = refuse(
  403,
  "This form came from somewhere else",
  "Go to the page of this site and send the form from there.",
);

/**
 * Whether a form of the desk was sent from a page of this site. It names this site as the origin, in full, and the browser
 * says nothing else: without an origin there is nothing to believe.
 */
function isOwnDeskForm({ headers }: IncomingMessage, site: URL | null): boolean {
  const { origin, host } = headers;
  const sent = headers["sec-fetch-site"];
  if (sent !== undefined && sent !== "same-origin") return false;
  return site ? origin === site.origin : origin === `http://${host}` || origin === `https://${host}`;
}

/**
 * Whether a form was sent from a page of this site: the browser says so itself (`Sec-Fetch-Site`), or names this site as
 * the origin. Reads of the open API change nothing and may come from anywhere.
 */
function isOwnForm({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") return false;
  if (origin === undefined || origin === "null") return site === "same-origin";
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

export const tooLarge = refuse(413, "This is too long", "Send less: a few words are enough.", { Connection: "close" });

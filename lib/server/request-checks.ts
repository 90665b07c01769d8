import type { IncomingMessage } from "node:http";
import { isHostOf } from "../process/request-origin";
import { plainPath } from "./address";
import { isCommentPath } from "./comment-paths";
import { isDesk, takesFiles } from "./desk";
import { isOpen } from "./headers";
import { isHealth } from "./health";
import { isFile, mediaType } from "./read-body";
import { isSameOriginForm, maySearchFromHere } from "./same-origin";
import { isValidUrl, pathOf } from "./valid-url";

/**
 * The reason why a request is not let in: its HTTP status, a title and a sentence for people. `headers` are those that
 * the status asks for; `again` is a form (HTML) to send the same again.
 */
export type Refusal = {
  status: number;
  title: string;
  sentence: string;
  headers?: Record<string, string>;
  again?: string | null;
};

const longestUrl = 4096;
const refuse = (status: number, title: string, sentence: string, headers?: Record<string, string>): Refusal => ({
  status,
  title,
  sentence,
  headers,
});

const wrongAddress = refuse(400, "This address is not right", "Check the address, or start again from the first page.");
const otherVersion = refuse(505, "This version of HTTP is not spoken here", "Ask again with HTTP/1.1.", {
  Connection: "close",
});
const noPage = refuse(404, "Page not found", "There is no such page.");
const otherSite = refuse(421, "This is not that site", "Go to this site by its own address.");
const elsewhere = refuse(
  403,
  "This form came from somewhere else",
  "Go to the page of this site and send the form from there.",
);
const commentElsewhere = {
  ...elsewhere,
  sentence:
    "Your comment was not sent. Go to the page of this site and send it from there. If that does not work, ring or " +
    "write to the council: the first page of its Local Offer says how.",
};

/** A name, an IPv4 address, or an IPv6 address in brackets; with a port or without. */
const hostPattern = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** The host that was last found to be one: nearly every request names the same. */
let lastGoodHost = "";

function isHost(host: string): boolean {
  if (host === lastGoodHost) return true;
  // "256.1.1.1" looks like one and is none.
  if (!hostPattern.test(host) || !URL.canParse(`http://${host}`)) return false;
  lastGoodHost = host;
  return true;
}

function hostsIn(rawHeaders: readonly string[]): number {
  let count = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    if (rawHeaders[at]?.length === 4 && rawHeaders[at]?.toLowerCase() === "host") count++;
  }
  return count;
}

/**
 * Returns the refusal of a request for the host that it names, or null. `site` is this site's own address, when it has
 * one.
 */
export function refusalOfHost({ headers, rawHeaders }: IncomingMessage, site: URL | null): Refusal | null {
  const { host = "" } = headers;
  if (hostsIn(rawHeaders) !== 1 || !isHost(host)) return wrongAddress;
  return site && !isHostOf(site, host) ? otherSite : null;
}

const methodsOf = (path: string): string[] => {
  if (path === "/api/search") return ["GET", "HEAD", "POST", "OPTIONS"];
  if (isOpen(path)) return ["GET", "HEAD", "OPTIONS"];
  const takesForms = isDesk(path) || path === "/find" || path === "/my-list/change" || isCommentPath(path);
  return takesForms ? ["GET", "HEAD", "POST"] : ["GET", "HEAD"];
};

/** Whether a request is of the HTTP that this server answers with: Node reads 0.9 and 2.0 in a request line, too. */
export const isKnownVersion = ({ httpVersionMajor }: IncomingMessage): boolean => httpVersionMajor === 1;

/**
 * Returns the first thing that is wrong with a request line and its headers, or null. What Next never needs to see.
 * `site` is this site's own address, when it has one.
 */
export function refusalOf(request: IncomingMessage, site: URL | null): Refusal | null {
  if (!isKnownVersion(request)) return otherVersion;
  const url = request.url ?? "";
  if (url.length > longestUrl) {
    return refuse(414, "This address is too long", "Use a shorter search: a few words are enough.");
  }
  if (!isValidUrl(url)) return wrongAddress;
  const path = plainPath(pathOf(url));
  // Who looks whether this process is well asks it by number, or by no name at all.
  const wrongHost = isHealth(path) ? null : refusalOfHost(request, site);
  if (wrongHost) return wrongHost;
  // The framework's pictures, and its other spelling of every page, are not for anybody.
  if (path.startsWith("/_next/image") || path.endsWith(".rsc")) return noPage;
  const isRead = request.method === "GET" || request.method === "HEAD";
  // Whoever reads is led to the right spelling of an address. Nobody's form or program names another one.
  if (!isRead && path !== pathOf(url)) return noPage;
  const methods = methodsOf(path);
  if (!methods.includes(request.method ?? "")) {
    return refuse(405, "This cannot be done here", "Go back and use the links and buttons of the page.", {
      Allow: methods.join(", "),
    });
  }
  return request.method === "POST" ? refusalOfPost(request, path, site) : null;
}

function refusalOfPost(request: IncomingMessage, path: string, site: URL | null): Refusal | null {
  const type = request.headers["content-type"] ?? "";
  const wanted = isOpen(path) ? "application/json" : "application/x-www-form-urlencoded";
  const isWanted = mediaType(type) === wanted || (takesFiles(path) && isFile(type));
  if (!isWanted || (request.headers["content-encoding"] ?? "identity") !== "identity") {
    return refuse(415, "This cannot be read", `Send it as ${wanted}.`);
  }
  if (isOpen(path)) return null;
  if (path === "/find") return maySearchFromHere(request, site) ? null : elsewhere;
  if (isSameOriginForm(request, site)) return null;
  return path === "/comment" ? commentElsewhere : elsewhere;
}

/** The refusal of a body that is too large. */
export const tooLarge = refuse(413, "This is too long", "Send less: a few words are enough.", { Connection: "close" });

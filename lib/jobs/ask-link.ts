import http from "node:http";
import https from "node:https";
import { isIPv6, type LookupFunction } from "node:net";

/** The statuses of an answer that leads to another address (RFC 9110, 15.4). */
export const redirects = [301, 302, 303, 307, 308];

/** What is needed of an answer: its status, and where it sends on to, as it was written. */
export type LinkAnswer = { status: number; location: string | null };

/**
 * A `lookup` that knows these addresses only, so the connection goes where was looked, whatever a name server says by
 * then.
 */
const pinnedTo =
  (addresses: readonly string[]): LookupFunction =>
  (_name, options, done) => {
    const all = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
    const [first] = all;
    if (options.all) done(null, all);
    else done(first ? null : new Error("No address."), first?.address ?? "", first?.family);
  };

/** What is asked, and to whom: `addresses` are those that were looked up and checked. */
export type LinkRequest = {
  method: "HEAD" | "GET";
  url: URL;
  addresses: readonly string[];
  signal: AbortSignal;
  headers: Record<string, string>;
};

/**
 * Sends one request to one of these addresses, without cookies, and returns its answer with a body that nobody has
 * read. Throws node's own error when there is no answer, or when `signal` says stop.
 */
export function openLink({ method, url, addresses, signal, headers }: LinkRequest): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { request } = url.protocol === "https:" ? https : http;
    const lookup = pinnedTo(addresses);
    const asked = request(url, { method, signal, agent: false, lookup, maxHeaderSize: 16_384, headers });
    asked.on("error", reject);
    asked.once("response", (response) => {
      response.on("error", () => undefined);
      resolve(response);
    });
    asked.end();
  });
}

/** Returns where an answer sends on to, as it was written; null where it does not. */
export const locationOf = ({ headers: { location } }: http.IncomingMessage): string | null =>
  // Node reads headers as Latin-1; browsers and servers mean UTF-8.
  location === undefined ? null : Buffer.from(location, "latin1").toString("utf8");

/** Returns the head of the answer to one request. Nothing of its body is read: the connection is closed. */
export async function askLink(request: Omit<LinkRequest, "headers">): Promise<LinkAnswer> {
  const response = await openLink({ ...request, headers: { "User-Agent": "LocalOfferLinkCheck/1.0", Accept: "*/*" } });
  response.destroy();
  return { status: response.statusCode ?? 0, location: locationOf(response) };
}

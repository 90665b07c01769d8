import http from "node:http";
import https from "node:https";
import { isIPv6, type LookupFunction } from "node:net";

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

/**
 * One request to one of these addresses, without cookies, and its answer's head. Nothing of its body is read: the
 * connection is closed. Throws node's own error when there is no answer, or when `signal` says stop.
 */
export function askLink(
  method: "HEAD" | "GET",
  url: URL,
  addresses: readonly string[],
  signal: AbortSignal,
): Promise<LinkAnswer> {
  return new Promise((resolve, reject) => {
    const { request } = url.protocol === "https:" ? https : http;
    const asked = request(url, {
      method,
      signal,
      agent: false,
      lookup: pinnedTo(addresses),
      maxHeaderSize: 16_384,
      headers: { "User-Agent": "LocalOfferLinkCheck/1.0", Accept: "*/*" },
    });
    asked.on("error", reject);
    asked.once("response", (response) => {
      const { location } = response.headers;
      response.on("error", () => undefined);
      response.destroy();
      // Node reads headers as Latin-1; browsers and servers mean UTF-8.
      resolve({
        status: response.statusCode ?? 0,
        location: location === undefined ? null : Buffer.from(location, "latin1").toString("utf8"),
      });
    });
    asked.end();
  });
}

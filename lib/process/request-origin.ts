import type { IncomingMessage } from "node:http";

/**
 * Returns the scheme that a visitor's browser used, by what the proxy says of it ("https", "HTTPS", "https, http": the
 * first counts).
 */
export const schemeOf = (forwarded: string | string[] | undefined): "http" | "https" =>
  String(forwarded ?? "")
    .split(",", 1)[0]
    ?.trim()
    .toLowerCase() === "https"
    ? "https"
    : "http";

/**
 * Returns a host as a URL of this scheme has it: small letters, without the scheme's own port and without a dot at its
 * end.
 */
function plainHost(host: string, scheme: string): string {
  const { hostname, port } = new URL(`${scheme.replace(/:$/, "")}://${host}`);
  const name = hostname.replace(/\.$/, "");
  return port ? `${name}:${port}` : name;
}

/** Returns whether a host that a request names is this site's own. It was found to be a host before. */
export const isHostOf = (site: URL, host: string): boolean =>
  host === site.host || plainHost(host, site.protocol) === plainHost(site.host, site.protocol);

/**
 * Returns the origin that a page of this site has in the browser which sent a request. It is `site` where the site has
 * an address of its own. Otherwise it is the host of the request with the scheme that the proxy says, or http without
 * one. Null for a host that is none.
 */
export function originOf({ headers }: IncomingMessage, site: URL | null): string | null {
  if (site) return site.origin;
  const url = `${schemeOf(headers["x-forwarded-proto"])}://${headers.host ?? ""}`;
  return URL.canParse(url) ? new URL(url).origin : null;
}

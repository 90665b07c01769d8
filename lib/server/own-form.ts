import type { IncomingMessage } from "node:http";
import { originOf } from "../process/request-origin";

/**
 * What the browser says of where a form came from (`Sec-Fetch-Site`): nothing, that it came from this site, or
 * something else.
 */
const mayBeOwn = (site: string | string[] | undefined) => site === undefined || site === "same-origin";

/**
 * Whether a form was sent from a page of this site: it names this site as its origin, in full, and the browser says
 * nothing else. Without an origin there is nothing to believe (ASVS 3.5.1). `site` is this site's own address, when it
 * has one.
 */
export function isOwnForm(request: IncomingMessage, site: URL | null): boolean {
  const { origin } = request.headers;
  return mayBeOwn(request.headers["sec-fetch-site"]) && origin === originOf(request, site);
}

/**
 * Whether a search may have been sent from a page of this site. It changes nothing, so a browser that says nothing of
 * where a form came from may search too (Firefox before 70, Internet Explorer, whoever takes such headers out). One
 * that names another site, in whatever way, may not.
 */
export function isOwnSearch(request: IncomingMessage, site: URL | null): boolean {
  const { origin, referer, "sec-fetch-site": sent } = request.headers;
  if (!mayBeOwn(sent)) return false;
  const own = originOf(request, site);
  // A frame that may name no origin says "null"; only the browser itself can vouch for it.
  if (origin !== undefined) return origin === own || (origin === "null" && sent === "same-origin");
  return sent === "same-origin" || referer === undefined || (URL.canParse(referer) && new URL(referer).origin === own);
}

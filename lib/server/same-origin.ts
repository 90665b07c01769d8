import type { IncomingMessage } from "node:http";
import { originOf } from "../process/request-origin";

/**
 * What the browser says of where a form came from (`Sec-Fetch-Site`): nothing, that it came from this site, or
 * something else.
 */
const mayBeOwn = (site: string | string[] | undefined) => site === undefined || site === "same-origin";

/**
 * CSRF: whether a form was sent from a page of this site. Its `Origin` must be this site in full, and `Sec-Fetch-Site`
 * must not contradict it. Without an origin it is not believed (ASVS 3.5.1). `site` is this site's own address, when it
 * has one.
 */
export function isSameOriginForm(request: IncomingMessage, site: URL | null): boolean {
  const { origin } = request.headers;
  return mayBeOwn(request.headers["sec-fetch-site"]) && origin === originOf(request, site);
}

/**
 * Returns whether a search may have been sent from a page of this site. A search changes nothing, so a browser without
 * those headers may search too. Firefox before 70 and Internet Explorer have none, and some people remove them. A
 * request that names another site, in whatever way, may not.
 */
export function maySearchFromHere(request: IncomingMessage, site: URL | null): boolean {
  const { origin, referer, "sec-fetch-site": sent } = request.headers;
  if (!mayBeOwn(sent)) return false;
  const own = originOf(request, site);
  // A frame that may name no origin says "null"; only the browser itself can vouch for it.
  if (origin !== undefined) return origin === own || (origin === "null" && sent === "same-origin");
  return sent === "same-origin" || referer === undefined || (URL.canParse(referer) && new URL(referer).origin === own);
}

import { memoize } from "../catalogue/memoize";
import { informingPages } from "./address";
import { deskPolicy, freshNonce, isDesk } from "./desk";

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What no page may ask the browser for; the pages that ask where somebody is may ask for that. */
const permissions = (geolocation: "()" | "(self)") =>
  `accelerometer=(), camera=(), display-capture=(), geolocation=${geolocation}, gyroscope=(), microphone=(), midi=(), payment=(), usb=()`;

/** Headers on every answer, whatever its status. The page's own meta element lets forms say where they come from. */
const securityHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": policy,
  "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": permissions("()"),
};

/** What the open API has instead: any site may read it. */
const openHeaders: Readonly<Record<string, string>> = {
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Access-Control-Allow-Origin": "*",
};

/** What the editors' desk has besides: nobody keeps it and no search engine lists it. */
const deskHeaders = { "Cache-Control": "private, no-store", "X-Robots-Tag": "noindex" };

/** Returns whether a path belongs to the open API. */
export const isOpen = (path: string) => path === "/api" || path.startsWith("/api/");

const flat = (headers: Readonly<Record<string, string>>): readonly string[] => Object.entries(headers).flat();
const everywhere = flat(securityHeaders);
const whereAsked = flat({ ...securityHeaders, "Permissions-Policy": permissions("(self)") });
/** Whether a page may have the search with “Use my location”: the front pages, answers, and the question where. */
const mayLocate = (path: string) => /^\/(?:[a-z0-9-]+(?:\/services)?)?$/.test(path) && !informingPages.has(path);
const onTheApi = flat({ ...securityHeaders, ...openHeaders });

/**
 * Returns the headers of every answer to this path, as name, value, name, value…
 *
 * On the desk they hold the nonce of the answer's scripts; an answer without scripts need not pass one.
 */
export function commonHeaders(path: string, nonce?: string): readonly string[] {
  if (isOpen(path)) return onTheApi;
  if (!isDesk(path)) return mayLocate(path) ? whereAsked : everywhere;
  const policyNow = { "Content-Security-Policy": deskPolicy(nonce ?? freshNonce()) };
  return flat({ ...securityHeaders, ...policyNow, ...deskHeaders });
}

/** What stands in a list of headers, in small letters. Read once for those that are the same for many answers. */
const textsIn = memoize((headers: readonly string[]) => new Set(headers.map((text) => text.toLowerCase())));

/**
 * The headers of an answer of the site's own, as name, value, name, value…, but for those that the door says itself.
 */
export function ownHeaders(path: string, headers: Iterable<readonly [string, string]>): string[] {
  const common = textsIn(commonHeaders(path));
  return [...headers].filter(([name]) => !common.has(name)).flat();
}

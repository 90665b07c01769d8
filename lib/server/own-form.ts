import type { IncomingMessage } from "node:http";

/** Whether the browser says nothing of where a form came from, or that it came from this site. */
const mayBeOwn = (site: string | string[] | undefined) => site === undefined || site === "same-origin";

/**
 * Whether a form was sent from a page of this site: the browser says so itself (`Sec-Fetch-Site`), or names this site as
 * the origin. Reads of the open API change nothing and may come from anywhere.
 */
export function isOwnForm({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  const sent = headers["sec-fetch-site"];
  if (!mayBeOwn(sent)) return false;
  if (origin === undefined || origin === "null") return sent === "same-origin";
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

/**
 * Whether a form of the desk was sent from a page of this site. It names this site as the origin, in full, and the browser
 * says nothing else: without an origin there is nothing to believe. `site` is this site's own address, when it has one.
 */
export function isOwnDeskForm({ headers }: IncomingMessage, site: URL | null): boolean {
  const { origin, host } = headers;
  if (!mayBeOwn(headers["sec-fetch-site"])) return false;
  return site ? origin === site.origin : origin === `http://${host}` || origin === `https://${host}`;
}

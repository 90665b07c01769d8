import { type Settings, settings } from "../process/settings";
import { type Asked, send } from "./send";

/**
 * Returns what search engines may read (RFC 9309): no answers to searches but the list of each topic, no form, nothing
 * that is for one visitor, for one editor or for programs, and where the lists of pages are.
 */
const robotsText = (origin: string): string => `User-agent: *
Disallow: /admin
Disallow: /api/
Disallow: /find
Disallow: /leave
Disallow: /where
Disallow: /*/comment
Disallow: /*/print
Disallow: /*/services?
Allow: /*/services?category=
Disallow: /*/services?category=*&

Sitemap: ${origin}/sitemap.xml
`;

/** Days for which the file for people who find a hole counts. RFC 9116 2.5.5 wants less than a year. */
const daysValid = 180;
const day = 24 * 60 * 60 * 1000;

/** Returns an email address as a URI, and an address of the web as it is. */
const contactOf = (text: string): string => (/^[a-z]+:/i.test(text) ? text : `mailto:${text}`);

/**
 * Returns the file that tells whoever finds a hole in this site whom to write to (RFC 9116). Without a setting that is
 * the first page of the site, which says how to reach each council. `now` is milliseconds since 1970.
 */
export function securityText(
  { SECURITY_CONTACT, MAIL_FROM }: Pick<Settings, "SECURITY_CONTACT" | "MAIL_FROM">,
  origin: string,
  site: URL | null,
  now: number,
): string {
  const sender = /<([^<>]+)>\s*$/.exec(MAIL_FROM ?? "")?.[1] ?? MAIL_FROM;
  const contact = SECURITY_CONTACT ?? sender;
  const expires = new Date(Math.floor(now / day) * day + daysValid * day).toISOString();
  return [
    `Contact: ${contact ? contactOf(contact.trim()) : `${origin}/`}`,
    `Expires: ${expires}`,
    "Preferred-Languages: en",
    ...(site ? [`Canonical: ${site.origin}/.well-known/security.txt`] : []),
    "",
  ].join("\n");
}

/** The paths that programs ask for at every site, and which no page of ours has. */
export const wellKnownPaths = ["/robots.txt", "/.well-known/security.txt"];

/** Sends the answer to one of those paths. `origin` is the site's own in the browser that asks. */
export function answerWellKnown(asked: Asked, origin: string, site: URL | null): void {
  const kept = ["Cache-Control", "public, max-age=86400"];
  const text = asked.path === "/robots.txt" ? robotsText(origin) : securityText(settings, origin, site, Date.now());
  send(asked, 200, ["Content-Type", "text/plain; charset=utf-8", ...kept], text);
}

/**
 * Why readers cannot see where a web address leads: a name before the host, letters that look like others, or no
 * address at all.
 */
export type AddressFault = "name-before-host" | "look-alike" | "unreadable";

/** Returns whether a host has letters beyond a to z, which browsers and name servers write so (RFC 3492). */
const isForeign = (hostname: string) => /(?:^|\.)xn--/i.test(hostname);

/** Returns a web address, read as browsers read it; null if they cannot. */
function parseAddress(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/**
 * Returns the reason why readers cannot see where a web address leads; null if they can. Two things make them believe
 * that they go elsewhere (rules CS-2 and IX-3). One is a name before the host (`https://www.nhs.uk@elsewhere.example`),
 * the other letters of other scripts (`https://аррӏе.example`). No council or health service here has an address that
 * needs such letters.
 */
export function addressFault(address: string): AddressFault | null {
  const url = parseAddress(address);
  if (!url) return "unreadable";
  if (url.username || url.password) return "name-before-host";
  return isForeign(url.hostname) ? "look-alike" : null;
}

/** Returns whether the host of an email address has letters that look like others. */
export const isLookAlikeEmail = (address: string): boolean =>
  isForeign(parseAddress(`https://${address.slice(address.lastIndexOf("@") + 1).trim()}`)?.hostname ?? "");

/** Which server a program wants of several, as libpq writes it: one that takes changes, or any. */
const wantedIn = /[?&]target_session_attrs=([^&]*)/;

/** Returns what an address asks of a server (`target_session_attrs`); null when it asks nothing. */
export const wantedServer = (address: string): string | null => wantedIn.exec(address)?.[1] ?? null;

/**
 * Returns an address of PostgreSQL for each of its hosts, in their order. One address may name a primary and its
 * standbys, as libpq has it: `postgresql://user:password@one:5432,two:5432/name?target_session_attrs=read-write`.
 */
export function addressesOf(address: string): string[] {
  const [, before = "", hosts = "", after = ""] =
    /^(postgres(?:ql)?:\/\/(?:[^/?]*@)?)([^/?]*)(.*)$/.exec(address) ?? [];
  const rest = after
    .replace(wantedIn, (found) => (found.startsWith("?") ? "?" : ""))
    .replace("?&", "?")
    .replace(/\?$/, "");
  return hosts.includes(",") || rest !== after ? hosts.split(",").map((host) => before + host + rest) : [address];
}

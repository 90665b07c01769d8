import { Resolver } from "node:dns/promises";
import ipaddr from "ipaddr.js";

/** Finds all addresses of a name. Throws, with the code of node:dns, when there are none. */
export type Resolve = (name: string) => Promise<string[]>;

/** An address on the web that this site does not ask: it could reach what is not public. */
export class Blocked extends Error {}

const webPorts = [80, 443];

/** Names that mean this machine or this network, whatever a name server says. */
const ownNames = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa)$/;

const [globalNetwork, globalBits] = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Whether anybody on the internet may mean this IP address by it: a public one. No private, loopback, link-local,
 * shared (RFC 6598), multicast, documentation or reserved one, and none that carries an IPv4 address (mapped ones count
 * as that address; NAT64, 6to4 and Teredo are refused). IPv6 beyond 2000::/3 is not given to anybody (IANA).
 */
function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  if (address.range() !== "unicast") return false;
  return address.kind() === "ipv4" || address.match(globalNetwork, globalBits);
}

/**
 * Returns the IPv4 and IPv6 addresses that this machine's name servers have for a name. No hosts file, no search
 * domains.
 */
export const resolveByDns: Resolve = async (name) => {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
  const addresses = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
  const [first] = answers;
  if (addresses.length === 0 && first?.status === "rejected") throw first.reason;
  return addresses;
};

/**
 * Returns the IP addresses that may be connected to for this URL, all of them checked. Throws `Blocked` in these cases:
 * - It is not http or https on port 80 or 443, or it holds a user or password.
 * - It names this machine, or has a single address that is not public.
 *
 * Throws what `resolve` throws when the name has no address. `allow` ("127.0.0.1:4250") is for tests, which have no
 * public address.
 */
export async function publicAddresses(url: URL, resolve: Resolve, allow: readonly string[]): Promise<string[]> {
  const port = Number(url.port || (url.protocol === "https:" ? 443 : 80));
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new Blocked();
  if (url.username || url.password) throw new Blocked();
  if (!webPorts.includes(port) && !allow.some((one) => one.endsWith(`:${port}`))) throw new Blocked();

  const host = url.hostname.replace(/^\[|\]$|\.+$/g, "");
  const isAddress = ipaddr.isValid(host);
  if (!isAddress && (!host.includes(".") || ownNames.test(host))) throw new Blocked();
  const addresses = isAddress ? [host] : await resolve(host);
  const isFine = (address: string) => isPublicAddress(address) || allow.includes(`${address}:${port}`);
  if (addresses.length === 0 || !addresses.every(isFine)) throw new Blocked();
  return addresses;
}

/** Rejects when the signal says stop: a name server that says nothing must not outlast it. */
export const stopped = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: true }));

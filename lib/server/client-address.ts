import type { IncomingMessage } from "node:http";
import ipaddr from "ipaddr.js";
import type { Network } from "../process/trusted-proxies";

type Address = Network[0];

/**
 * What was read before: the same few visitors and proxies ask again and again, and each request asks for theirs some
 * times.
 */
const read = new Map<string, Address | null>();
const mostRead = 1_000;

/** Returns an address as it counts: an IPv4 address that came as IPv6 is IPv4. Null for what is none. */
function parseAddress(text: string): Address | null {
  const before = read.get(text);
  if (before !== undefined) return before;
  const address = ipaddr.isValid(text) ? ipaddr.process(text) : null;
  if (read.size >= mostRead) read.clear();
  // No text of an address is longer.
  if (text.length <= 45) read.set(text, address);
  return address;
}

const isProxy = (address: Address, proxies: readonly Network[]) =>
  proxies.some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits));

/** Headers in which a proxy says whom it asks for. */
const forwardings = ["x-forwarded-for", "forwarded", "x-real-ip"] as const;

/**
 * Returns whether a request comes from a proxy on this machine that is not named in `TRUSTED_PROXIES`. Its word about
 * its visitors may not be believed.
 */
export function isUnnamedProxy({ socket, headers }: IncomingMessage, proxies: readonly Network[]): boolean {
  const peer = parseAddress(socket.remoteAddress ?? "");
  const isHere = peer?.range() === "loopback" && !isProxy(peer, proxies);
  return isHere && forwardings.some((name) => headers[name] !== undefined);
}

/**
 * Returns the network that a request came from, as a key to count by. It is the peer's address. When the peer is a
 * trusted proxy, it is the last address in `X-Forwarded-For` that is not one. IPv6 counts by its first 64 bits. "here"
 * is this machine itself, without a proxy. "unknown" is a request without an address: all of those share one network's
 * limits.
 */
export function clientNetwork(request: IncomingMessage, proxies: readonly Network[]): string {
  const peer = parseAddress(request.socket.remoteAddress ?? "");
  if (!peer || isUnnamedProxy(request, proxies)) return "unknown";
  if (!isProxy(peer, proxies)) return peer.range() === "loopback" ? "here" : networkOf(peer);
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .reverse();
  for (const text of forwarded) {
    const address = parseAddress(text.trim());
    if (!address) return "unknown";
    if (!isProxy(address, proxies)) return networkOf(address);
  }
  return "unknown";
}

/**
 * The network of the other end of a connection, as a key to count by; null for a trusted proxy, which speaks for many.
 */
export function peerNetwork(peer: string | undefined, proxies: readonly Network[]): string | null {
  const address = parseAddress(peer ?? "");
  if (!address) return "unknown";
  return isProxy(address, proxies) ? null : networkOf(address);
}

/**
 * Returns the key by which requests take turns: the network, and on this machine each address. A proxy that is not
 * named is believed for this alone. Visitors who take turns wait less for each other than those who all count as one.
 */
export function turnOf(request: IncomingMessage, proxies: readonly Network[]): string {
  const network = clientNetwork(request, proxies);
  if (network !== "here" && network !== "unknown") return network;
  const last =
    String(request.headers["x-forwarded-for"] ?? "")
      .split(",")
      .at(-1) ?? "";
  const said = isUnnamedProxy(request, proxies) ? parseAddress(last.trim()) : null;
  return said ? networkOf(said) : (peerNetwork(request.socket.remoteAddress, proxies) ?? network);
}

const networkOf = (address: Address) =>
  address.kind() === "ipv6" ? (address as ipaddr.IPv6).parts.slice(0, 4).join(":") : address.toString();

import ipaddr from "ipaddr.js";

/** A network: an address, and how many of its bits count. */
export type Network = [ipaddr.IPv4 | ipaddr.IPv6, number];

/**
 * Returns the proxies whose word is taken: addresses and networks ("10.0.0.0/8"), separated by commas. Throws on
 * anything else.
 */
export const parseProxies = (text: string): Network[] =>
  text
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) =>
      one.includes("/") ? ipaddr.parseCIDR(one) : ipaddr.parseCIDR(`${one}/${one.includes(":") ? 128 : 32}`),
    );

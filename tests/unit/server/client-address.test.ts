import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { parseProxies } from "../../../lib/process/trusted-proxies";
import { clientNetwork, peerNetwork, turnOf } from "../../../lib/server/client-address";

/** The network of a request from this peer, with these words in `X-Forwarded-For`, behind these proxies. */
const networkOf = (remoteAddress: string | undefined, forwarded?: string, proxies = "") =>
  clientNetwork(
    { socket: { remoteAddress }, headers: { "x-forwarded-for": forwarded } } as unknown as IncomingMessage,
    parseProxies(proxies),
  );

test("a proxy on this machine that was named is believed", () => {
  expect(networkOf("127.0.0.1", "198.51.100.7, 192.0.2.1", "127.0.0.1")).toBe("192.0.2.1");
});

describe("without a trusted proxy", () => {
  test("the network is the peer's, whatever it says of itself", () => {
    const spoofed = Array.from({ length: 20 }, (_, index) => networkOf("192.0.2.1", `198.51.100.${index}, 10.0.0.1`));
    expect(new Set(spoofed)).toEqual(new Set(["192.0.2.1"]));
  });

  test.each(["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"])("%s is this machine itself", (peer) => {
    expect(networkOf(peer)).toBe("here");
  });

  test("a proxy on this machine that nobody named is not this machine: whoever it asks for is counted", () => {
    for (const peer of ["127.0.0.1", "::1", "::ffff:127.0.0.1"])
      for (const forwarded of ["192.0.2.1", "198.51.100.7, 127.0.0.1", "127.0.0.1", "", "elsewhere"])
        expect([peer, forwarded, networkOf(peer, forwarded)]).toEqual([peer, forwarded, "unknown"]);
    const socket = { remoteAddress: "127.0.0.1" };
    for (const headers of [{ forwarded: "for=192.0.2.1" }, { "x-real-ip": "192.0.2.1" }])
      expect(clientNetwork({ socket, headers } as unknown as IncomingMessage, [])).toBe("unknown");
  });

  test("an IPv4 address that came as IPv6 is IPv4", () => {
    expect(networkOf("::ffff:192.0.2.1")).toBe("192.0.2.1");
  });

  test("an IPv6 address counts by its first 64 bits", () => {
    const own = ["2001:db8::1", "2001:db8::ff", "2001:db8:0:0:ffff:ffff:ffff:ffff"].map((peer) => networkOf(peer));
    expect(new Set(own).size).toBe(1);
    expect(networkOf("2001:db8:0:1::1")).not.toBe(own[0]);
  });

  test.each([undefined, "", "elsewhere"])("a peer %j is unknown", (peer) => {
    expect(networkOf(peer)).toBe("unknown");
  });
});

describe("behind a trusted proxy", () => {
  const proxies = "10.0.0.0/8, 2001:db8:ff::/48,127.0.0.1";
  test.each([
    ["the last address that is no proxy", "198.51.100.7, 192.0.2.1, 10.1.1.1", "192.0.2.1"],
    ["the one address there is", "192.0.2.1", "192.0.2.1"],
    ["never what the visitor wrote in front", "10.2.2.2, 198.51.100.7, 192.0.2.1", "192.0.2.1"],
    ["IPv4 that came as IPv6", "::ffff:192.0.2.1", "192.0.2.1"],
    ["64 bits of IPv6", "2001:db8:1:2:3:4:5:6, 2001:db8:ff::9", "2001:db8:1:2".replaceAll("2001:db8", "8193:3512")],
    ["not the machine itself", "127.0.0.1", "unknown"],
    ["unknown without an address", undefined, "unknown"],
    ["unknown with only proxies", "10.0.0.1, 10.0.0.2", "unknown"],
    ["unknown when the last is no address", "192.0.2.1, elsewhere", "unknown"],
    ["unknown with a port", "192.0.2.1:443", "unknown"],
    ["unknown with nothing", "", "unknown"],
  ])("the network is %s", (_, forwarded, network) => {
    expect(networkOf("10.0.0.1", forwarded, proxies)).toBe(network);
    expect(networkOf("::ffff:10.0.0.1", forwarded, proxies)).toBe(network);
  });
});

describe("who takes turns with others", () => {
  const turn = (remoteAddress: string | undefined, headers: Record<string, string> = {}, proxies = "") =>
    turnOf({ socket: { remoteAddress }, headers } as unknown as IncomingMessage, parseProxies(proxies));

  test("is a network, and on this machine each address", () => {
    expect(turn("192.0.2.1")).toBe("192.0.2.1");
    expect([turn("127.0.0.2"), turn("127.0.0.3"), turn("::ffff:127.0.0.3")]).toEqual([
      "127.0.0.2",
      "127.0.0.3",
      "127.0.0.3",
    ]);
    expect(turn(undefined)).toBe("unknown");
  });

  test("is whom a proxy on this machine asks for, named or not", () => {
    for (const proxies of ["127.0.0.1", ""]) {
      expect(turn("127.0.0.1", { "x-forwarded-for": "192.0.2.1" }, proxies)).toBe("192.0.2.1");
      expect(turn("127.0.0.1", { "x-forwarded-for": "198.51.100.7, 192.0.2.1" }, proxies)).toBe("192.0.2.1");
    }
    expect(turn("127.0.0.1", { "x-forwarded-for": "2001:db8::1" })).toBe(turn("2001:db8::2"));
    // They take one turn together who come through a proxy that says nothing of use.
    for (const [name, said] of [
      ["x-forwarded-for", "elsewhere"],
      ["x-real-ip", "192.0.2.1"],
    ] as const)
      expect(turn("127.0.0.1", { [name]: said })).toBe("127.0.0.1");
  });

  test("is never what a visitor says of themselves", () => {
    expect(turn("192.0.2.1", { "x-forwarded-for": "198.51.100.7" })).toBe("192.0.2.1");
    // Behind a named proxy that does not know them either, all whom it does not name share one turn.
    expect(turn("127.0.0.1", { "x-forwarded-for": "198.51.100.7, elsewhere" }, "127.0.0.1")).toBe("unknown");
    expect(turn("10.0.0.1", { "x-forwarded-for": "elsewhere, 10.0.0.2" }, "10.0.0.0/8")).toBe("unknown");
  });
});

test("a connection is its network's, and a named proxy's is nobody's", () => {
  const own = (peer: string | undefined) => peerNetwork(peer, parseProxies("10.0.0.0/8"));
  expect([own("192.0.2.1"), own("::ffff:192.0.2.1"), own("10.1.2.3"), own(undefined)]).toEqual([
    "192.0.2.1",
    "192.0.2.1",
    null,
    "unknown",
  ]);
});

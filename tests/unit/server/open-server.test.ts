import { readFileSync } from "node:fs";
import { Agent, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, describe, expect, test, vi } from "vitest";
import { parseProxies } from "../../../lib/process/trusted-proxies";
import { openServer } from "../../../lib/server/open-server";
import { ask } from "../../e2e/support/wire";

let server: Server;
afterEach(() => {
  server.close();
  server.closeAllConnections();
});

async function open(proxies = "") {
  server = await openServer((_, response) => void response.end("yes"), 0, "127.0.0.1", parseProxies(proxies));
  return (server.address() as AddressInfo).port;
}

/** Milliseconds for which a connection may wait for its next request, once it has had an answer. */
async function idleTime(proxies = ""): Promise<number> {
  const port = await open(proxies);
  const connections: Socket[] = [];
  server.on("connection", (socket: Socket) => connections.push(socket));
  const agent = new Agent({ keepAlive: true });
  expect((await ask(`http://127.0.0.1:${port}`, "/", { agent })).text).toBe("yes");
  // Node sets it when the answer is sent.
  await vi.waitFor(() => expect([0, 20_000]).not.toContain(connections[0]?.timeout ?? 0));
  agent.destroy();
  return connections[0]?.timeout ?? 0;
}

describe("a connection that waits for its next request", () => {
  test.each(["nginx.conf", "Caddyfile"])("is kept longer than the proxy of the example does: %s", async (name) => {
    const [, seconds] = /keepalive(?:_timeout)? (\d+)s/.exec(readFileSync(`.github/examples/${name}`, "utf8")) ?? [];
    expect(Number(seconds)).toBeGreaterThan(0);
    // Twice as long: a proxy counts from when the answer was there, and may be slow.
    expect(await idleTime("127.0.0.1,::1")).toBeGreaterThan(2 * 1000 * Number(seconds));
  });

  test("is let go soon when it is a browser's", async () => {
    expect(await idleTime()).toBeLessThan(10_000);
  });
});

/** Connections that the system holds for one server at most, whatever it asks for. */
function mostHeld(): number {
  try {
    return Number(readFileSync("/proc/sys/net/core/somaxconn", "utf8"));
  } catch {
    return 128;
  }
}

test("whoever connects while the site is busy is held by the system, and has an answer", async () => {
  const port = await open();
  // More than Node asks the system to hold (511), and the loop of this process turns for none of them meanwhile.
  const sockets = Array.from({ length: 900 }, () => connect(port, "127.0.0.1").on("error", () => undefined));
  const connected = vi.fn();
  for (const socket of sockets) socket.once("connect", connected);
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  expect(connected.mock.calls.length).toBeGreaterThanOrEqual(Math.min(600, mostHeld()));
  for (const socket of sockets) socket.destroy();
});

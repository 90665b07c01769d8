import { readFileSync } from "node:fs";
import { Agent, type RequestListener, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, describe, expect, test, vi } from "vitest";
import { parseProxies } from "../../../lib/process/trusted-proxies";
import { type OpenServer, openServer } from "../../../lib/server/open-server";
import { ask } from "../../e2e/support/wire";

let server: Server;
let drain: OpenServer["drain"];
afterEach(() => {
  server.close();
  server.closeAllConnections();
});

async function open(proxies = "", listener: RequestListener = (_, response) => void response.end("yes")) {
  ({ server, drain } = await openServer(listener, 0, "127.0.0.1", parseProxies(proxies)));
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

const request = (path = "/", more = "") => `GET ${path} HTTP/1.1\r\nHost: here\r\n${more}\r\n`;

/** A connection to the server, the server's end of it, all that came back, and how it ended. */
async function connection(port: number) {
  const accepted = new Promise<Socket>((resolve) => server.once("connection", resolve));
  const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
  const said = { text: "", fate: "open" };
  socket.on("data", (chunk) => {
    said.text += chunk;
  });
  socket.on("end", () => {
    said.fate = "ended";
  });
  socket.on("error", ({ message }) => {
    said.fate = message;
  });
  return { socket, said, accepted: await accepted };
}

/** Lets nothing else happen in this process until so many milliseconds are over. */
function beBusy(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

describe("a request that comes when its connection is about to be closed for want of one", () => {
  /** A connection that has had an answer, which said that it would be kept for a second. */
  async function kept(port: number) {
    server.keepAliveTimeout = 1_000;
    const one = await connection(port);
    one.socket.write(request("/first"));
    await vi.waitFor(() => expect(one.said.text).toMatch(/Keep-Alive: timeout=1\r[\s\S]*yes/));
    return one;
  }

  test("is answered when it was sent in time and comes late", async () => {
    const { socket, said } = await kept(await open());
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    socket.write(request("/", "Connection: close\r\n"));
    await vi.waitFor(() => expect(said.fate).not.toBe("open"), 10_000);
    expect(said.fate).toBe("ended");
    expect(said.text.match(/HTTP\/1\.1 200/g)).toHaveLength(2);
  });

  test("is answered when it is there, and the site was too busy to read it", async () => {
    const { socket, said } = await kept(await open());
    socket.write(request("/", "Connection: close\r\n"));
    beBusy(2_500);
    await vi.waitFor(() => expect(said.fate).not.toBe("open"), 10_000);
    expect(said.fate).toBe("ended");
    expect(said.text.match(/HTTP\/1\.1 200/g)).toHaveLength(2);
  });

  test("is not begun when the connection was closed, and not reset: it can be sent again", async () => {
    const asked: string[] = [];
    const port = await open("", ({ url = "" }, response) => {
      asked.push(url);
      response.end("yes");
    });
    const { socket, said } = await kept(port);
    const drained = drain();
    await vi.waitFor(() => expect(said.fate).toBe("ended"));
    // As if it had been on its way by then, in two pieces.
    for (const piece of ["GET /second HTTP/1.1\r\n", "Host: here\r\n\r\n"]) {
      socket.write(piece);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    socket.end();
    await drained;
    await vi.waitFor(() => expect(socket.closed).toBe(true));
    expect(said.fate).toBe("ended");
    expect(asked).toEqual(["/first"]);
  });
});

describe("a site that stops", () => {
  test("answers what is under way, and says that no more is taken on that connection", async () => {
    const answers: (() => void)[] = [];
    const port = await open("", (_, response) => void answers.push(() => response.end("at last")));
    const { socket, said } = await connection(port);
    socket.write(request());
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    const drained = drain();
    answers[0]?.();
    await drained;
    await vi.waitFor(() => expect(said.fate).toBe("ended"));
    expect(said.text).toMatch(/^Connection: close$/im);
    expect(said.text).toMatch(/at last$/);
  });

  test("does not cut off an answer whose head is sent, nor wait for more on its connection", async () => {
    const answers: (() => void)[] = [];
    const port = await open("", (_, response) => {
      response.write("first ");
      answers.push(() => response.end("last"));
    });
    const { socket, said } = await connection(port);
    socket.write(request());
    await vi.waitFor(() => expect(said.text).toContain("first"));
    const drained = drain();
    await vi.waitFor(() => expect(server.listening).toBe(false));
    answers[0]?.();
    await vi.waitFor(() => expect(said.fate).toBe("ended"));
    expect(said.text).toContain("last");
    socket.end();
    await drained;
  });

  test("answers a request of which half is there, and one whose connection is just made", async () => {
    const port = await open();
    const half = await connection(port);
    half.socket.write(request());
    await vi.waitFor(() => expect(half.said.text).toContain("yes"));
    const fresh = await connection(port);
    const read = half.accepted.bytesRead;
    half.socket.write("GET /half HTTP/1.1\r\n");
    await vi.waitFor(() => expect(half.accepted.bytesRead).toBeGreaterThan(read));
    const drained = drain();
    await vi.waitFor(() => expect(server.listening).toBe(false));
    half.socket.write("Host: here\r\n\r\n");
    fresh.socket.write(request());
    await drained;
    await vi.waitFor(() => expect([half.said.fate, fresh.said.fate]).toEqual(["ended", "ended"]));
    expect(half.said.text.match(/HTTP\/1\.1 200/g)).toHaveLength(2);
    expect(fresh.said.text).toMatch(/^HTTP\/1\.1 200/);
  });

  test("answers what had come to the system when it closed", async () => {
    const port = await open();
    const connections = Array.from({ length: 40 }, () => connect(port, "127.0.0.1"));
    const texts = connections.map((socket) => {
      socket.on("error", () => undefined).once("connect", () => socket.write(request()));
      return new Promise<string>((resolve) => {
        let text = "";
        socket.on("data", (chunk) => {
          text += chunk;
        });
        socket.on("close", () => resolve(text));
      });
    });
    await Promise.all(connections.map((socket) => new Promise((resolve) => socket.once("connect", resolve))));
    await drain();
    for (const text of await Promise.all(texts)) expect(text).toMatch(/^HTTP\/1\.1 200/);
  });

  test("waits for nobody who is silent", async () => {
    const port = await open();
    const { socket, said } = await connection(port);
    socket.write(request());
    await vi.waitFor(() => expect(said.text).toContain("yes"));
    const silent = await connection(port);
    await drain();
    await vi.waitFor(() => expect([said.fate, silent.said.fate]).toEqual(["ended", "ended"]));
  });

  test("says to all from the first moment that they are the last, and lets new ones in as long as it was told", async () => {
    const port = await open();
    const drained = drain(500);
    const { socket, said } = await connection(port);
    socket.write(request());
    await vi.waitFor(() => expect(said.fate).toBe("ended"));
    expect(said.text).toMatch(/^Connection: close$/im);
    await drained;
    expect(server.listening).toBe(false);
  });
});

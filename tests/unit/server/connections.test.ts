import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, connect, Socket } from "node:net";
import { afterEach, describe, expect, test, vi } from "vitest";
import { closeIdle, shareConnections } from "../../../lib/server/connections";
import { ask } from "../../e2e/support/wire";

let server: Server;
const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server.close();
});

async function listen(
  prepare: (server: Server) => void,
  listener: RequestListener = (_, response) => response.end("yes"),
) {
  server = createServer(listener);
  prepare(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Opens a connection from an address, and says nothing but this. */
async function open(localAddress: string, text = ""): Promise<Socket> {
  const { port } = server.address() as AddressInfo;
  const socket = connect({ port, host: "127.0.0.1", localAddress }).on("error", () => undefined);
  sockets.push(socket);
  await new Promise<void>((resolve) => socket.once("connect", () => resolve()));
  if (text) socket.write(text);
  return socket;
}
const isOpen = (socket: Socket) => !socket.closed && socket.readyState === "open";

describe("when all connections are taken", () => {
  const proxy = "127.0.0.9";
  const share = () =>
    listen((one) => shareConnections(one, 10, (address = "") => (address === proxy ? null : address)));

  test("whoever has most loses the oldest to the next that comes, and gets no more", async () => {
    const base = await share();
    const mine = await open("127.0.0.3");
    const greedy: Socket[] = [];
    for (let at = 0; at < 9; at++) greedy.push(await open("127.0.0.2"));
    expect((await ask(base, "/", { localAddress: "127.0.0.4" })).text).toBe("yes");
    await vi.waitFor(() => expect(greedy.map(isOpen)).toEqual([false, ...Array(8).fill(true)]));
    expect((await ask(base, "/", { localAddress: "127.0.0.3" })).text).toBe("yes");
    const more = [await open("127.0.0.2"), await open("127.0.0.2")];
    await vi.waitFor(() => expect(more.filter(isOpen).length).toBeLessThan(2));
    expect(isOpen(mine)).toBe(true);
  });

  test("those that were closed count no more, and their networks are forgotten", async () => {
    let shared: ReturnType<typeof shareConnections> | null = null;
    const base = await listen((one) => {
      shared = shareConnections(one, 10, (address = "") => address);
    });
    const networks = () => (shared as ReturnType<typeof shareConnections> | null)?.networks();
    for (let at = 0; at < 30; at++) {
      const socket = await open(`127.0.0.${40 + at}`);
      const closed = new Promise((resolve) => socket.once("close", resolve));
      socket.end();
      await closed;
    }
    await vi.waitFor(() => expect(networks()).toBe(0));
    const ten: Socket[] = [];
    for (let at = 0; at < 9; at++) ten.push(await open(`127.0.0.${80 + at}`));
    expect((await ask(base, "/", { localAddress: "127.0.0.99" })).text).toBe("yes");
    expect(ten.every(isOpen)).toBe(true);
  });

  test("nobody who has one loses it", async () => {
    await share();
    const ten: Socket[] = [];
    for (let at = 0; at < 10; at++) ten.push(await open(`127.0.0.${10 + at}`));
    const next = await open("127.0.0.30");
    await vi.waitFor(() => expect(isOpen(next)).toBe(false));
    expect(ten.every(isOpen)).toBe(true);
  });

  test("there are never more, though many come in one moment", () => {
    const one = createServer();
    let next = "";
    shareConnections(one, 3, () => next);
    const come = (network: string) => {
      next = network;
      const socket = new Socket();
      one.emit("connection", socket);
      return socket;
    };
    const all = ["a", "a", "a", "b", "c", "d"].map(come);
    expect(all.map(({ destroyed }) => destroyed)).toEqual([true, true, false, false, false, true]);
    server = one;
  });

  test("a proxy loses none, as it speaks for many", async () => {
    const base = await share();
    const proxied: Socket[] = [];
    for (let at = 0; at < 8; at++) proxied.push(await open(proxy));
    await open("127.0.0.2");
    await open("127.0.0.2");
    expect((await ask(base, "/", { localAddress: proxy })).text).toBe("yes");
    expect(proxied.every(isOpen)).toBe(true);
  });
});

describe("a connection on which nothing happens", () => {
  const long = Buffer.alloc(40_000_000);

  test("is closed when its answer is not read", async () => {
    let left: Socket | null = null;
    await listen(
      (one) => closeIdle(one, 100),
      ({ socket }, response) => {
        left = socket;
        response.end(long);
      },
    );
    (await open("127.0.0.2", "GET / HTTP/1.1\r\nHost: here\r\n\r\n")).pause();
    await vi.waitFor(() => expect(left?.destroyed).toBe(true), 10_000);
  });

  test("is closed when nothing was asked", async () => {
    await listen((one) => closeIdle(one, 100));
    const socket = await open("127.0.0.2");
    await vi.waitFor(() => expect(isOpen(socket)).toBe(false), 10_000);
  });

  test("stays while its answer is being made, however long that takes", async () => {
    const base = await listen(
      (one) => closeIdle(one, 50),
      (_, response) => void setTimeout(() => response.end("at last"), 400),
    );
    expect((await ask(base, "/")).text).toBe("at last");
  });
});

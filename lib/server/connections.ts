import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { Server as NetServer, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { everybodyIsIn } from "./take-in";

/** Whose a connection is, by its remote address; null for a proxy, which speaks for many. */
export type NetworkOf = (address: string | undefined) => string | null;

/**
 * Shares at most `most` connections of a server among networks. When all are taken, a newcomer replaces the oldest
 * connection of the network with the most, unless that network would then have fewer than theirs. A proxy loses none.
 * `networks` returns how many networks are remembered.
 */
export function shareConnections(server: Server, most: number, networkOf: NetworkOf): { networks: () => number } {
  /** By network, those that are open longest first. */
  const open = new Map<string, Set<Socket>>();
  let count = 0;

  const forget = (socket: Socket, network: string | null) => {
    const own = network === null ? null : open.get(network);
    if (network !== null && !own?.delete(socket)) return;
    if (own?.size === 0) open.delete(network as string);
    count--;
  };

  /** Closes the oldest connection of the network that has most. Whether there was one that has enough. */
  const closeOne = (enough: number): boolean => {
    const [network, largest] = [...open].reduce((a, b) => (b[1].size > a[1].size ? b : a), ["", new Set<Socket>()]);
    const [oldest] = largest;
    if (!oldest || largest.size < enough) return false;
    forget(oldest, network);
    oldest.destroy();
    return true;
  };

  server.on("connection", (socket: Socket) => {
    const network = networkOf(socket.remoteAddress);
    const own = network === null ? undefined : open.get(network);
    if (count >= most && !closeOne((own?.size ?? 0) + 2)) return void socket.destroy();
    count++;
    if (network !== null) open.set(network, (own ?? new Set()).add(socket));
    socket.once("close", () => forget(socket, network));
  });
  return { networks: () => open.size };
}

/** A connection as Node's server keeps it, with the answer that is under way. */
export type Connection = Socket & { _httpMessage?: ServerResponse | null };

/** Milliseconds for which the other end may still read what was said, and see that the connection is closed. */
const linger = 1_000;

/**
 * Closes a connection after these last words, and reads on until the other end has closed it, too (RFC 9112 9.6). A
 * close at once would be a reset for whoever is sending, and take away what was said. What still comes is not answered.
 */
export function closeConnection(socket: Duplex, lastWords = ""): void {
  socket.end(lastWords);
  setTimeout(() => socket.destroy(), linger).unref();
}

/** Bytes that a connection had read when its last request was over: what came since is of the next one. */
const readBefore = new WeakMap<Socket, number>();

/** Returns whether a connection waits for its next request, or for the first one, and nothing of it has come. */
const isIdle = (socket: Connection): boolean =>
  !socket._httpMessage && socket.bytesRead === (readBefore.get(socket) ?? 0);

/**
 * Closes connections on which nothing comes or goes for so many milliseconds: whoever does not read an answer would
 * keep it in memory. It has to be longer than a request may take to arrive. While an answer is being made, nothing has
 * to happen. Nor is a connection closed whose next request is here by now, though this thread was too busy to read it.
 * (Node keeps each a second longer than its answers say.)
 */
export function closeIdle(server: Server, milliseconds: number): void {
  server.timeout = milliseconds;
  server.on("request", (request: IncomingMessage) => {
    const { socket } = request;
    request.once("close", () => readBefore.set(socket, socket.bytesRead));
  });
  server.on("timeout", (socket: Connection) => {
    const answering = socket._httpMessage;
    // What the system still holds of the answer goes too.
    if (answering?.writableEnded) return void socket.resetAndDestroy();
    if (answering) return;
    setImmediate(() => {
      if (isIdle(socket)) closeConnection(socket);
    });
  });
}

/**
 * Returns the function that ends a server for which `closeIdle` was called. Each answer from then on is the last on its
 * connection, and says so. After `grace` milliseconds nobody new is let in, and connections that wait for a request are
 * closed. Those that never had one get a moment to send it. It is done when all requests are answered, or after
 * `patience` milliseconds.
 */
export function drainable(server: Server, patience: number): (grace?: number) => Promise<void> {
  const open = new Set<Connection>();
  let isLast = false;
  server.on("connection", (socket: Connection) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  server.prependListener("request", (_: IncomingMessage, response: ServerResponse) => {
    if (isLast) response.shouldKeepAlive = false;
  });
  const closeWhenIdle = (socket: Connection) => {
    if (isIdle(socket)) closeConnection(socket);
  };
  return async (grace = 0) => {
    isLast = true;
    for (const { _httpMessage } of open) if (_httpMessage) _httpMessage.shouldKeepAlive = false;
    await sleep(grace);
    // Who is not in when the server closes is cut off, however busy this thread is.
    await everybodyIsIn(linger);
    // The HTTP server's own `close` would cut off what is idle, and whoever sends at this moment.
    const closed = new Promise<void>((resolve) => void NetServer.prototype.close.call(server, () => resolve()));
    for (const socket of open) {
      // It had said that its connection stays, before the end was known.
      if (socket._httpMessage) socket._httpMessage.once("finish", () => setImmediate(closeWhenIdle, socket));
      else if (socket.bytesRead > 0) closeWhenIdle(socket);
      else setTimeout(closeWhenIdle, linger, socket).unref();
    }
    const late = setTimeout(() => {
      for (const socket of open) socket.destroy();
    }, patience);
    await closed;
    clearTimeout(late);
  };
}

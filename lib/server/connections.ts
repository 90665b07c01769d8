import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

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
type Connection = Socket & { _httpMessage?: ServerResponse | null };

/**
 * Closes connections on which nothing comes or goes for so many milliseconds: whoever does not read an answer would
 * keep it in memory. It has to be longer than a request may take to arrive. While an answer is being made, nothing has
 * to happen.
 */
export function closeIdle(server: Server, milliseconds: number): void {
  server.timeout = milliseconds;
  server.on("timeout", (socket: Connection) => {
    const answering = socket._httpMessage;
    if (!answering) return void socket.destroy();
    // What the system still holds of the answer goes too.
    if (answering.writableEnded) socket.resetAndDestroy();
  });
}

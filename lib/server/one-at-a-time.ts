import type { RequestListener } from "node:http";
import type { Socket } from "node:net";

/** Requests that may wait on one connection for the answer to the one before. Browsers send none so. */
const mostWaiting = 50;

/**
 * Returns a listener that answers the requests of one connection one after another, each when the answer before it was
 * taken. Node hands over all pipelined requests at once, so one connection could have hundreds worked on, and then hang
 * up. A connection that sends very many is closed. What comes on one that this side has closed is not begun: it will
 * be sent again.
 */
export function oneAtATime(listener: RequestListener): RequestListener {
  const waiting = new WeakMap<Socket, number>();
  return (request, response) => {
    if (request.socket.writableEnded) return;
    // The answer whose turn it is has the connection.
    if (response.socket) return listener(request, response);
    const { socket } = request;
    const before = waiting.get(socket) ?? 0;
    if (before >= mostWaiting) return void socket.destroy();
    waiting.set(socket, before + 1);
    response.once("socket", () => {
      waiting.set(socket, (waiting.get(socket) ?? 0) - 1);
      // Node is still handing the connection over; what else came in is looked at first.
      setImmediate(() => {
        if (!socket.destroyed) listener(request, response);
      });
    });
  };
}

import type { Server } from "node:http";
import type { Duplex } from "node:stream";
import { logRequest } from "../process/log";
import { type Connection, closeConnection } from "./connections";
import { securityHeaders } from "./headers";
import { freshId } from "./request-id";
import { countAnswer } from "./request-metrics";

/** The status, reason and sentence for what never gets to the door. */
type BareRefusal = readonly [status: number, reason: string, sentence: string];

const otherVersion: BareRefusal = [505, "HTTP Version Not Supported", "This site speaks HTTP/1.1."];

/** What is said to what cannot be read as HTTP at all, by the code of Node's reader; anything else is 400. */
const refusals: Record<string, BareRefusal> = {
  HPE_HEADER_OVERFLOW: [431, "Request Header Fields Too Large", "This request says too much about itself."],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "Request Timeout", "This request took too long to arrive."],
  HPE_INVALID_VERSION: otherVersion,
  // HTTP/2 that was not agreed on: "PRI * HTTP/2.0".
  HPE_PAUSED_H2_UPGRADE: otherVersion,
};
const badRequest: BareRefusal = [400, "Bad Request", "This request cannot be read."];
const noProxy: BareRefusal = [405, "Method Not Allowed", "This site passes nothing on."];

/** Sends a refusal with the headers of every answer and one sentence, and closes the connection. Returns its id. */
function refuse(socket: Duplex, [status, reason, sentence]: BareRefusal, more: Record<string, string> = {}): string {
  const id = freshId();
  const headers = {
    ...securityHeaders,
    ...more,
    "X-Request-Id": id,
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Length": String(sentence.length),
    Connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  closeConnection(socket, `HTTP/1.1 ${status} ${reason}\r\n${lines.join("")}\r\n${sentence}`);
  return id;
}

function note(id: string, method: string, status: number): void {
  countAnswer("/*", status, 0);
  logRequest({ id, method, route: "/*", status, ms: 0 });
}

/**
 * Lets a server answer what its own reader refuses, or does not hand on. It says one sentence, with the headers of
 * every answer; then it hangs up.
 */
export function answerClientErrors(server: Server): void {
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Connection) => {
    if (socket.writableEnded) return;
    const answering = socket._httpMessage;
    if (error.code === "ECONNRESET" || !socket.writable || answering?.headersSent) return void socket.destroy();
    const refusal = refusals[error.code ?? ""] ?? badRequest;
    const id = refuse(socket, refusal);
    // A request that got as far as the door is logged there.
    if (answering) answering.statusCode = refusal[0];
    else note(id, "", refusal[0]);
  });
  const refuseTunnel = (socket: Connection): void => {
    // Node hands the connection over though an answer to what came before is under way on it.
    if (socket._httpMessage) return void socket._httpMessage.once("finish", () => refuseTunnel(socket));
    if (socket.writableEnded || socket.destroyed) return;
    note(refuse(socket, noProxy, { Allow: "GET, HEAD, POST" }), "CONNECT", noProxy[0]);
  };
  server.on("connect", (_, socket: Connection) => {
    socket.on("error", () => socket.destroy()).resume();
    refuseTunnel(socket);
  });
}

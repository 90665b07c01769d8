import type { Server } from "node:http";
import type { Duplex } from "node:stream";
import { logRequest } from "../process/log";
import { type Connection, closeConnection } from "./connections";
import { commonHeaders } from "./headers";
import { refusalBody } from "./refusal-body";
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

/** What Node's reader says of a request that it cannot read, with the bytes that it was reading. */
type ReadError = NodeJS.ErrnoException & { rawPacket?: Buffer };

/** Returns the path that was asked for, when what could not be read begins with its line; "" otherwise. */
const pathIn = ({ rawPacket }: ReadError): string =>
  /^[A-Z]+ ([^\s?]+)/.exec(rawPacket?.toString("latin1", 0, 1_024) ?? "")?.[1] ?? "";

/**
 * Sends a refusal with the headers of every answer to this path, and closes the connection. It is one sentence, or what
 * programs read. Returns its id.
 */
function refuse(socket: Duplex, path: string, [status, reason, sentence]: BareRefusal, more: string[] = []): string {
  const id = freshId();
  const plain = { type: "text/plain; charset=utf-8", body: sentence };
  const { type, body } = refusalBody(path, { status, title: reason, sentence }) ?? plain;
  const length = String(Buffer.byteLength(body));
  const own = ["X-Request-Id", id, "Content-Type", type, "Cache-Control", "no-store", "Content-Length", length];
  const lines = [...commonHeaders(path), ...more, ...own, "Connection", "close"]
    .map((text, at) => (at % 2 === 0 ? `${text}: ` : `${text}\r\n`))
    .join("");
  closeConnection(socket, `HTTP/1.1 ${status} ${reason}\r\n${lines}\r\n${body}`);
  return id;
}

function note(id: string, method: string, status: number): void {
  countAnswer("/*", status, 0);
  logRequest({ id, method, route: "/*", status, ms: 0 });
}

/**
 * Lets a server answer what its own reader refuses, or does not hand on. It says one sentence, or what programs read,
 * with the headers of every answer; then it hangs up.
 */
export function answerClientErrors(server: Server): void {
  server.on("clientError", (error: ReadError, socket: Connection) => {
    if (socket.writableEnded) return;
    const answering = socket._httpMessage;
    if (error.code === "ECONNRESET" || !socket.writable || answering?.headersSent) return void socket.destroy();
    const refusal = refusals[error.code ?? ""] ?? badRequest;
    const id = refuse(socket, pathIn(error), refusal);
    // A request that got as far as the door is logged there.
    if (answering) answering.statusCode = refusal[0];
    else note(id, "", refusal[0]);
  });
  const refuseTunnel = (socket: Connection): void => {
    // Node hands the connection over though an answer to what came before is under way on it.
    if (socket._httpMessage) return void socket._httpMessage.once("finish", () => refuseTunnel(socket));
    if (socket.writableEnded || socket.destroyed) return;
    note(refuse(socket, "", noProxy, ["Allow", "GET, HEAD, POST"]), "CONNECT", noProxy[0]);
  };
  server.on("connect", (_, socket: Connection) => {
    socket.on("error", () => socket.destroy()).resume();
    refuseTunnel(socket);
  });
}

import type { Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { logRequest } from "../process/log";
import { securityHeaders } from "./headers";
import { freshId } from "./request-id";
import { countAnswer } from "./request-metrics";

/** What is said to what cannot be read as HTTP at all, by the code of Node's reader; anything else is 400. */
const statuses: Record<string, [status: number, reason: string, sentence: string]> = {
  HPE_HEADER_OVERFLOW: [431, "Request Header Fields Too Large", "This request says too much about itself."],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "Request Timeout", "This request took too long to arrive."],
};
const badRequest = [400, "Bad Request", "This request cannot be read."] as const;

/** Milliseconds for which what was said may still be read. */
const patience = 1_000;

/** A connection as Node's server keeps it: with the answer that is under way, as its own default looks at. */
type Connection = Duplex & { _httpMessage?: ServerResponse | null };

/**
 * Lets a server answer what its own reader refuses with the headers of every answer and one sentence; then it hangs up.
 */
export function answerClientErrors(server: Server): void {
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Connection) => {
    if (socket.writableEnded) return;
    const answering = socket._httpMessage;
    if (error.code === "ECONNRESET" || !socket.writable || answering?.headersSent) return void socket.destroy();
    const [status, reason, sentence] = statuses[error.code ?? ""] ?? badRequest;
    const id = freshId();
    const headers = {
      ...securityHeaders,
      "X-Request-Id": id,
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "no-store",
      "Content-Length": String(sentence.length),
      Connection: "close",
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${status} ${reason}\r\n${lines.join("")}\r\n${sentence}`);
    setTimeout(() => socket.destroy(), patience).unref();
    // A request that got as far as the door is logged there.
    if (answering) answering.statusCode = status;
    else {
      countAnswer("/*", status, 0);
      logRequest({ id, method: "", route: "/*", status, ms: 0 });
    }
  });
}

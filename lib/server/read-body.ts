import type { IncomingMessage } from "node:http";
import { isDesk, isSignIn } from "./desk";
import { isOpen } from "./headers";

const kilobyte = 1024;

/**
 * Returns how many bytes a body of this content type may have. A form of the desk may have more than can be saved of it
 * (256 kB, read-section.ts). The desk then refuses it itself, with the words in the page. No sign-in needs that much.
 */
export function mostBytes(path: string, type = ""): number {
  if (isOpen(path)) return 16 * kilobyte;
  if (!isDesk(path)) return 64 * kilobyte;
  if (isFile(type)) return 2048 * kilobyte;
  return (isSignIn(path) ? 256 : 1024) * kilobyte;
}

/** Returns whether a content type says that whole files come. */
export const isFile = (type: string): boolean => mediaType(type) === "multipart/form-data";

/** Returns a content type without its parameters. */
export const mediaType = (type: string): string => (type.split(";", 1)[0] as string).trim().toLowerCase();

/** Returns whether a request comes with a body, known from its headers. */
export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;

/** Returns the body of a request, or null when it is longer than may be. */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer | null> {
  if (Number(request.headers["content-length"] ?? 0) > most) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += (chunk as Buffer).length;
    if (length > most) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** Bytes that are read of a body only to be thrown away. */
const mostDiscarded = 64 * 1024 * kilobyte;

/**
 * Reads what still comes of a body and throws it away: a browser that is answered while it sends shows an error of its
 * own. It is done when all has come, when the sender has gone, or when it is far too much.
 */
export const discardBody = (request: IncomingMessage): Promise<void> =>
  new Promise((resolve) => {
    if (request.readableEnded || request.destroyed) return resolve();
    let length = 0;
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length <= mostDiscarded) return;
      request.pause();
      resolve();
    });
    request.on("end", resolve).on("close", resolve);
  });

import type { IncomingMessage } from "node:http";
import { isOpen } from "./headers";

/** Bytes that a body may have. */
export const mostBytes = (path: string) => (isOpen(path) ? 16_384 : 65_536);

/** Whether a request comes with a body, known from its headers. */
export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;

/** The body of a request, or null when it is longer than may be. */
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

import type { IncomingMessage } from "node:http";
import { isDesk } from "./desk";
import { isOpen } from "./headers";

const kilobyte = 1024;

/** Bytes that a body of this content type may have. */
export function mostBytes(path: string, type = ""): number {
  if (isOpen(path)) return 16 * kilobyte;
  if (!isDesk(path)) return 64 * kilobyte;
  return isFile(type) ? 2048 * kilobyte : 256 * kilobyte;
}

/** Whether a content type says that whole files come. */
export const isFile = (type: string): boolean => mediaType(type) === "multipart/form-data";

/** A content type without its parameters. */
export const mediaType = (type: string): string => (type.split(";", 1)[0] as string).trim().toLowerCase();

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

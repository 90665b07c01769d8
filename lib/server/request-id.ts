import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";

/**
 * Names this process among all that ever ran, so that its ids can be counted up: an id names a request and is no
 * secret.
 */
const processName = randomBytes(8).toString("hex");
let count = 0;

/** Returns the id that a proxy gave the request, when it looks like one, or a new one. */
export function idOf({ headers }: IncomingMessage): string {
  const given = headers["x-request-id"];
  if (typeof given === "string" && /^[A-Za-z0-9-]{8,64}$/.test(given)) return given;
  return freshId();
}

/** Returns an id that no other request has. */
export const freshId = (): string => `${processName}-${(++count).toString(36)}`;

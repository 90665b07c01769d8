import { createHash } from "node:crypto";

/** The namespace of this project's name-based ids (itself a random uuid). */
const namespace = Buffer.from("5b3d2a0e9c114f6f8a4e6d0f3f7c21ab", "hex");

/**
 * The uuid that belongs to a name, always the same one: RFC 9562 version 5.
 * First editions take their ids from their paths, so that planting them again gives the same ids.
 */
export function stableId(name: string): string {
  const bytes = createHash("sha1").update(namespace).update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

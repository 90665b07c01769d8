import { hash } from "node:crypto";

/** The namespace of this project's name-based ids (itself a random uuid). */
const namespace = Buffer.from("5b3d2a0e9c114f6f8a4e6d0f3f7c21ab", "hex");

/** Returns whether text is a uuid in lower case, as the database and this project write it. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/**
 * Returns the uuid that belongs to a name, always the same one: RFC 9562 version 5. First editions take their ids from
 * their paths, so that planting them again gives the same ids.
 */
export function stableId(name: string): string {
  const hex = hash("sha1", Buffer.concat([namespace, Buffer.from(name)]), "hex");
  const variant = "89ab"[Number.parseInt(hex[16] as string, 16) & 3];
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, variant + hex.slice(17, 20)];
  return `${parts.join("-")}-${hex.slice(20, 32)}`;
}

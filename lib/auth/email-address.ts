import { z } from "zod";

/** The longest text that is taken for an email address (RFC 5321). */
const Address = z.email().max(254);

/**
 * Returns an email address as accounts are known by, in lower case, or null for any other text. Only ASCII: a letter
 * that merely looks like another, or turns into it in lower case, names nobody.
 */
export function parseEmail(text: string): string | null {
  const trimmed = text.trim();
  if (!/^[\x21-\x7e]+$/.test(trimmed)) return null;
  const read = Address.safeParse(trimmed);
  return read.success ? read.data.toLowerCase() : null;
}

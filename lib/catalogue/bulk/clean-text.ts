/** Control characters that no text needs, and marks that turn the direction of writing round. */
const invisible = /(?![\t\n])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Half of a surrogate pair, which is no character. */
const half = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * Text as it may be kept: composed (NFC), one kind of line end, nothing that cannot be seen, no space at the ends. Null
 * when it holds what no database can keep: a NUL character, or half of a surrogate pair.
 */
export function cleanText(text: string): string | null {
  if (text.includes("\u0000") || half.test(text)) return null;
  return text.replace(/\r\n?/g, "\n").replace(invisible, "").normalize("NFC").trim();
}

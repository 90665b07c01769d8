/**
 * Small words after which a name tells where it lies: "Stockton-on-Tees", "Barton-le-Clay", "Milton under Wychwood".
 */
const TAIL = /^(.{3,}?) (?:on|under|in|by|le|next|near|juxta|super|over|with|at|sub|cum) .+$/;

/**
 * Returns a name as it is looked up: small letters and figures with single spaces. Case, accents, apostrophes and full
 * stops do not count, "&" is "and", "Saint" is "st", "upon" is "on", any other mark is a space: "St. Mary's-upon-Sea"
 * is "st marys on sea".
 */
export function placeKey(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}'’‘ʼ`´.]/gu, "")
    .replaceAll("&", " and ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/\bsaint\b/g, "st")
    .replace(/\bupon\b/g, "on");
}

/** Places that nobody calls by the name on the map. */
const KNOWN_AS: Record<string, string> = { "kingston on hull": "hull" };

/** Shorter keys that people use for a key with a tail ("stockton" for "stockton on tees"). Empty if it has none. */
export const shortKeys = (key: string): string[] =>
  [TAIL.exec(key)?.[1], KNOWN_AS[key]].filter((short) => short !== undefined);

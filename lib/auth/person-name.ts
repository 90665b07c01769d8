/** The longest name that is kept, in characters. */
export const longestName = 100;

/** Whatever is not seen, breaks a line, or turns the direction of what follows. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu;

/** Returns a person's name as it is kept and shown, or null when nothing is left of it or it is too long. */
export function parseName(text: string): string | null {
  if (text.length > 10 * longestName) return null;
  const name = text.replace(unseen, " ").trim();
  return name === "" || [...name].length > longestName ? null : name;
}

import { cleanText } from "../editing/form/clean-text";

/** What stands where something was taken out of a comment. */
export const gap = "[…]";

const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\p{M}\p{N}]/u.test(character);

/** Returns whether the text between these two places is whole words: "Sam" is not taken out of "same". */
const isWhole = (text: string, from: number, to: number): boolean => {
  const before = [...text.slice(0, from)].at(-1);
  const [first] = text.slice(from);
  const last = [...text.slice(from, to)].at(-1);
  const [after] = text.slice(to);
  return !(isLetter(before) && isLetter(first)) && !(isLetter(last) && isLetter(after));
};

/** Returns a text with every place at which these words stand replaced by a gap. Null when they stand nowhere. */
function takeOut(text: string, words: string): string | null {
  const kept: string[] = [];
  let from = 0;
  let look = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, look)) {
    const to = at + words.length;
    look = at + 1;
    if (!isWhole(text, at, to)) continue;
    kept.push(text.slice(from, at));
    from = to;
    look = to;
  }
  return kept.length === 0 ? null : [...kept, text.slice(from)].join(gap);
}

/**
 * Returns a comment without these parts, each on a line of its own as it stands in the comment: a gap is where they
 * were. The longest go first, so that "Sam Smith" is taken out whole where "Sam" is named as well. `missing` are the
 * parts that are not in it.
 */
export function redact(text: string, typed: string): { text: string; missing: string[] } {
  const lines = cleanText(typed)
    .split("\n")
    .map((line) => line.trim());
  const parts = [...new Set(lines.filter((line) => line !== "" && line !== gap))].sort((a, b) => b.length - a.length);
  const missing: string[] = [];
  let left = text;
  for (const part of parts) {
    const without = takeOut(left, part);
    // What a longer part held is gone already.
    if (without === null && takeOut(text, part) === null) missing.push(part);
    left = without ?? left;
  }
  return { text: left, missing };
}

import { diffArrays } from "diff";

/** A stretch of a text that stayed, went or came. "same" and "removed" together are the earlier text, to the letter. */
export type TextPart = { kind: "same" | "removed" | "added"; text: string };

/**
 * How many words may differ before texts are compared by lines, and then not at all: it bounds the work, whatever is
 * typed.
 */
const mostEdits = 800;

const wordsOf = (text: string) => text.match(/\s*[\p{L}\p{N}'’]+|\s*[^\s\p{L}\p{N}'’]|\s+$/gu) ?? [];
const linesOf = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** Returns whether so little stayed that the pieces would be harder to read than two whole texts. */
const isConfetti = (parts: readonly TextPart[], before: string, after: string) =>
  parts.reduce((sum, { kind, text }) => sum + (kind === "same" ? text.length : 0), 0) <
  Math.max(before.length, after.length) / 4;

/**
 * Returns the changes between two texts, word by word (Myers' algorithm). Texts that differ in more than 800 words are
 * compared line by line. Null when they differ even so, or have less than a quarter in common: then one text was
 * replaced by another.
 */
export function textParts(before: string, after: string): TextPart[] | null {
  for (const pieces of [wordsOf, linesOf]) {
    const found = diffArrays(pieces(before), pieces(after), { maxEditLength: mostEdits });
    if (!found) continue;
    const parts = found.map(
      ({ added, removed, value }): TextPart => ({
        kind: added ? "added" : removed ? "removed" : "same",
        text: value.join(""),
      }),
    );
    return isConfetti(parts, before, after) ? null : parts;
  }
  return null;
}

/** How many characters of what stayed are shown on either side of a change. */
const kept = 160;

/** Returns the parts with the middle of long stretches that stayed left out: "…" stands for it. */
export const foldedParts = (parts: readonly TextPart[]): TextPart[] =>
  parts.map(({ kind, text }, index) => {
    if (kind !== "same" || text.length <= 2 * kept + 40) return { kind, text };
    const head = index === 0 ? "" : text.slice(0, kept).replace(/\S*$/, "");
    const tail = index === parts.length - 1 ? "" : text.slice(-kept).replace(/^\S*/, "");
    return { kind, text: `${head} … ${tail}` };
  });

import { diffArrays } from "diff";

/** A stretch of a text that stayed, went or came. "same" and "removed" together are the earlier text, to the letter. */
export type TextPart = { kind: "same" | "removed" | "added"; text: string };

/** How many words may differ before texts are compared by lines, and then not at all: it bounds the work, whatever is typed. */
const mostEdits = 800;

const wordsOf = (text: string) => text.match(/\s*[\p{L}\p{N}'’]+|\s*[^\s\p{L}\p{N}'’]|\s+$/gu) ?? [];
const linesOf = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/**
 * What changed between two texts, word by word (Myers' algorithm). Texts that differ in more than 800 words are compared line
 * by line, and those that differ even so are given as one that went and one that came.
 */
export function textParts(before: string, after: string): TextPart[] {
  for (const pieces of [wordsOf, linesOf]) {
    const found = diffArrays(pieces(before), pieces(after), { maxEditLength: mostEdits });
    if (found) {
      return found.map(({ added, removed, value }) => ({
        kind: added ? "added" : removed ? "removed" : "same",
        text: value.join(""),
      }));
    }
  }
  return [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
}

/** How many characters of what stayed are shown on either side of a change. */
const kept = 160;

/** The parts with the middle of long stretches that stayed left out: "…" stands for it. */
export const foldedParts = (parts: readonly TextPart[]): TextPart[] =>
  parts.map(({ kind, text }, index) => {
    if (kind !== "same" || text.length <= 2 * kept + 40) return { kind, text };
    const head = index === 0 ? "" : text.slice(0, kept).replace(/\S*$/, "");
    const tail = index === parts.length - 1 ? "" : text.slice(-kept).replace(/^\S*/, "");
    return { kind, text: `${head} … ${tail}` };
  });

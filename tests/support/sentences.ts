/** The plain text of Markdown, paragraph by paragraph and item by item: no marks, no addresses of links. */
const blocksOf = (markdown: string): string[] =>
  markdown
    .split(/\n(?:\s*\n|(?=\s*(?:[-*]|\d+\.)\s))/)
    .map((block) =>
      block
        .replace(/^\s*(?:[-*]|\d+\.|#+|>)\s+/gm, "")
        .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
        .replace(/[*_`]/g, "")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter(Boolean);

/** Every sentence. A full stop, question or exclamation mark or the end of a block ends one. */
export const sentencesOf = (markdown: string): string[] =>
  blocksOf(markdown).flatMap((block) =>
    block
      .split(/(?<=[.?!]["”’)]?)\s+(?=["“‘(]?\p{Lu}|\d)/u)
      .map((sentence) => sentence.trim())
      .filter(Boolean),
  );

export const wordCount = (sentence: string) => (sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []).length;

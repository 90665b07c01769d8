/** As much of a text as is judged: what a field may hold. */
const most = 20_000;

const link = /\[([^[\]]{0,300})\]\([^()\s]{0,2000}\)/g;

/**
 * The blocks of a text as a reader sees them, each on one line: paragraphs, list items and headings, without Markdown's
 * marks and without the addresses of links.
 */
const blocksOf = (text: string): string[] =>
  text
    .slice(0, most)
    .replace(/\r\n?/g, "\n")
    .replace(/^#{1,6}[ \t].*$/gm, "\n$&\n")
    .split(/\n{2,}|\n(?=[ \t]{0,8}(?:[-*+]|\d{1,3}[.)]|#{1,6})[ \t])/)
    .map((block) =>
      block
        .replace(/^[ \t]{0,8}(?:[-*+]|\d{1,3}[.)]|#{1,6}|>)[ \t]+/gm, "")
        .replace(link, "$1")
        .replace(/[*_`]/g, "")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter(Boolean);

const shortForms = /\b(?:e\.g|i\.e|etc|Dr|Mr|Mrs|Ms|Prof|St|No|Rd|Tel|approx)\.$/;

/** Returns the sentences of a text. A full stop, question mark, exclamation mark or the end of a block ends one. */
export const sentencesOf = (text: string): string[] =>
  blocksOf(text).flatMap((block) => {
    const sentences: string[] = [];
    for (const piece of block.split(/(?<=[.?!]["”’)]?) (?=["“‘(]?[\p{Lu}\d])/u)) {
      const last = sentences.at(-1);
      if (last !== undefined && shortForms.test(last)) sentences[sentences.length - 1] = `${last} ${piece}`;
      else sentences.push(piece);
    }
    return sentences;
  });

/** Returns the words of a sentence, as they are written. "0300 013 2000" is one, "up-to-date" is one. */
export const wordsIn = (sentence: string): string[] =>
  sentence.replace(/(?<=\d) (?=\d)/g, "").match(/[\p{L}\p{N}][\p{L}\p{N}'’.@-]*/gu) ?? [];

/** Returns the text for a message that names it; of a long one some words round the place that matters. */
export function quoted(text: string, at = 0, longest = 110): string {
  if (text.length <= longest) return `“${text}”`;
  const from = at < longest - 30 ? 0 : at - 40;
  const head = from > 0 ? `… ${text.slice(from, at).replace(/^\S*\s/, "")}` : text.slice(0, at);
  const tail = text.slice(at, from + longest);
  return `“${head}${from + longest < text.length ? `${tail.replace(/\s+\S*$/, "")} …` : tail}”`;
}

/** A text in two: what is read at once, and the rest. */
export type Halves = { first: string; rest: string | null };

/** So little is not worth folding: letters. */
const shortRest = 160;
/** Lists, headings and quotations say little without what follows them. */
const isPlain = (block: string) => !/^(?:#|[-*+>] |\d+[.)] )/.test(block);

/**
 * Returns an editor's Markdown in two: its first paragraph, with a list that belongs to it, and the rest. All of it is
 * the first half where little is left.
 */
export function firstParagraph(text: string): Halves {
  const blocks = text.trim().split(/\n\s*\n/);
  const [first = "", second] = blocks;
  const hasList = first.endsWith(":") && second !== undefined && !isPlain(second);
  const taken = isPlain(first) ? (hasList ? 2 : 1) : 0;
  const rest = blocks.slice(taken).join("\n\n");
  if (taken === 0 || rest.length < shortRest) return { first: text, rest: null };
  return { first: blocks.slice(0, taken).join("\n\n"), rest };
}

/** One part of a text under a heading of its own; the words before the first heading have none. */
export type Chapter = { heading: string | null; text: string };

/** Returns the parts of an editor's Markdown, by its headings of the second level. Each has words. */
export function chaptersOf(text: string): Chapter[] {
  return text
    .trim()
    .split(/^(?=## )/m)
    .map((part): Chapter => {
      const [, heading = null, rest = ""] = /^## +(.+)\n?([\s\S]*)$/.exec(part) ?? [];
      return heading === null ? { heading, text: part.trim() } : { heading: heading.trim(), text: rest.trim() };
    })
    .filter((chapter) => chapter.text !== "" || chapter.heading !== null);
}

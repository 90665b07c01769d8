const shoutable = new Set(
  `ALL ALWAYS ANY ARE BEFORE CALL CLOSED DO EVERY FREE FROM IMPORTANT IS MUST NEVER NEW NO NOT NOTE NOW ONLY OPEN OR PLEASE
  READ RING STOP THE THIS URGENT WARNING WE WILL YOU YOUR`.split(/\s+/),
);

const runs = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?:[ ,–-]{1,3}\p{Lu}{2,})*(?![\p{L}\p{N}])/gu;
const wordsOf = (run: string) => run.split(/[ ,–-]+/);

/**
 * Returns whether capitals are words: one of them is a word that people shout; or they are several, one longer than any
 * acronym.
 */
const isWords = (run: string) => {
  const words = wordsOf(run);
  return words.some((word) => shoutable.has(word) || (words.length > 1 && word.length > 7));
};

/**
 * Returns the runs of capitals in a text that are words and not acronyms, as they stand there. `known` are acronyms.
 */
export const shoutedIn = (text: string, known: ReadonlySet<string>): string[] =>
  (text.match(runs) ?? []).filter((run) => isWords(run) && !wordsOf(run).every((word) => known.has(word)));

/** Returns every word in capitals that stands in a shout. */
export const shoutedWords = (text: string, known: ReadonlySet<string>): Set<string> =>
  new Set(shoutedIn(text, known).flatMap(wordsOf));

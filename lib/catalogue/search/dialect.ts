import { memoize } from "../memoize";
import type { DialectWord } from "../terms";
import { wordsOf } from "./words";

/** Ways to say something, by their first word, the longest first. */
type Sayings = ReadonlyMap<string, readonly { said: readonly string[]; means: readonly string[] }[]>;

/** The rows of `content/dialect.yaml` and `thesaurus.yaml`, ready to be looked up. Read once for the same rows. */
const sayingsOf = memoize((rows: readonly DialectWord[]): Sayings => {
  const sayings = new Map<string, { said: readonly string[]; means: readonly string[] }[]>();
  for (const { words, means } of rows) {
    const plain = wordsOf(means);
    for (const said of words.map(wordsOf)) {
      const [first = ""] = said;
      sayings.set(first, [...(sayings.get(first) ?? []), { said, means: plain }]);
    }
  }
  for (const all of sayings.values()) all.sort((a, b) => b.said.length - a.said.length);
  return sayings;
});

/**
 * Returns the words of a query in plain English: "wee yin's greetin" as "child is crying". What no row has stays as
 * it is. So does a word that `isOfEntry` says that an entry bears in front: who types the name of a service means it.
 */
export function inPlainEnglish(
  words: readonly string[],
  rows: readonly DialectWord[],
  isOfEntry: (word: string) => boolean = () => false,
): string[] {
  const sayings = sayingsOf(rows);
  const plain: string[] = [];
  for (let at = 0; at < words.length; ) {
    const found = sayings
      .get(words[at] as string)
      ?.find(
        ({ said }) =>
          said.every((word, more) => words[at + more] === word) && !(said.length === 1 && isOfEntry(said[0] as string)),
      );
    plain.push(...(found ? found.means : [words[at] as string]));
    at += found ? found.said.length : 1;
  }
  return plain;
}

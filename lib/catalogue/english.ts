import { stemOf, wordsOf } from "./words";

/**
 * Stems of the words of a Hunspell dictionary (`word/FLAGS`, one a line). A word whose stem is among them is spelt right, in any of its
 * forms, and nobody guesses at it. Words of two letters or fewer are left out: abbreviations of every kind are among them.
 */
export function readEnglish(dictionary: string): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const line of dictionary.split("\n").slice(1)) {
    const [word] = wordsOf(line.split("/", 1)[0] ?? "");
    if (word && word.length > 2) stems.add(stemOf(word));
  }
  return stems;
}

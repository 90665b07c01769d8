type Affix = { flag: string; removed: string; added: string; fits: RegExp };

/**
 * The words of English with their flags, and what they may begin and end with. It is data without a function, because
 * the Catalogue is copied into the thread that draws pages. Small letters; apostrophes left out, as in words.ts.
 */
export type English = {
  flagsOf: ReadonlyMap<string, string>;
  suffixes: readonly Affix[];
  prefixes: readonly Affix[];
};

/** Lines such as `SFX S y ies [^aeiou]y`: a word with the flag S that ends so also takes "ies" in the place of "y". */
const readAffixes = (kind: "PFX" | "SFX", affixes: string): Affix[] =>
  affixes.split("\n").flatMap((line) => {
    const [is, flag, removed, added, condition] = line.trim().split(/\s+/);
    if (is !== kind || !flag || !removed || !added || !condition) return [];
    const fits = new RegExp(kind === "SFX" ? `${condition}$` : `^${condition}`);
    return [{ flag, removed: removed === "0" ? "" : removed, added: added.replaceAll("'", ""), fits }];
  });

/**
 * Reads the words of a Hunspell dictionary (`word/FLAGS`, one a line), with the prefixes and suffixes that its affix
 * file allows. So "complaints" is a word and "compliants" is none. Words of two letters or fewer are left out:
 * abbreviations of every kind are among them.
 */
export function readEnglish(dictionary: string, affixes: string): English {
  const suffixes = readAffixes("SFX", affixes);
  const prefixes = readAffixes("PFX", affixes);
  const flagsOf = new Map<string, string>();
  for (const line of dictionary.split("\n").slice(1)) {
    const [written = "", flags = ""] = line.trim().split("/", 2);
    const word = written.toLowerCase().replaceAll("'", "");
    if (word.length > 2) flagsOf.set(word, (flagsOf.get(word) ?? "") + flags);
  }
  return { flagsOf, suffixes, prefixes };
}

/** Whether a word of this flag is there, with an ending or without. */
const isWord = ({ flagsOf, suffixes }: English, word: string, flag = ""): boolean => {
  if (flagsOf.get(word)?.includes(flag)) return true;
  return suffixes.some((suffix) => {
    if (!word.endsWith(suffix.added)) return false;
    const base = word.slice(0, word.length - suffix.added.length) + suffix.removed;
    const flags = suffix.fits.test(base) ? flagsOf.get(base) : undefined;
    return Boolean(flags?.includes(suffix.flag) && flags.includes(flag));
  });
};

/** Whether a word is spelt right in English. */
export const isEnglish = (english: English, word: string): boolean =>
  isWord(english, word) ||
  english.prefixes.some(({ added, flag }) => word.startsWith(added) && isWord(english, word.slice(added.length), flag));

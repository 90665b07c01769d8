import { stemmer } from "stemmer";

/** Words that carry no meaning in a question. "not", "out", "turns" stay: they decide what is meant. */
const stopWords = new Set(
  `a about all am an and any are as at be because been being but by can could did do does doing done else ever for from get
  gets getting give go goes going got had has have having he her hers him his how i if in into is it its just keep keeps
  let like lot make makes may me might more most much my near need needs never new now of off often on one only or other
  our own please really said say says see she should so some somebody someone something soon still such take than that the
  their them then there these they thing things this those through to too told up us very want wants was way we well were
  what when where which while who whom whose why will with without won would you your im ive hes shes theyre dont doesnt
  cant isnt wont hi hello thanks thank tell know think find looking look son daughter boy girl child children kid kids
  little old year years service services help helps support`.split(/\s+/),
);

/** Text in one plain form: no accents, no apostrophes, lower case, brackets inside a word gone ("C(E)TR" is "cetr"). */
export const plainText = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’‘`]/g, "")
    .replace(/\((\p{L}{1,2})\)/gu, "$1")
    .replace(/(?<=\p{L})&(?=\p{L})/gu, "");

/** The words of a text in their plain form, in order. */
export const wordsOf = (text: string): string[] => plainText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The form in which a word is indexed and looked for: its Porter stem. Short words and numbers stay whole. */
export const stemOf = (word: string) => (word.length <= 3 ? word : stemmer(word));

/** Whether a word says nothing about what is looked for. */
export const isStopWord = (word: string) => stopWords.has(word);

/** The stems of a text without its stop words, joined: the key under which a phrase is found again. */
export const phraseKey = (text: string): string => {
  const words = wordsOf(text);
  const telling = words.filter((word) => !isStopWord(word));
  return (telling.length > 0 ? telling : words).map(stemOf).join(" ");
};

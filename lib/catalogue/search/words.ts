import { stemmer } from "stemmer";
import { withoutUnseen } from "../../geo/unseen";

/** Words that carry no meaning in a question. "not", "out", "turns" stay: they decide what is meant. */
const stopWords = new Set(
  `a about all am an and any are as at be because been being but by can could did do does doing done else ever for from get
  gets getting give go goes going got had has have having he her hers him his how i if in into is it its just keep keeps
  let like lot make makes may me might more most much my near need needs never new now of off often on one only or other
  our own please really said say says see she should so some somebody someone something soon still such take than that the
  their them then there these they thing things this those through to too told up us very want wants was way we well were
  what when where which while who whom whose why will with without won would you your im ive hes shes theyre dont doesnt
  cant isnt wont hi hello tell know think find looking look son daughter boy girl child children kid kids
  little old year years yr yrs month months mth service services help helps support mum mam mummy dad daddy gran nan nana
  grandma grandad granny here anymore grandson granddaughter grandchild wife husband feel feels felt feeling everyone everybody nobody every each both after before again ever also bit
  put puts happen happens happening lad lass bairn wor ya ye cos thats whats lets weve
  youve youre were theyve isnt arent wasnt`.split(/\s+/),
);

/** Single letters parted by full stops: "C.A.M.H.S.", "E.H.C.P". Together they are one word. */
const dotted = /(?<![\p{L}\p{N}])(?:\p{L}\.)+\p{L}\.?(?![\p{L}\p{N}])/gu;

/**
 * Text in one plain form: no accents, no apostrophes, nothing that nobody sees, lower case, full stops and brackets inside a
 * word gone ("C.A.M.H.S." is "camhs", "C(E)TR" is "cetr"), and one way to say not ("do not" is "dont").
 */
export const plainText = (text: string) =>
  withoutUnseen(text)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’‘`]/g, "")
    .replace(dotted, (letters) => letters.replaceAll(".", ""))
    .replace(/\((\p{L}{1,2})\)/gu, "$1")
    .replace(/(?<=\p{L})&(?=\p{L})/gu, "")
    .replace(/\b(can|will) ?not\b/g, (_, verb) => (verb === "can" ? "cant" : "wont"))
    .replace(/\b(do|does|did|is|are|was|were|could|would|should|have|has|had) not\b/g, "$1nt");

/** The words of a text in their plain form, in order. */
export const wordsOf = (text: string): string[] => plainText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words whose other forms no rule makes, and words that mean the same to a parent. Reflexives are one: who hurts is said by the rest. */
const irregular = new Map(
  Object.entries({
    foot: "feet",
    tooth: "teeth",
    knife: "knives",
    self: "himself herself themselves themself myself yourself ourselves itself",
    eat: "ate eaten eating",
    sleep: "slept",
    bite: "bit bitten",
    fall: "fell fallen tumble tumbled",
    break: "broke broken bust busted",
    scared: "frightened afraid terrified petrified",
    pants: "trousers kecks keks",
    speak: "spoke spoken",
    wake: "woke woken",
    feed: "fed",
    grow: "grew grown",
    throw: "threw thrown",
    swell: "swollen swelled puffy",
    toilet: "loo lav lavvy",
    fussy: "picky faddy",
    burn: "burnt",
    hear: "heard",
    keep: "kept",
    swim: "swam swum",
    forget: "forgot forgotten",
    shake: "shook shaken",
    teach: "taught",
    mum: "mam mom mummy mammy",
    dont: "doesnt didnt",
  }).flatMap(([word, forms]) => forms.split(" ").map((form) => [form, word] as const)),
);

/** American and older spellings in one form: "pediatric" and "paediatric", "behavior" and "behaviour", "immunize" and "immunise". */
const oneSpelling = (word: string) =>
  word
    .replace(/ae|oe/g, "e")
    .replace(/our(?=$|s$|ed$|ing$|al|able)/, "or")
    .replace(/iz(?=e|ing|ation)/, "is")
    .replace(/(?<=\p{L}[tb])er(s?)$/u, "re$1")
    .replace(/(?<=[aeiou])ll(?=ing$|ed$|or)/, "l");

const usual = (word: string) => {
  const known = irregular.get(word) ?? word;
  return known.length > 5 ? oneSpelling(known) : known;
};

/** The form in which a word is indexed and looked for: its Porter stem, in one spelling. Short words and numbers stay whole. */
export const stemOf = (word: string) => {
  const one = usual(word);
  return one.length <= 3 ? one : stemmer(one);
};

/** Whether a word is a number: "7", "3rd", "0800". */
export const isNumber = (word: string) => /^\d+(?:st|nd|rd|th)?$/.test(word);

/** Whether a word says nothing about what is looked for. */
export const isStopWord = (word: string) => stopWords.has(word);

/** The stems of the words that tell something; of all of them when none does. */
export function tellingStems(text: string): string[] {
  const words = wordsOf(text);
  const telling = words.filter((word) => !isStopWord(word));
  return (telling.length > 0 ? telling : words).map(stemOf);
}

/**
 * The keys under which a phrase is found again: all of its words, and, when two or more are left without its stop words, those
 * alone. "Wants to die" is not found by "die": what a phrase means is not in one word of it.
 */
export function phraseKeys(text: string): string[] {
  const all = wordsOf(text).map(stemOf).join(" ");
  const telling = tellingStems(text);
  return telling.length >= 2 && telling.join(" ") !== all ? [all, telling.join(" ")] : [all];
}

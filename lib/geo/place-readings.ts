import { isKnownOutward } from "./postcode-stuck";
import { isOutward, meantCodes, plainCapitals } from "./postcode-text";

/** What people write before the name of the place where they live. */
const BEFORE =
  /^(?:(?:i|we|they|he|she) (?:live|lives|am|are|is|stay)|i'?m|we'?re|living|based|staying|from|moving to|just|outside|near|nr|near to|nearby|close to|next to|around|round|somewhere|in|by|at|the|my (?:town|village|home|area|place) is|town of|village of)[\s.]+/i;
/** What people write behind it. */
const BEHIND =
  /[\s,.]+(?:please|pls|plz|thanks|thank you|area|region|way|and (?:the )?(?:surrounding )?(?:area|areas|villages)|surrounding area|or nearby|nearby|ish)[\s.!?]*$/i;
/** "10 miles from", "20 mins drive from". */
const DISTANCE =
  /^(?:about |around |approx\.? |within )?\d{1,3} ?(?:miles?|mi|km|kms|kilometres?|mins?|minutes?)(?: drive| walk)?(?: away| north| south| east| west| outside)? (?:from|of|outside|to) /i;

/** Returns a text without the words that stand round the name of a place; as it is when there are none. */
function bare(text: string): string {
  let left = text.trim();
  for (;;) {
    const less = left.replace(BEFORE, "").replace(BEHIND, "").trim();
    if (less === left || less === "") return left;
    left = less;
  }
}

/** What people shorten in names. Keys are whole words, in small letters. */
const SHORT: Record<string, string> = {
  gt: "great",
  grt: "great",
  lt: "little",
  ltl: "little",
  nth: "north",
  sth: "south",
  n: "north",
  s: "south",
  e: "east",
  w: "west",
  u: "under",
  upr: "upper",
  lwr: "lower",
  ch: "church",
};

/** A whole word, so that the letters of a code ("E2") are no shortened word. */
const WHOLE_WORD = /(?<![\p{L}\p{N}])\p{L}+(?![\p{L}\p{N}])\.?/gu;

const spelledOut = (text: string): string =>
  text.replace(WHOLE_WORD, (word) => SHORT[word.toLowerCase().replace(".", "")] ?? word);

/** Returns the outward codes in a text ("TS15", "0X4"), and the text without them. */
function withoutOutwards(text: string): { outwards: string[]; rest: string } {
  const outwards: string[] = [];
  const rest = text.replace(/[\p{L}\p{N}]+/gu, (word) => {
    const [meant, other] = meantCodes(plainCapitals(word), (code) => isOutward(code) && isKnownOutward(code));
    if (!/\d/.test(word) || meant === undefined || other !== undefined) return word;
    outwards.push(meant);
    return " ";
  });
  return { outwards, rest: rest.replace(/\s+/g, " ").replace(/^[\s,]+|[\s,]+$/g, "") };
}

/**
 * Returns other ways to write the same place, the closest first. One leaves out the words round the name ("I live in
 * Didcot"). Others spell out what is shortened ("Gt Tew"), or put an outward code behind the name ("TS15 Yarm").
 */
export function sameReadings(text: string): string[] {
  const plain = bare(text);
  const { outwards, rest } = withoutOutwards(plain);
  const [outward, other] = new Set(outwards);
  const readings = [plain, spelledOut(plain)];
  if (outward !== undefined && other === undefined) {
    const words = rest.split(/[\s,]+/).filter(Boolean);
    const cuts = words.map((_, at) => words.length - at).slice(0, 4);
    const named = cuts.map((at) => [words.slice(0, at).join(" "), words.slice(at).join(" "), outward]);
    readings.push(...named.map((parts) => parts.filter(Boolean).join(", ")), outward);
  }
  return [...new Set(readings)].filter((each) => each !== text && each !== "");
}

const OLD_OR_NEW = "north|south|east|west|old|new|lower|upper|low|high|central|greater|great|little|inner|outer";
const HEAD = new RegExp(`^(?:${OLD_OR_NEW})(?:[\\s-]+(?:${OLD_OR_NEW}))?[\\s-]+(?=\\S)`, "i");
const ENDING = /[\s,]+(?:city centre|town centre|centre|center|city|town|village|estate|parish)[\s.]*$/i;
const RIVER = /[\s-]+(?:up)?on[\s-]+(?:the[\s-]+)?[\p{L}]+$/iu;

/**
 * Returns names under which the map may have the place that a text is about. One is the place that it is a part of
 * ("Oxford city centre", "East Oxford"). Others leave out a river ("Goring-on-Thames"), or a distance in miles from the
 * place.
 */
export function widerReadings(text: string): string[] {
  const plain = spelledOut(bare(bare(text).replace(DISTANCE, "")));
  const readings = [plain, plain.replace(ENDING, ""), plain.replace(RIVER, ""), plain.replace(HEAD, "")];
  readings.push(plain.replace(ENDING, "").replace(HEAD, ""));
  return [...new Set(readings)].filter((each) => each !== text && each !== "");
}

/** The parts of a text that may name two places: "Abingdon and Didcot", "OX1/OX2". One part when it names one. */
export const partsOf = (text: string): string[] =>
  bare(text)
    .split(/\s+(?:and|or|und|to)\s+|\s*[/&+;|]\s*|\s*,\s*(?:and|or)\s+/i)
    .map(bare)
    .filter((part) => part !== "");

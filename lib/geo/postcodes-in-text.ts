import { isKnownOutward, isKnownPostcode, isLikelyPostcode, type StuckPostcode, stuckPostcode } from "./postcode-stuck";
import { halves, MOST_LETTERS, meantCodes, meantPostcode, PLAIN_SIGNS, plainCapitals } from "./postcode-text";

/**
 * A whole postcode in a text ("OX4 1XD"), with its start and end there. `isSure` says that it stands by itself and is
 * right, or was put right in the one way there is. One that is not sure ("OX4 1XDD", "OX4 1CC") may be no postcode.
 */
export type PostcodeInText = { postcode: string; start: number; end: number; isSure: boolean };

type Word = { code: string; start: number; end: number };

/** A letter or figure of any alphabet or in a circle, and the marks that belong to it or do not show. */
const WORD = new RegExp(`[\\p{L}\\p{N}${PLAIN_SIGNS}][\\p{L}\\p{N}\\p{M}\\p{Cf}${PLAIN_SIGNS}]*`, "gu");
/** A space or plus that a program has escaped: it parts words as a space does. */
const ESCAPED = /%(?:20|2b|c2%a0|09|0a|0d)/gi;
/** What may stand between the parts of one postcode. */
const BETWEEN = /^(?:\s*[^\p{L}\p{N}\s]){0,4}\s*$/u;

/** A postcode is typed in at most this many pieces ("OX 4 1 XD", "O X 4 1 X D"). */
const MOST_PIECES = 7;

/**
 * Returns every whole postcode in a text, in any spelling and among any characters, from left to right. One that is
 * right as it stands counts by its grammar, also if none of that name is known. A new one shows a home, too. These
 * count only where there are postcodes like them:
 * - one in which O stands for 0, or I or L for 1
 * - one in odd pieces ("OX41X D")
 * - one with a letter that no postcode ends with ("OX4 1CC")
 * - one that is stuck to other letters or figures ("autismOX4 1XD")
 */
export function postcodesIn(text: string): PostcodeInText[] {
  const words = wordsIn(text);
  const found: PostcodeInText[] = [];
  for (let at = 0; at < words.length; ) {
    const match = postcodeAt(text, words, at) ?? stuckAt(text, words, at);
    if (match) found.push(match.found);
    at += match?.pieces ?? 1;
  }
  return found;
}

/** Returns the different postcodes that stand in a text, each once. */
export const differentPostcodesIn = (text: string): string[] => [
  ...new Set(postcodesIn(text).map(({ postcode }) => postcode)),
];

/**
 * The text without the whole postcodes that stand in it, and without what only held them together: brackets, a label.
 */
export function withoutPostcodes(text: string): string {
  let left = "";
  let from = 0;
  for (const { start, end } of postcodesIn(text)) {
    left += `${text.slice(from, start)} `;
    from = end;
  }
  if (from === 0) return text;
  return `${left}${text.slice(from)}`
    .replace(/\b(?:my )?post ?code(?: is)?\s*[:=-]?\s*(?=$|[^\p{L}\p{N}])/giu, " ")
    .replace(/[([{<"'“‘]\s*[)\]}>"'”’]/gu, " ")
    .replace(/\s+([,;:.!?)])/g, "$1")
    .replace(/\s+/g, " ")
    .replace(/^[\s,;:.\-–—/&+]+|[\s,;:\-–—/&+]+$/g, "")
    .trim();
}

/**
 * Returns whether a word, or two words side by side, can be read as a postcode in which letters stand for figures
 * ("SWIA IAA"). Postcodes that do not exist count, too. That is too careful to search by ("called" is CA1 1ED), and
 * right for text that is to be kept.
 */
export function mayHoldPostcode(words: readonly string[]): boolean {
  const pairs = words.flatMap((word, at) => [word, word + (words[at + 1] ?? "")]);
  return pairs.some((pair) => meantCodes(pair.toUpperCase(), (one) => halves(one) !== null).length > 0);
}

function wordsIn(text: string): Word[] {
  // Escapes are blanked out with as many spaces, so that what is found stands where it stood.
  const plain = text.replace(ESCAPED, (code) => " ".repeat(code.length));
  return Array.from(plain.matchAll(WORD), (match) => ({
    code: plainCapitals(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Returns the postcode that begins with a word, in as few pieces as will do; null if none does. */
function postcodeAt(text: string, words: readonly Word[], at: number) {
  let code = "";
  const pieces: string[] = [];
  for (let next = at; next < words.length && pieces.length < MOST_PIECES; next++) {
    const word = words[next] as Word;
    if (pieces.length > 0 && !isBeside(text, words[next - 1] as Word, word)) break;
    code += word.code;
    pieces.push(word.code);
    if (code.length > MOST_LETTERS) break;
    const sure = readPieces(code, pieces);
    const postcode = sure ?? readNearly(code, pieces);
    if (postcode) {
      const isSpelt = pieces.length > 2 && pieces.every((piece) => piece.length === 1);
      const last = isSpelt ? lastOfSpelt(text, words, next) : next;
      const end = words[last]?.end ?? word.end;
      return { found: { postcode, start: words[at]?.start ?? 0, end, isSure: sure !== null }, pieces: last - at + 1 };
    }
  }
  return null;
}

/**
 * The last of the single letters that go on behind a postcode that was typed letter by letter: each belongs to it, or
 * to nothing.
 */
function lastOfSpelt(text: string, words: readonly Word[], at: number): number {
  const [word, next] = [words[at], words[at + 1]];
  return word && next?.code.length === 1 && isBeside(text, word, next) ? lastOfSpelt(text, words, at + 1) : at;
}

/** Returns whether only what may stand between the parts of one postcode stands between two words. */
const isBeside = (text: string, word: Word, next: Word): boolean =>
  BETWEEN.test(text.slice(word.end, next.start).replace(ESCAPED, " "));

/**
 * Returns the postcode that is stuck to the letters or figures of a word or of the next one, or null. Where one of its
 * halves is in two pieces ("myOX 4 1XD", "OX4 1 XDplease") it counts only if there is such a postcode.
 */
function stuckAt(text: string, words: readonly Word[], at: number) {
  const [word, next, third] = [words[at] as Word, words[at + 1], words[at + 2]];
  const isNext = next !== undefined && isBeside(text, word, next);
  const one = stuckPostcode(word.code, isNext ? next.code : "");
  if (one)
    return stuckFound(
      one,
      word,
      one.ofNext > 0 && next ? next : word,
      one.ofNext || one.end,
      1 + Number(one.ofNext > 0),
    );
  if (!isNext || third === undefined || !isBeside(text, next, third) || next.code.length > 2) return null;
  const outwardInTwo = /[A-Z]{2}$/.test(word.code) ? stuckPostcode(word.code + next.code, third.code) : null;
  const isInWord = outwardInTwo && outwardInTwo.ofNext > 0 && outwardInTwo.start < word.code.length - 1;
  if (isInWord && isOne(outwardInTwo)) return stuckFound(outwardInTwo, word, third, outwardInTwo.ofNext, 3);
  const inwardInTwo = stuckPostcode(word.code, next.code + third.code);
  if (inwardInTwo === null || inwardInTwo.ofNext === 0 || !isOne(inwardInTwo)) return null;
  return stuckFound(inwardInTwo, word, third, inwardInTwo.ofNext - next.code.length, 3);
}

const isOne = ({ postcode }: StuckPostcode): boolean => {
  const [outward = "", inward = ""] = postcode.split(" ");
  return /^[A-Z]{2}/.test(outward) && isKnownPostcode(outward, inward);
};

/** Returns a postcode that begins in a word and ends behind the letter `end` of a later one, so many words in all. */
function stuckFound(stuck: StuckPostcode, word: Word, last: Word, end: number, pieces: number) {
  // Where a mark does not show or a letter is two, it cannot be told which of them is meant: all of the word goes.
  const isPlain = (one: Word) => one.code.length === one.end - one.start;
  // A single letter or figure that is left says nothing: "OX4 1XDD".
  const hasFront = stuck.start > 1 && isPlain(word);
  const hasRest = last.code.length - end > 1 && isPlain(last);
  const found = {
    postcode: stuck.postcode,
    start: word.start + (hasFront ? stuck.start : 0),
    end: hasRest ? last.start + end : last.end,
    isSure: false,
  };
  return { found, pieces };
}

function readPieces(code: string, pieces: readonly string[]): string | null {
  if (!/^[A-Z0-9]{5,7}$/.test(code)) return null;
  const only = meantPostcode(code);
  if (!only) return null;
  const { meant, outward, inward } = only;
  const isUsual = pieces.length === 1 || (pieces.length === 2 && pieces[0]?.length === outward.length);
  const isClean = meant === code;
  const postcode = `${outward} ${inward}`;
  if (isClean && isUsual) return postcode;
  if (!/\d/.test(code)) return pieces.length === 2 && isUsual && isKnownPostcode(outward, inward) ? postcode : null;
  if (isClean && pieces.every((piece) => piece.length === 1) && isKnownOutward(outward)) return postcode;
  return (isUsual ? isLikelyPostcode : isKnownPostcode)(outward, inward) ? postcode : null;
}

/** Words of three letters that begin with one that is taken for a nine elsewhere. */
const G_WORDS = new Set("GAB GAD GAG GAP GAS GAY GDD GDS GEL GET GPS GUN GUS GUT GUY".split(" "));
/** What stands behind a figure and is no end of a postcode: hours, and units of length and weight. */
const UNITS = new Set("AM PM KM CM MM MI ML MG KG OZ".split(" "));

/**
 * What has the form of a postcode, with an outward code that there is: with G for 9 ("OX16 gAL") or I or 1 for L ("OX16
 * 9AI") when that is one that exists; or with a letter that no postcode ends with, as it stands.
 */
function readNearly(code: string, pieces: readonly string[]): string | null {
  const outward = code.slice(0, -3);
  const inward = code.slice(-3);
  if (pieces.length > 2 || (pieces.length === 2 && pieces[0] !== outward) || !isKnownOutward(outward)) return null;
  if (G_WORDS.has(inward) || !/^[\dG][A-Z1]{2}$/.test(inward) || !/[A-Z]/.test(inward.slice(1))) return null;
  const meant = inward[0]?.replace("G", "9") + inward.slice(1).replace(/[I1]/g, "L");
  if (halves(outward + meant) && isKnownPostcode(outward, meant)) return `${outward} ${meant}`;
  return /^\d[A-Z]{2}$/.test(inward) && !UNITS.has(inward.slice(1)) ? `${outward} ${inward}` : null;
}

import { findRefusal } from "./postcode-refusals";
import { findPostcode, findSector } from "./postcode-table";
import { halves, meantCodes, plainCapitals } from "./postcode-text";
import { postcodesWithoutCoordinates, postcodeTable } from "./tables";

/** A whole postcode that stands in a text: "OX4 1XD", and from where to where it stands there. */
export type PostcodeInText = { postcode: string; start: number; end: number };

type Word = { code: string; start: number; end: number };

/** A letter or figure of any alphabet, and the marks that belong to it or do not show. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\p{Cf}])*/gu;
/** A space or plus that a program has escaped: it parts words as a space does. */
const ESCAPED = /%(?:20|2b|c2%a0|09|0a|0d)/gi;
/** What may stand between the parts of one postcode. */
const BETWEEN = /^[^\p{L}\p{N}]{0,4}$/u;

/** A postcode is at most seven letters and figures, typed in at most this many pieces ("OX 4 1 XD", "O X 4 1 X D"). */
const MOST_LETTERS = 7;
const MOST_PIECES = 7;

/**
 * Every whole postcode in a text, however it is written and whatever stands round it, from left to right. One that is right as it
 * stands counts by its grammar, whether or not there is one of that name: a new one says where somebody lives, too. One in which O
 * stands for 0 or I or L for 1 counts only where there are postcodes like it; and so does one in odd pieces ("OX41X D").
 */
export function postcodesIn(text: string): PostcodeInText[] {
  const words = wordsIn(text);
  const found: PostcodeInText[] = [];
  for (let at = 0; at < words.length; ) {
    const match = postcodeAt(text, words, at);
    if (match) found.push(match.found);
    at += match?.pieces ?? 1;
  }
  return found;
}

/** The different postcodes that stand in a text, each once. */
export const differentPostcodesIn = (text: string): string[] => [
  ...new Set(postcodesIn(text).map(({ postcode }) => postcode)),
];

/** The text without the whole postcodes that stand in it, and without what only held them together: brackets, a label. */
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
 * Whether a word, or two words side by side, can be read as a postcode in which letters stand for figures ("SWIA IAA"), also where
 * there is none of that name: too careful to search by ("called" is CA1 1ED), and right for what is to be kept.
 */
export function mayHoldPostcode(words: readonly string[]): boolean {
  const pairs = words.flatMap((word, at) => [word, word + (words[at + 1] ?? "")]);
  return pairs.some(
    (pair) => pair.length <= MOST_LETTERS && meantCodes(pair.toUpperCase(), (one) => halves(one) !== null).length > 0,
  );
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

/** The postcode that begins with a word, in as few pieces as will do; null if none does. */
function postcodeAt(text: string, words: readonly Word[], at: number) {
  let code = "";
  const pieces: string[] = [];
  for (let next = at; next < words.length && pieces.length < MOST_PIECES; next++) {
    const word = words[next] as Word;
    if (pieces.length > 0 && !BETWEEN.test(text.slice(words[next - 1]?.end, word.start).replace(ESCAPED, " "))) break;
    code += word.code;
    pieces.push(word.code);
    if (code.length > MOST_LETTERS) break;
    const postcode = readPieces(code, pieces);
    if (postcode) {
      return { found: { postcode, start: words[at]?.start ?? 0, end: word.end }, pieces: pieces.length };
    }
  }
  return null;
}

function readPieces(code: string, pieces: readonly string[]): string | null {
  if (!/^[A-Z0-9]{5,7}$/.test(code)) return null;
  const [meant, other] = meantCodes(code, (each) => halves(each) !== null);
  if (meant === undefined || other !== undefined) return null;
  const { outward, inward } = halves(meant) as { outward: string; inward: string };
  const isUsual = pieces.length === 1 || (pieces.length === 2 && pieces[0]?.length === outward.length);
  const isClean = meant === code;
  const postcode = `${outward} ${inward}`;
  if (isClean && isUsual) return postcode;
  if (!/\d/.test(code)) return pieces.length === 2 && isUsual && isKnown(outward, inward) ? postcode : null;
  return isUsual ? (isLikely(outward, inward) ? postcode : null) : isKnown(outward, inward) ? postcode : null;
}

/** Whether Ordnance Survey's list has the postcode, or it is one of those that the list leaves out. */
const isKnown = (outward: string, inward: string): boolean =>
  findRefusal(outward + inward) !== null ||
  findPostcode(postcodeTable(), outward, inward) !== null ||
  postcodesWithoutCoordinates().has(`${outward} ${inward}`);

/** Whether there are postcodes in its sector: it may be a new one. */
const isLikely = (outward: string, inward: string): boolean =>
  isKnown(outward, inward) || findSector(postcodeTable(), outward, Number(inward[0])) !== null;

import { findRefusal } from "./postcode-refusals";
import { findPostcode, findSector } from "./postcode-table";
import { MOST_LETTERS, meantPostcode } from "./postcode-text";
import { postcodesWithoutCoordinates, postcodeTable } from "./tables";

/**
 * A postcode in a word, and where it begins and ends there; `ofNext` says how many letters of the next word belong to
 * it.
 */
export type StuckPostcode = { postcode: string; start: number; end: number; ofNext: number };

const LEAST_LETTERS = 5;
const INWARD_LETTERS = 3;

/**
 * Returns the postcode that is stuck to other letters or figures, or null if there is none. It may be inside a word
 * ("myOX169AL"), or across two ("autismOX16 9ALplease"). Both words are given in plain capitals. The first in the text
 * is taken, and of those the longest.
 */
export function stuckPostcode(word: string, next: string): StuckPostcode | null {
  for (let start = 0; start < word.length; start++) {
    for (let length = MOST_LETTERS; length >= LEAST_LETTERS; length--) {
      const end = start + length;
      const ofNext = end > word.length ? INWARD_LETTERS : 0;
      // A postcode in two words is parted where everybody parts it.
      if (ofNext > 0 && end - word.length !== INWARD_LETTERS) continue;
      const code = word.slice(start, end) + next.slice(0, ofNext);
      const postcode = code.length === length ? readStuck(code) : null;
      if (postcode) return { postcode, start, end: Math.min(end, word.length), ofNext };
    }
  }
  return null;
}

/** "4th" and "2nd" behind the figure of a class are no end of a postcode. */
const ORDINAL = /^(?:1ST|2ND|3RD|[04-9]TH)$/;

/**
 * A code that stands among other letters. With two letters in front it is one if there is such an outward code; with
 * one, which may be the end of any word ("stage3"), only if there is such a postcode; and so with O for 0 or I or L for
 * 1.
 */
function readStuck(code: string): string | null {
  // The figure of the second half is a figure: "OX4 lego club" and "PE1 lesson" are no OX4 1EG and PE1 1ES.
  if (!/^[A-Z0-9]+\d[A-Z0-9]{2}$/.test(code) || ORDINAL.test(code.slice(-INWARD_LETTERS))) return null;
  const only = meantPostcode(code);
  if (!only) return null;
  const { meant, outward, inward } = only;
  const isClear = meant === code && /^[A-Z]{2}/.test(outward);
  const isOne = isClear ? isKnownOutward(outward) || findRefusal(code) !== null : isKnownPostcode(outward, inward);
  return isOne ? `${outward} ${inward}` : null;
}

/** Returns whether there are postcodes with this outward code. */
export const isKnownOutward = (outward: string): boolean => postcodeTable().outwardNumbers.has(outward);

/** Returns whether Ordnance Survey's list has the postcode, or it is one of those that the list leaves out. */
export const isKnownPostcode = (outward: string, inward: string): boolean =>
  findRefusal(outward + inward) !== null ||
  findPostcode(postcodeTable(), outward, inward) !== null ||
  postcodesWithoutCoordinates().has(`${outward} ${inward}`);

/** Returns whether there are postcodes in its sector: it may be a new one. */
export const isLikelyPostcode = (outward: string, inward: string): boolean =>
  isKnownPostcode(outward, inward) || findSector(postcodeTable(), outward, Number(inward[0])) !== null;

import { findRefusal, type Refusal } from "./postcode-refusals";
import { isOutward, MOST_LETTERS, meantPostcode, tidyCode } from "./postcode-text";
import { type PostcodeInText, postcodesIn } from "./postcodes-in-text";

/** A postcode that is right by its grammar. Whether there is one of that name, only the table knows. */
export type Postcode = {
  /** "OX4 1XD" */
  text: string;
  /** "OX4": the outward code, which people call the first half. */
  outward: string;
  /** "1XD" */
  inward: string;
  /** "OX4 1": as much as may stand in a URL or a log. */
  sector: string;
};

/** The first half of a postcode ("OX4", digit null), or a sector ("OX4 1", digit 1). */
export type PostcodePart = { text: string; outward: string; digit: number | null };

/** `corrected`: O was read for 0, or 1 for I or L (or the other way), and nothing else can have been meant. */
export type ParsedPostcode =
  | { outcome: "postcode"; postcode: Postcode; corrected: boolean }
  | { outcome: "empty" | "incomplete" | "malformed"; message: string }
  | Refusal;

/** The first part of a postcode as it was read, or a sentence that says why there is none. */
export type ParsedPart =
  | { outcome: "part"; part: PostcodePart }
  | { outcome: "empty" | "malformed"; message: string }
  | Refusal;

const EMPTY = "Enter a postcode, like OX4 1XD.";
const MALFORMED = "That is not a UK postcode. Check it and enter it in full, like OX4 1XD.";
const MALFORMED_PART = "That is not the first part of a UK postcode. Enter something like OX4 or OX4 1.";

const SEVERAL = "There is more than one postcode here. Enter only the one where you live, like OX4 1XD.";

/** An address with everything that people write round it is not longer than this. */
const LONGEST = 500;

/**
 * Returns a postcode from whatever a person typed. Case, spaces, dots and dashes do not matter, nor do characters that
 * do not show. O for 0 and I or L for 1 are put right only when exactly one postcode can have been meant; nothing else
 * is guessed. In a longer text ("12 Cowley Road, OX4 1XD") the one whole postcode that stands in it is meant; of two
 * different ones, neither. Each outcome but "postcode" has a message that says what to do.
 */
export function parsePostcode(text: string): ParsedPostcode {
  const alone = parseAlone(text);
  if (alone.outcome !== "malformed" && alone.outcome !== "incomplete") return alone;
  const sure = text.length > LONGEST ? [] : postcodesIn(text).filter(({ isSure }) => isSure);
  return parseOnly(sure) ?? alone;
}

/**
 * Returns a postcode from a text to search from: `parsePostcode`, and two guesses. It may be stuck to other letters or
 * figures ("flat4OX4 1XD"), or nearly right ("OX4 1XI"). A guess is marked `corrected`, and is too weak to write down.
 */
export function guessPostcode(text: string): ParsedPostcode {
  const typed = parsePostcode(text);
  if ((typed.outcome !== "malformed" && typed.outcome !== "incomplete") || text.length > LONGEST) return typed;
  const guessed = parseOnly(postcodesIn(text)) ?? typed;
  return guessed.outcome === "postcode" ? { ...guessed, corrected: true } : guessed;
}

/** Returns the one postcode that was found; of two different ones, neither. Null if none was. */
function parseOnly(found: readonly PostcodeInText[]): ParsedPostcode | null {
  const [postcode, other] = new Set(found.map((each) => each.postcode));
  if (other !== undefined) return { outcome: "malformed", message: SEVERAL };
  return postcode === undefined ? null : parseAlone(postcode);
}

/** Returns a postcode from a text that holds nothing else. */
function parseAlone(text: string): ParsedPostcode {
  const tidy = tidyCode(text);
  if (tidy === "") return { outcome: "empty", message: EMPTY };
  const code = tidy.replaceAll(" ", "");
  const refusal = findRefusal(code);
  if (refusal) return refusal;
  const malformed = { outcome: "malformed", message: MALFORMED } as const;
  if (!/^[A-Z0-9]+$/.test(code) || code.length > MOST_LETTERS) return malformed;

  const only = meantPostcode(code);
  if (only) {
    const { meant, outward, inward } = only;
    const found = findRefusal(meant);
    if (found) return found;
    const postcode = { text: `${outward} ${inward}`, outward, inward, sector: `${outward} ${inward[0]}` };
    return { outcome: "postcode", postcode, corrected: meant !== code };
  }
  const part = parsePostcodePart(text);
  if (part.outcome !== "part") return malformed;
  return { outcome: "incomplete", message: `${part.part.text} is only the first part of a postcode. ${EMPTY}` };
}

/**
 * Returns an outward code ("OX4") or a sector ("OX4 1") from a typed text or a link. It is tidied as `parsePostcode`
 * does, but with nothing put right. Without a space it is an outward code if it can be one. "OX41" is, though there is
 * no OX41; `otherPart` gives the other reading.
 */
export function parsePostcodePart(text: string): ParsedPart {
  const tidy = tidyCode(text);
  if (tidy === "") return { outcome: "empty", message: "Enter the first part of a postcode, like OX4 or OX4 1." };
  const refusal = findRefusal(tidy.replaceAll(" ", ""));
  if (refusal) return refusal;
  const [outward = "", digit, ...rest] = tidy.split(" ");
  const closed = tidy.replaceAll(" ", "");
  if (isOutward(outward) && rest.length === 0 && (digit === undefined || /^\d$/.test(digit))) {
    return { outcome: "part", part: partOf(outward, digit) };
  }
  if (isOutward(closed)) return { outcome: "part", part: partOf(closed) };
  if (isOutward(closed.slice(0, -1)) && /\d$/.test(closed)) {
    return { outcome: "part", part: partOf(closed.slice(0, -1), closed.slice(-1)) };
  }
  return { outcome: "malformed", message: MALFORMED_PART };
}

/** Returns the sector that an outward code without a space may have been meant for ("OX41" → "OX4 1"); null if none. */
export function otherPart({ outward, digit }: PostcodePart): PostcodePart | null {
  const first = outward.slice(0, -1);
  return digit === null && /\d$/.test(outward) && isOutward(first) ? partOf(first, outward.slice(-1)) : null;
}

const partOf = (outward: string, digit?: string): PostcodePart => ({
  text: digit === undefined ? outward : `${outward} ${digit}`,
  outward,
  digit: digit === undefined ? null : Number(digit),
});

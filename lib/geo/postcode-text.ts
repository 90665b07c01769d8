/** No postcode, however it is typed, is longer than this. */
const LONGEST = 40;

/*
 * Capital letters of other alphabets that look like ours, and the letter or figure that each looks like. They come with
 * text that was copied, or from a keyboard that was left in another language.
 */
const LOOK_ALIKE = new Map(
  Object.entries({
    АΑ: "A",
    ВΒ: "B",
    СϹ: "C",
    ЕΕ: "E",
    НΗ: "H",
    ІӀΙ: "I",
    ЈͿ: "J",
    КΚ: "K",
    МΜ: "M",
    Ν: "N",
    ОΟ: "O",
    РΡ: "P",
    Ԛ: "Q",
    Ѕ: "S",
    ТΤ: "T",
    ԜѠ: "W",
    ХΧ: "X",
    УҮΥ: "Y",
    Ζ: "Z",
    З: "3",
  }).flatMap(([letters, plain]) => [...letters].map((letter): [string, string] => [letter, plain])),
);

/**
 * Letters and figures in circles and squares, as the inside of a class of characters in a pattern: they are meant as
 * letters.
 */
export const PLAIN_SIGNS =
  "\\u2460-\\u2468\\u24b6-\\u24ea\\u{1f130}-\\u{1f149}\\u{1f150}-\\u{1f169}\\u{1f170}-\\u{1f189}\\u{1f1e6}-\\u{1f1ff}";
/** Of these, white letters on black ones and those of which flags are made, which Unicode does not call letters. */
const WHITE_LETTERS = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu;

function letterOfSign(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const first = [0x1f1e6, 0x1f170, 0x1f150].find((each) => code >= each) ?? code;
  return String.fromCharCode(65 + code - first);
}

/**
 * Returns the capital letters and figures that a text means. Full-width and other forms become plain. Accents and marks
 * that do not show are left out. Letters of another alphabet that look like ours become ours.
 */
export const plainCapitals = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .replace(WHITE_LETTERS, letterOfSign)
    .replace(/\p{Ll}/gu, (small) => (small.toUpperCase().length === small.length ? small.toUpperCase() : small))
    .replace(/[\u0370-\u052f]/g, (letter) => LOOK_ALIKE.get(letter) ?? letter);

/*
 * Marks that people and programs put round or between the parts of a postcode: spaces of any kind, dots, commas,
 * dashes; and marks that do not show at all (Unicode Cf: zero-width spaces and joiners, soft hyphens, direction and
 * byte-order marks).
 */
const SPACES = /[\s.,_\-\u2010-\u2015\u2212]+/g;

/**
 * Text as typed, tidied: `plainCapitals`, with every run of spaces and other marks one space, none at the ends. It may
 * still hold anything else. Too long a text comes out as "?".
 */
export function tidyCode(text: string): string {
  if (text.length > LONGEST) return "?";
  return plainCapitals(text).replace(SPACES, " ").trim();
}

/*
 * The grammar (Royal Mail, Programmers' Guide; British Standard 7666): the first letter is never Q V X, the second
 * never I J Z; a third-place letter is one of ABCDEFGHJKPSTUW, a fourth-place letter one of ABEHMNPRVWXY; the last two
 * are never C I K M O V. A district of two figures does not begin with 0.
 */
const OUTWARD = "[A-PR-UWYZ](?:\\d[A-HJKPSTUW]?|[1-9]\\d|[A-HK-Y](?:\\d[ABEHMNPRVWXY]?|[1-9]\\d))";
const WHOLE = new RegExp(`^(${OUTWARD})(\\d[ABD-HJLNP-UW-Z]{2})$`);
const FIRST_HALF = new RegExp(`^${OUTWARD}$`);

/** Returns the two halves of a code without spaces ("OX41XD"), if it is a postcode by its grammar; or else null. */
export function halves(code: string): { outward: string; inward: string } | null {
  const [, outward, inward] = WHOLE.exec(code) ?? [];
  return outward && inward ? { outward, inward } : null;
}

/** Returns whether a text is an outward code ("OX4") by its grammar. */
export const isOutward = (code: string): boolean => FIRST_HALF.test(code);

/** The longest postcode without its space: "SW1A1AA". */
export const MOST_LETTERS = 7;

/** Where letters (A) and figures (9) stand in an outward code, and in a postcode without its space. */
const OUTWARD_SHAPES = ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"];
const SHAPES = [...OUTWARD_SHAPES, ...OUTWARD_SHAPES.map((shape) => `${shape}9AA`)];

/** A sign that is meant where a letter, or a figure, has to stand; and how many slips that would be. */
type Meant = readonly [sign: string, slips: number];

function asLetter(sign: string): readonly Meant[] {
  if (sign === "0") return [["O", 1]];
  if (sign === "1") return [["I", 1]];
  // A small L that was typed for a one, which was typed for an I.
  if (sign === "L")
    return [
      ["L", 0],
      ["I", 2],
    ];
  return /[A-Z]/.test(sign) ? [[sign, 0]] : [];
}

function asFigure(sign: string): readonly Meant[] {
  if (sign === "O") return [["0", 1]];
  if (sign === "I" || sign === "L") return [["1", 1]];
  return /[0-9]/.test(sign) ? [[sign, 0]] : [];
}

/** Every text of this shape that a code can have been meant for. Nearly every sign has one meaning in its place. */
function readingsOf(code: string, shape: string): readonly Meant[] {
  let readings: readonly Meant[] = [["", 0]];
  for (let at = 0; at < shape.length && readings.length > 0; at++) {
    const signs = (shape[at] === "A" ? asLetter : asFigure)(code[at] as string);
    readings = readings.flatMap(([text, slips]) => signs.map(([sign, more]): Meant => [text + sign, slips + more]));
  }
  return readings;
}

/**
 * Returns every code that passes the check and is the fewest slips away from this one. A slip is O for 0, or I or L for
 * 1. One such code is what was meant; of several, any may be. The code itself is taken if it passes. The check lets
 * nothing through but outward codes or whole postcodes. None for a code that is too long for a postcode.
 */
export function meantCodes(code: string, passes: (code: string) => boolean): string[] {
  if (passes(code)) return [code];
  const readings = SHAPES.filter(({ length }) => length === code.length).flatMap((shape) => readingsOf(code, shape));
  const passing = readings.filter(([text]) => passes(text));
  const fewest = Math.min(...passing.map(([, slips]) => slips));
  return passing.filter(([, slips]) => slips === fewest).map(([text]) => text);
}

/**
 * Returns the one postcode that a code without spaces can have been meant for, by its grammar. It has its halves, and
 * `meant`, the code with its slips put right. Null when there is none, or more than one.
 */
export function meantPostcode(code: string): { meant: string; outward: string; inward: string } | null {
  const [meant, other] = meantCodes(code, (each) => halves(each) !== null);
  const parts = meant === undefined || other !== undefined ? null : halves(meant);
  return parts && { meant: parts.outward + parts.inward, ...parts };
}

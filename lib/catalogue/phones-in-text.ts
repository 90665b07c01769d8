import { dialled, phoneKind } from "./phone-number";

/** A telephone number as it stands in a text, where it begins, and what a telephone dials for it. */
export type PhoneInText = { at: number; text: string; dial: string };

/** What stands between two groups of digits. */
const gap = "(?:[ \\u00a0\\u202f]{1,2}|[ \\u00a0]?[\\u2010-\\u2015-][ \\u00a0]?|\\.)";
const groups = `\\d+(?:${gap}\\d{2,})*`;
const ways = [
  // 01865 904105, (01865) 904105, 01865904105
  `(?:\\(0\\d{2,5}\\)${gap}?|0\\d{2,5}${gap})${groups}|0\\d{7,10}`,
  // +44 1865 904105, +44 (0)1865 904105, (+44) 1865 904105, 0044 1865 904105, +44 (0) (1865) 904105, +44 (01865) 904105
  `\\(?(?:\\+|00)44\\)?${gap}?(?:\\(0\\)${gap}?|0)?(?:\\(0?[1-9]\\d{1,4}\\)${gap}?)?${groups}`,
  // +353 1 496 0000
  `\\+[1-35-9]\\d{0,2}${gap}?${groups}`,
];
const whole = new RegExp(`^(?:18001${gap}?)?(?:${ways.join("|")})$`);

/**
 * What must not stand right before a number: it would be a part of something else, such as an address, a date or a sum.
 */
const before = "(?<![\\p{L}\\p{N}_/\\\\@#=£$€+-]|\\d[.,:])";
const run = new RegExp(`${before}(?:\\(?\\+|\\(?0|18001)[\\d() \\u00a0\\u202f.\\u2010-\\u2015-]{6,40}`, "gu");
const isPartOfMore = /^(?:[\p{L}\p{N}_@%]|[/.,:-]\d)/u;

/** Digits of the longest number: 18001 and eleven, or fifteen behind a +. */
const mostDigits = 16;

/** Returns the longest beginning of a run of digits and gaps that is a number which can be rung; null when none is. */
function longestPhone(text: string, at: number, end: number): PhoneInText | null {
  let longest: PhoneInText | null = null;
  let count = 0;
  for (const { 0: digits, index } of text.slice(at, end).matchAll(/\d+/g)) {
    count += digits.length;
    if (count > mostDigits) break;
    const to = at + index + digits.length;
    const number = text.slice(at, to);
    if (count < 8 || isPartOfMore.test(text.slice(to, to + 2)) || !whole.test(number)) continue;
    const dial = dialled(number);
    const kind = phoneKind(number);
    if (kind === "possible" || (kind === "abroad" && /^\+\d{8,15}$/.test(dial))) longest = { at, text: number, dial };
  }
  return longest;
}

/** Short codes, which look like any other number. Samaritans' "116 123" in two groups looks like nothing else. */
const code = new RegExp(
  `${before}(?:116[ \\u00a0]?(?:000|006|111|117|123)|999|112|111|101|105|119|18000)(?![\\p{L}\\p{N}_%]|[/.,:-]\\d|[ \\u00a0\\u2010-\\u2015-]\\d)`,
  "gu",
);
const verb = "(?:ring|rings|ringing|call|calls|calling|dial|dials|dialling|phone|phoning|telephone|tel|contact)";
const asksToRing = new RegExp(`\\b(?:${verb}|nhs)[:.]?\\s{1,3}$|\\b${verb}\\b[^.!?\\n\\d]{0,40}\\bon:?\\s{1,3}$`, "i");
const isCounted =
  /^\s(?:people|children|families|places|pupils|times|minutes|hours|days|weeks|months|years|miles|metres|per\b|[A-Z][a-z]+ (?:Street|Road|Lane|Avenue|Close|Drive|Way)\b)/;
const alsoOne = /^(?:,? (?:or|and) |, |\/)$/;

/**
 * Returns whether the words round a short code ask to ring it. `earlier` is where the number before it ends, 0 if there
 * is none.
 */
function isAsked(text: string, { at, text: number }: PhoneInText, earlier: number): boolean {
  const to = at + number.length;
  if (isCounted.test(text.slice(to, to + 40))) return false;
  const goesOn = earlier > 0 && at - earlier < 8 && alsoOne.test(text.slice(earlier, at));
  return goesOn || number.length === 7 || asksToRing.test(text.slice(Math.max(0, at - 60), at));
}

/**
 * Returns the telephone numbers in a text that can be rung, in its order:
 * - numbers of the United Kingdom, in any of the usual spellings, also behind the text relay's 18001
 * - numbers abroad that begin with +
 * - short codes (999, 111, 116 123) where the words before ask to ring them
 *
 * Premium-rate numbers, dates, sums, NHS numbers and counts are none. Takes time in proportion to the length of the
 * text.
 */
export function phonesIn(text: string): PhoneInText[] {
  const long: PhoneInText[] = [];
  run.lastIndex = 0;
  for (let found = run.exec(text); found; found = run.exec(text)) {
    const phone = longestPhone(text, found.index, run.lastIndex);
    if (phone) long.push(phone);
    run.lastIndex = found.index + (phone?.text.length ?? /^\D*\d+/.exec(found[0])?.[0].length ?? 1);
  }
  const codes = [...text.matchAll(code)].map(({ 0: number, index }) => ({
    at: index,
    text: number,
    dial: dialled(number),
    isCode: true,
  }));
  const all: PhoneInText[] = [];
  let end = 0;
  for (const { isCode, ...phone } of [...long.map((one) => ({ ...one, isCode: false })), ...codes].sort(
    (one, other) => one.at - other.at,
  )) {
    if (phone.at < end || (isCode && !isAsked(text, phone, end))) continue;
    all.push(phone);
    end = phone.at + phone.text.length;
  }
  return all;
}

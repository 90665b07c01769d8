/*
 * What Ofcom's National Telephone Numbering Plan makes possible, written down from general knowledge of the plan: check
 * it against the plan before refusing a number for it. Only premium-rate numbers are refused; the rest is said as
 * advice.
 */

/** The form in which a number is kept: digits and spaces, and a leading + where there is one. */
export const phoneFormat = /^\+?[0-9][0-9 ]{1,18}[0-9]$/;

/** `premium`: it costs far more than a usual call. `abroad`: a number of another country, which nothing here judges. */
export type PhoneKind = "possible" | "premium" | "impossible" | "abroad";

/** Area codes that still have numbers of one digit less (ten with the 0). */
const shortAreas =
  `1204 1208 1254 1276 1297 1298 1363 1364 1384 1386 1404 1420 1460 1461 1480 1488 1524 1527 1562 1566 1606 1629 1635 1647
  1659 1695 16977 1726 1744 1750 1768 1827 1837 1884 1900 1905 1935 1946 1949 1963 1995`
    .split(/\s+/)
    .join("|");

const possible: RegExp[] = [
  /^01(?:1[3-8]|[2-9]\d)\d{7}$/,
  new RegExp(`^(?=\\d{10}$)0(?:${shortAreas})`),
  /^(?=\d{11}$)02(?:0[3478]|[3489])/,
  /^03[0347]\d{8}$/,
  /^05[56]\d{8}$/,
  /^07\d{9}$/,
  /^08(?:0[08]\d|4[345]\d|20)\d{6,7}$/,
  /^0800(?:1111|\d{6})$/,
  /^08454(?:64\d)$/,
  /^(?:999|112|111|101|105|119|116\d{3}|18000)$/,
];

/** Codes to which a text message goes. */
const textCode = /^[678]\d{4,5}$/;

/**
 * Returns a number as it is rung within the United Kingdom, digits only: spaces, dashes, brackets, +44 and the text
 * relay's 18001 are gone. What holds anything else stays as it is.
 */
export function nationalNumber(number: string): string {
  const tidy = number.normalize("NFKC").replace(/[\s\p{Cf}().‐-―/-]/gu, "");
  return tidy.replace(/^(?:\+|00)440?|^440?(?=\d{10}$)/, "0").replace(/^1800[12](?=\d{9})/, "");
}

/**
 * Returns a number as a telephone dials it, for a link: digits, behind + for those that begin with a country. The (0)
 * of "+44 (0)1865" goes, the text relay's 18001 stays.
 */
export const dialled = (number: string): string =>
  number
    .normalize("NFKC")
    .replace(/[\s\p{Cf}().‐-―-]/gu, "")
    .replace(/^(?:\+|00)440?/, "+44");

/**
 * Returns a number as families write it: "+44 (0)1865 792422" is 01865 792422. Numbers abroad, and any other text, stay
 * as they are.
 */
export const shownNumber = (number: string): string =>
  number.trim().replace(/^(?:\+|00)44[\s-]*(?:\(0\)|0)?[\s-]*(?=[1-9])/, "0");

/** Returns whether two texts are the same telephone number: spaces, brackets, dashes and +44 make no other number. */
export const isSameNumber = (one: string, other: string): boolean => {
  const [digits, others] = [nationalNumber(one), nationalNumber(other)];
  return digits === others && /^\+?\d{3,}$/.test(digits);
};

/** Returns the kind of a telephone number. `type` is that of the phone: a text line may have a short code. */
export function phoneKind(number: string, type: unknown = "voice"): PhoneKind {
  const digits = nationalNumber(number.slice(0, 60));
  if (/^(?:\+|00)\d/.test(digits)) return "abroad";
  if (/^(?:09|087)\d{5}|^118\d{3}/.test(digits)) return "premium";
  if (type === "text" && textCode.test(digits)) return "possible";
  return possible.some((pattern) => pattern.test(digits)) ? "possible" : "impossible";
}

const runs = /(?:\+|00)?\d[\d\s().‐-―-]{4,24}\d/g;

/**
 * Returns the numbers in a text that can be rung, as they stand there. They have ten digits or more and begin as
 * numbers do. Emergency numbers count after a word such as "ring", and so do the numbers of links to `tel:`.
 */
export function phonesInText(text: string): string[] {
  const long = (text.match(runs) ?? []).filter((run) => {
    const digits = nationalNumber(run);
    return /^(?:0[1-9]\d{8,9})$/.test(digits) || /^(?:\+|00)\d{9,14}$/.test(digits);
  });
  const short = text.matchAll(
    /\b(?:ring|rings|ringing|call|calls|calling|dial|phone|telephone|tel|text|texting|on|number)\b[:\s]{0,3}(\d{3}(?: ?\d{3}(?:\d{2})?)?)(?!\d| \d)/gi,
  );
  return [...long, ...[...short].flatMap(([, number]) => number ?? [])].map((number) => number.trim());
}

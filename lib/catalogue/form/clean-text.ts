/*
 * What is taken out of every typed text: C0 and C1 controls, and marks that turn the direction of writing (they can make a
 * text read as something else than it is).
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not stay
const unwanted = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** NUL, halves of characters, and the mark that stands where a character was lost. */
const unsavable = /[\0\ufffd]|\p{Surrogate}/gu;

/** Whether a text holds what no database keeps as it is. */
export const isUnsavable = (text: string): boolean => text.search(unsavable) >= 0;

/** Typed text on several lines: line ends are LF, accents in one form (NFC), nothing invisible that misleads. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, "\n").replace(unsavable, "").replace(unwanted, "").normalize("NFC");

/** Typed text on one line: line ends and tabs are spaces, none at either end. */
export const cleanLine = (text: string): string => cleanText(text.replace(/[\r\n\t]+/g, " ")).trim();

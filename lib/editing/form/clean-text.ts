import { oneLine } from "../../catalogue/one-line";
import { withoutIdleUnseen } from "../../geo/unseen";

/** C0 and C1 controls, but for the tab and the line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not stay
const controls = /[\u0001-\u0008\u000e-\u001f\u007f-\u009f]/g;
/** NUL, halves of characters, and the mark that stands where a character was lost. */
const unsavable = /[\0\ufffd]|\p{Surrogate}/gu;
/** Every way to end a line: Word writes a vertical tab where somebody pressed Shift and Enter. */
const lineEnd = /\r\n?|[\v\f\u2028\u2029]/g;

/** Returns whether a text holds what no database keeps as it is. */
export const isUnsavable = (text: string): boolean => text.search(unsavable) >= 0;

/** Typed text on several lines: line ends are LF, accents in one form (NFC), nothing that nobody sees. */
export const cleanText = (text: string): string =>
  withoutIdleUnseen(text.replace(lineEnd, "\n").replace(unsavable, "").replace(controls, "")).normalize("NFC");

/** Typed text on one line: white space of any kind is one space, none at either end, nothing that nobody sees. */
export const cleanLine = (text: string): string => oneLine(cleanText(text));

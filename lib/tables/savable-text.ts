import { cleanText, isUnsavable } from "../editing/form/clean-text";

/**
 * Returns text as it may be kept, without space at the ends. Null when it holds what no database can keep. That is a
 * NUL character, half of a surrogate pair, or the mark of a character that was lost.
 */
export const savableText = (text: string): string | null => (isUnsavable(text) ? null : cleanText(text).trim());

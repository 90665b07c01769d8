/** Characters that nobody sees (Unicode Cf): zero-width spaces and joiners, soft hyphens, marks of direction and of byte order. */
const unseen = /\p{Cf}/gu;

/** A text without the characters that nobody sees. The one rule for postcodes, searched words and fields of one line. */
export const withoutUnseen = (text: string): string => text.replace(unseen, "");

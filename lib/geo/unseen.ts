/**
 * Characters that nobody sees (Unicode Cf): zero-width spaces and joiners, soft hyphens, marks of direction and of byte
 * order.
 */
const unseen = /\p{Cf}/gu;

/** Scripts in which a joiner changes the shape of the letter before it. */
const joining = ["Arab", "Syrc", "Nkoo", "Mong", "Deva", "Beng", "Guru", "Gujr", "Orya", "Taml", "Telu", "Knda", "Mlym"]
  .concat("Sinh", "Khmr", "Mymr", "Tibt")
  .map((script) => `\\p{Script=${script}}`)
  .join("");
/**
 * Joiners where they change what is seen: in an emoji of several, behind letters of scripts that join, and in a flag.
 */
const meant = [
  "(?<=\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\ufe0f)\\u200d(?=\\p{Extended_Pictographic})",
  `(?<=[${joining}])[\\u200c\\u200d]`,
  "(?<=\\u{1f3f4}[\\u{e0020}-\\u{e007e}]{0,8})[\\u{e0020}-\\u{e007f}]",
].join("|");
const unseenOrMeant = new RegExp(`(${meant})|\\p{Cf}`, "gu");

/**
 * A text without the characters that nobody sees. The one rule for postcodes, searched words and fields of one line.
 */
export const withoutUnseen = (text: string): string => text.replace(unseen, "");

/** Returns a text on several lines without the characters that nobody sees, where they change nothing that is seen. */
export const withoutIdleUnseen = (text: string): string =>
  // Most texts have none, and to look what stands before each character takes long.
  text.search(unseen) < 0 ? text : text.replace(unseenOrMeant, "$1");

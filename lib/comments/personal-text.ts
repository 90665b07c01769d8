import { differentPostcodesIn, withoutPostcodes } from "../geo/postcodes-in-text";

/** Words that may stand in an address: what was typed, and the whole postcodes that were left out of it. */
export type PublicWords = { text: string; postcodes: string[]; hasOther: boolean };

const EMAIL = /[^\s@,;:<>()[\]]+@[^\s@,;:<>()[\]]+\.[\p{L}\p{N}-]+/gu;
/** Ten figures or more, with the marks that people put between them: telephone numbers, NHS numbers, bank cards. */
const LONG_NUMBER = /(?:\+|\(\+?)?\p{Nd}(?:[\s().\-\u2010-\u2015/]{0,3}\p{Nd}){9,}/gu;

/**
 * Taking one thing out may bring two halves of another together, so it is done until nothing changes; then all goes.
 */
const MOST_ROUNDS = 5;

/**
 * Returns typed text without anything that tells who or where a person is: whole postcodes, email addresses, telephone
 * and other long numbers. `hasOther` says whether an address or a number was among it. The words of a search are in its
 * address, and so in the history of a shared device and in the logs of others. No service is found by these.
 */
export function publicWords(typed: string): PublicWords {
  const postcodes = new Set<string>();
  let text = typed;
  let hasOther = false;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = text;
    for (const postcode of differentPostcodesIn(text)) postcodes.add(postcode);
    text = withoutPostcodes(text);
    const rest = text.replace(EMAIL, " ").replace(LONG_NUMBER, " ");
    if (rest !== text) {
      hasOther = true;
      text = rest.replace(/\s+/g, " ").trim();
    }
    if (text === before) return { text, postcodes: [...postcodes], hasOther };
  }
  return { text: "", postcodes: [...postcodes], hasOther };
}

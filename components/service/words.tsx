import { PhoneNumber } from "./phone-number";
import { isPhone, phonePattern } from "./phone-pattern";

/** Plain words of an entry, in which telephone numbers can be tapped. */
export function Words({ text }: { text: string }) {
  // Splitting by a pattern with one group gives words and numbers by turns; the position is the only name a piece has.
  return text.split(phonePattern).map((piece, index) => {
    const key = `${index} ${piece}`;
    return index % 2 === 1 && isPhone(piece) ? <PhoneNumber key={key} number={piece} /> : piece;
  });
}

import { councilOf, type District } from "./districts";
import { type AreaOnMap, type Origin, originAt } from "./origin";
import { otherPart, type Postcode, type PostcodePart, parsePostcode, parsePostcodePart } from "./postcode";
import type { Refusal } from "./postcode-refusals";
import { findOutward, findPostcode, findSector, type Middle } from "./postcode-table";
import { districtList, postcodesWithoutCoordinates, postcodeTable } from "./tables";

/** Where a postcode is; or why not, in a sentence that says what to do. */
export type LocatedPostcode =
  | { outcome: "found"; origin: Origin }
  | Refusal
  | { outcome: "empty" | "incomplete" | "malformed" | "unknown"; message: string };

const districtsOf = (numbers: readonly number[]): District[] =>
  numbers.flatMap((number) => districtList()[number] ?? []);

const UNKNOWN = "We do not know that postcode. Check it, or enter one nearby or the name of your town or village.";

/**
 * Returns the point of a typed postcode. One that is not located is answered from the middle of its sector, or else of
 * its outward code, and the note says so. Its district, council and area are then given only if they are the same all
 * over it. `read` reads the text: `guessPostcode` where a guess is good enough.
 */
export function locatePostcode(text: string, areas: readonly AreaOnMap[], read = parsePostcode): LocatedPostcode {
  const parsed = read(text);
  if (parsed.outcome !== "postcode") return parsed;
  const { postcode, corrected } = parsed;
  const { outward, inward } = postcode;
  const located = findPostcode(postcodeTable(), outward, inward);
  if (located === null) return locateUnlocated(postcode, areas);
  const said = { label: postcode.text, postcode: postcode.text, part: postcode.sector };
  if (located.district !== null) {
    const note = corrected ? `We read that as ${postcode.text}.` : null;
    const origin = originAt(located, districtsOf([located.district]), areas, { ...said, precision: "postcode", note });
    return { outcome: "found", origin };
  }
  const within = districtsOf(findSector(postcodeTable(), outward, Number(inward[0]))?.districts ?? []);
  const note = withCouncils(
    "The map has that postcode only roughly, so distances are rough too.",
    postcode.sector,
    within,
  );
  return { outcome: "found", origin: originAt(located, within, areas, { ...said, precision: "sector", note }) };
}

/** Of the postcodes without coordinates, those in a sector of their own are PO boxes; the others are merely new. */
function locateUnlocated(postcode: Postcode, areas: readonly AreaOnMap[]): LocatedPostcode {
  const exists = postcodesWithoutCoordinates().has(postcode.text);
  const found = middleOf({ text: postcode.sector, outward: postcode.outward, digit: Number(postcode.inward[0]) });
  if (exists && found?.part.digit == null) {
    const message =
      "That postcode is for a PO box or a large organisation and is not a place on the map. Enter the postcode of your home.";
    return { outcome: "non-geographic", message };
  }
  if (!found) return { outcome: "unknown", message: UNKNOWN };
  const { middle, part } = found;
  const why = exists ? "The map does not show where that postcode is" : "We do not know that postcode yet";
  const within = districtsOf(middle.districts);
  const origin = originAt(middle, within, areas, {
    label: postcode.text,
    postcode: postcode.text,
    part: part.text,
    precision: precisionOf(part),
    note: withCouncils(`${why}, so distances are measured from the middle of ${part.text}.`, part.text, within),
  });
  return { outcome: "found", origin };
}

/**
 * The middle of an outward code or a sector ("OX4", "OX4 1"), from a link or from someone who typed no more. A sector
 * without located postcodes is answered from its outward code. The note always says what distances are measured from.
 */
export function locatePart(text: string, areas: readonly AreaOnMap[]): LocatedPostcode {
  const parsed = parsePostcodePart(text);
  if (parsed.outcome !== "part") return parsed;
  const found = middleOf(parsed.part) ?? middleOfOther(parsed.part);
  if (!found) return { outcome: "unknown", message: UNKNOWN };
  const { middle, part } = found;
  const within = districtsOf(middle.districts);
  const measured = `Distances are measured from the middle of ${part.text}.`;
  const full = withCouncils(measured, part.text, within);
  const note = full === measured ? measured : `${full} ${FULL}`;
  const said = { label: part.text, postcode: null, part: part.text, precision: precisionOf(part), note };
  return { outcome: "found", origin: originAt(middle, within, areas, said) };
}

const FULL = "Enter the full postcode to be sure.";

const precisionOf = ({ digit }: PostcodePart): "sector" | "district" => (digit === null ? "district" : "sector");

function middleOf(part: PostcodePart): { middle: Middle; part: PostcodePart } | null {
  const table = postcodeTable();
  const sector = part.digit === null ? null : findSector(table, part.outward, part.digit);
  if (sector) return { middle: sector, part };
  const outward = findOutward(table, part.outward);
  return outward && { middle: outward, part: { text: part.outward, outward: part.outward, digit: null } };
}

/** "OX41" is OX4 1, as there is no OX41; but "OX98" is not OX9, as there is no OX9 8 either. */
function middleOfOther(part: PostcodePart) {
  const other = otherPart(part);
  const found = other && middleOf(other);
  return found?.part === other ? found : null;
}

/** Returns the sentence, with another that says so if it cannot be known whose Local Offer it is. */
function withCouncils(sentence: string, name: string, within: readonly District[]): string {
  const councils = new Set(within.map(councilOf));
  if (councils.size === 1) return sentence;
  if (councils.size === 0) return `${sentence} We cannot tell which council it is in.`;
  return `${sentence} ${name} lies in more than one council area, so we cannot tell which of them it is in.`;
}

import { parsePostcode } from "./postcode";
import { findPostcode } from "./postcode-table";
import { postcodesWithoutCoordinates, postcodeTable } from "./tables";

/**
 * Returns whether there is a postcode of this name, as far as can be known. Ordnance Survey's list ends at the Scottish
 * side of the Irish Sea and has no forces' or overseas codes. Those count if their grammar is right. A text that has to
 * be put right first ("0X4 1XD") names none. The list is some months old; a postcode that is newer does not exist yet.
 */
export function postcodeExists(text: string): boolean {
  const parsed = parsePostcode(text);
  if (parsed.outcome === "outside-great-britain" || parsed.outcome === "non-geographic") return true;
  if (parsed.outcome !== "postcode" || parsed.corrected) return false;
  const { postcode } = parsed;
  if (findPostcode(postcodeTable(), postcode.outward, postcode.inward)) return true;
  return postcodesWithoutCoordinates().has(postcode.text);
}

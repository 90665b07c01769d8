import { isCountry } from "../coverage";
import { deliveryNames } from "../delivery-names";
import { uncapitalized } from "../first-letter";
import type { Terms } from "../terms";
import { milesInWords } from "./distance";
import type { Match, Search } from "./search";

/** How a service without a published place reaches people, in a few words. */
function reach(match: Match, terms: Terms): string | null {
  const { content, kind } = match.offer;
  if (kind === "guide") return null;
  const words = deliveryNames(content, terms).map(uncapitalized);
  if (words.length > 0) return words.slice(0, 2).join(" or ");
  return "no place published";
}

/**
 * Returns the reason why a match is in the answer, in one short line: for whom it is, how far away, which words it
 * matched. "For people in Oxford · nearest place 1.3 miles · matches “speech”".
 */
export function whyOf(match: Match, search: Search, terms: Terms): string {
  const { content } = match.offer;
  const areas = content.service_areas;
  const country = areas.find((area) => isCountry(area.code))?.name ?? "the country";
  const own = search.origin?.districtName ?? areas.find((area) => !isCountry(area.code))?.name ?? country;
  const parts = [match.coverage === "national" ? `For people anywhere in ${country}` : `For people in ${own}`];
  if (match.metres !== null) parts.push(`nearest place ${milesInWords(match.metres)}`);
  else if (search.origin) {
    const how = reach(match, terms);
    if (how) parts.push(how);
  }
  if (match.matched.length > 0) {
    parts.push(
      `matches ${[...new Set(match.matched)]
        .slice(0, 3)
        .map((word) => `“${word}”`)
        .join(", ")}`,
    );
  }
  return parts.join(" · ");
}

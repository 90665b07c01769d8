import type { Area } from "@/lib/catalogue/area";
import { inSentence } from "@/lib/catalogue/search/concepts";
import type { Search } from "@/lib/catalogue/search/search";
import type { Terms } from "@/lib/catalogue/terms";

/** Returns the name of a role inside a sentence: "a GP", "a health visitor", "another professional". */
export function roleInSentence(name: string): string {
  const words = /^(?:A|An|The) /.test(name) ? name.toLowerCase() : inSentence(name);
  return /^(?:an?|another|the) /.test(words) ? words : `a ${words}`;
}

/** Returns the name of a place without that of its area: "Bicester, Cherwell". The head of the page has the area's. */
export const nameWithout = ({ name }: Area, place: string): string =>
  place.endsWith(`, ${name}`) ? place.slice(0, -name.length - 2) : place;

/** The parts of a heading. `where` begins with its space, and `how` is empty where nobody refers. */
type ResultsHeading = { subject: string; where: string; how: string };

/**
 * Returns the heading of an answer, in parts that make one sentence: "Dental care", " near OX4 1", ": how a GP refers".
 */
export function resultsHeading(search: Search, area: Area, terms: Terms): ResultsHeading {
  const categories = terms.categories.filter(({ slug }) => search.categories.includes(slug)).map(({ name }) => name);
  const need = terms.needs.find(({ slug }) => slug === search.need)?.name;
  const referrer = terms.referrers.find(({ slug }) => slug === search.refer)?.name;
  const subjects = [search.words && `“${search.words}”`, ...categories, need].filter(Boolean);
  const everything =
    search.kind === "guide"
      ? "Guides"
      : search.kind === "service" || referrer
        ? "Health services"
        : "Services and guides";
  const subject = subjects.length > 0 ? subjects.join(", ") : everything;
  const where = search.origin ? ` near ${nameWithout(area, search.origin.label)}` : ` in ${area.name}`;
  return { subject, where, how: referrer ? `: how ${roleInSentence(referrer)} refers` : "" };
}

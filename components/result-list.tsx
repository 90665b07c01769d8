import type { Offer } from "@/lib/catalogue/catalogue";
import type { Phone } from "@/lib/catalogue/content-blocks";
import type { Match, Search } from "@/lib/catalogue/search/search";
import type { Terms } from "@/lib/catalogue/terms";
import { ResultItem } from "./result-item";

/** What the rows of a list of answers need besides the answers. */
export type ResultContext = {
  search: Search;
  terms: Terms;
  /** The number to ring about an entry, and the address to write to; null where none is known. */
  reachOf: (offer: Offer) => { phone: Phone | null; email: string | null };
  /** The ids of the entries that a map beside the list shows: their numbers look like its pins. */
  onMap?: ReadonlySet<string>;
  /** For lists to look through: the name and one line, without why it is here. */
  brief?: boolean;
};

/** Matches as an ordered list. `first` is the number of the first one; without it the rows carry no numbers. */
export function ResultList({
  matches,
  first = null,
  context,
}: {
  matches: readonly Match[];
  first?: number | null;
  context: ResultContext;
}) {
  return (
    <ol start={first ?? undefined} className="border-b border-rule">
      {matches.map((match, place) => (
        <li key={match.offer.id} className={`@container border-t border-rule ${context.brief ? "py-2" : "py-3"}`}>
          <ResultItem match={match} number={first === null ? null : first + place} context={context} />
        </li>
      ))}
    </ol>
  );
}

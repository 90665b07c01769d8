import type { Match } from "@/lib/catalogue/search/search";
import { whyOf } from "@/lib/catalogue/search/why";
import { Fold } from "./fold";
import type { ResultContext } from "./result-list";

/** Draws why each answer is in the list. Nothing for an empty list. */
export function WhyList({
  matches,
  context: { search, terms },
}: {
  matches: readonly Match[];
  context: ResultContext;
}) {
  if (matches.length === 0) return null;
  return (
    <div className="no-print">
      <Fold label={matches.length === 1 ? "Why this one?" : "Why these?"} staysFolded>
        <ul className="space-y-2 text-small">
          {matches.map((match) => (
            <li key={match.offer.id}>
              <span className="font-semibold">{match.offer.content.name}:</span> {whyOf(match, search, terms)}
            </li>
          ))}
        </ul>
      </Fold>
    </div>
  );
}

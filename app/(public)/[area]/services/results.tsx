import { LetterList } from "@/components/letter-list";
import { Pager } from "@/components/pager";
import { type ResultContext, ResultList } from "@/components/result-list";
import { roleTitles } from "@/components/role-list";
import { reachInList } from "@/components/service/cannot-ring";
import { WhyList } from "@/components/why-list";
import type { Catalogue } from "@/lib/catalogue/catalogue";
import type { Match } from "@/lib/catalogue/search/search";
import { searchAddress } from "@/lib/catalogue/search/search-address";
import { howReferred } from "@/lib/catalogue/search/who-refers";
import { isByDistance, isEverything, isLettered, perPage, type ResultsPage, shownMatches } from "./results-page";

/** The answers of a page: in groups when they have a distance, from A to Z when nothing was asked. */
export function Results({
  results,
  catalogue,
  onMap,
}: {
  results: ResultsPage;
  catalogue: Catalogue;
  /** The ids of the entries that the map beside the list shows. */
  onMap?: ReadonlySet<string>;
}) {
  const { area, near, search, answer, page, pages } = results;
  const { elsewhere } = answer;
  const context: ResultContext = {
    search,
    terms: catalogue.terms,
    reachOf: (offer) => reachInList(offer, catalogue),
    onMap,
  };
  const country = elsewhere.length > 0 && (
    <section aria-labelledby="country" className="mt-8">
      <h2 id="country">For people anywhere in England or the UK</h2>
      <ResultList matches={elsewhere} context={context} />
    </section>
  );
  const start = isEverything(search) ? 0 : (page - 1) * perPage;
  if (search.refer !== null && search.sort === null) {
    const shown = isEverything(search) ? answer.matches : shownMatches(results);
    return (
      <>
        <ByRole matches={shown} first={start + 1} isWhole={pages === 1} context={context} />
        <Pager page={page} pages={pages} hrefOf={(to) => searchAddress(area.slug, { near, search, page: to })} />
        {country}
      </>
    );
  }
  if (isLettered(results)) {
    return (
      <>
        <LetterList matches={answer.matches} context={context} />
        {country}
      </>
    );
  }
  const shown = shownMatches(results);
  const placed = shown.filter(({ metres }) => metres !== null);
  const others = shown.filter(({ metres }) => metres === null);
  return (
    <>
      {/* With words the best answers stand first, wherever they are; only an order by distance falls into groups. */}
      {isByDistance(search) ? (
        <>
          {placed.length > 0 && (
            <section aria-labelledby="near">
              <h2 id="near" className="sr-only">
                Near you
              </h2>
              <ResultList matches={placed} first={start + 1} context={context} />
            </section>
          )}
          {others.length > 0 && (
            <section aria-labelledby="reach" className={placed.length > 0 ? "mt-8" : ""}>
              <h2 id="reach">Comes to you, by phone, or no place published</h2>
              <ResultList matches={others} first={start + placed.length + 1} context={context} />
            </section>
          )}
        </>
      ) : (
        <PlainList matches={shown} first={start + 1} context={context} />
      )}
      <WhyList matches={shown} context={context} />
      <Pager page={page} pages={pages} hrefOf={(to) => searchAddress(area.slug, { near, search, page: to })} />
      {country}
    </>
  );
}

/**
 * Answers to who refers, in groups: who is named, what families may ask for, and where nobody says. Whole lists are
 * counted.
 */
function ByRole({
  matches,
  first,
  isWhole,
  context,
}: {
  matches: readonly Match[];
  first: number;
  isWhole: boolean;
  context: ResultContext;
}) {
  return howReferred.map((how) => {
    const own = matches.filter((match) => match.how === how);
    if (own.length === 0) return null;
    return (
      <section aria-labelledby={`how-${how}`} key={how} className="mb-8">
        <h2 id={`how-${how}`} className="text-h3 max-sm:text-small">
          {roleTitles[how]}
          {isWhole && ` (${own.length})`}
        </h2>
        <ResultList matches={own} first={first + matches.indexOf(own[0] as Match)} context={context} />
      </section>
    );
  });
}

/** Answers in one list. Its heading is for those who go from heading to heading and cannot see that the list begins. */
function PlainList(list: { matches: readonly Match[]; first: number; context: ResultContext }) {
  if (list.matches.length === 0) return null;
  return (
    <section aria-labelledby="results">
      <h2 id="results" className="sr-only">
        Results
      </h2>
      <ResultList {...list} />
    </section>
  );
}

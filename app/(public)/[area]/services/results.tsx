import { LetterList } from "@/components/letter-list";
import { Pager } from "@/components/pager";
import { type ResultContext, ResultList } from "@/components/result-list";
import { type Catalogue, findById } from "@/lib/catalogue/catalogue";
import { nameOf } from "@/lib/catalogue/ended";
import type { Match } from "@/lib/catalogue/search";
import { searchAddress } from "@/lib/catalogue/search-address";
import { isEverything, perPage, type Question } from "./question";

/** Below this a list is short enough to look through without letters. */
const fewest = 12;

/** The answers of a page: in groups when they have a distance, from A to Z when nothing was asked. */
export function Results({ question, catalogue }: { question: Question; catalogue: Catalogue }) {
  const { area, near, search, answer, page, pages } = question;
  const { elsewhere } = answer;
  const context: ResultContext = {
    search,
    terms: catalogue.terms,
    providerOf: (id) => {
      const provider = findById(catalogue, id);
      return provider && nameOf(provider);
    },
  };
  const country = elsewhere.length > 0 && (
    <section aria-labelledby="country" className="mt-8">
      <h2 id="country">For people anywhere in England or the UK</h2>
      <ResultList matches={elsewhere} context={context} />
    </section>
  );
  if (isEverything(search)) {
    return (
      <>
        {answer.total > fewest ? (
          <LetterList matches={answer.matches} context={context} />
        ) : (
          <PlainList matches={answer.matches} context={context} />
        )}
        {country}
      </>
    );
  }
  // With words the best answers stand first, wherever they are; only an order by distance falls into groups.
  const isByDistance = search.origin !== null && (search.words === "" || search.sort === "distance");
  const first = (page - 1) * perPage;
  const shown = answer.matches.slice(first, first + perPage);
  const placed = shown.filter(({ metres }) => metres !== null);
  const others = shown.filter(({ metres }) => metres === null);
  return (
    <>
      {isByDistance ? (
        <>
          {placed.length > 0 && (
            <section aria-labelledby="near">
              <h2 id="near">Near you</h2>
              <ResultList matches={placed} first={first + 1} context={context} />
            </section>
          )}
          {others.length > 0 && (
            <section aria-labelledby="reach" className={placed.length > 0 ? "mt-8" : ""}>
              <h2 id="reach">Comes to you, by phone, or no place published</h2>
              <ResultList matches={others} first={first + placed.length + 1} context={context} />
            </section>
          )}
        </>
      ) : (
        <PlainList matches={shown} first={first + 1} context={context} />
      )}
      <Pager page={page} pages={pages} hrefOf={(to) => searchAddress(area.slug, { near, search, page: to })} />
      {country}
    </>
  );
}

/** Answers in one list. Its heading is for those who go from heading to heading and cannot see that the list begins. */
function PlainList(list: { matches: readonly Match[]; first?: number; context: ResultContext }) {
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

import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { linkPreview } from "@/app/link-preview";
import { placeInTitle } from "@/app/place-in-title";
import { AskBlock } from "@/components/ask-block";
import { AskLine } from "@/components/ask-line";
import { EmergencyNumbers } from "@/components/emergency";
import { ErrorSummary } from "@/components/error-summary";
import { FilterPills } from "@/components/filter-pills";
import { lettersOf } from "@/components/letter-list";
import { Letters } from "@/components/letters";
import { MissingNotice } from "@/components/missing-notice";
import { PageMain } from "@/components/page-main";
import { ReadingNotice } from "@/components/reading-notice";
import { ResultsMap } from "@/components/results-map";
import type { Area } from "@/lib/catalogue/area";
import type { Catalogue } from "@/lib/catalogue/catalogue";
import { type Place, placesOf } from "@/lib/catalogue/search/prepared";
import { type Answer, everything } from "@/lib/catalogue/search/search";
import { searchAddress } from "@/lib/catalogue/search/search-address";
import { beginsWithEmergency } from "@/lib/catalogue/urgency";
import { noteUnmet } from "@/lib/intake/unmet-searches";
import { liveCatalogue } from "@/lib/live/live";
import { visitorHeader } from "@/lib/process/visitor-key";
import { pictureOfTopic } from "../pictures";
import { chosenOf, placeAndWordsOf } from "./chosen";
import { fieldId } from "./field-id";
import { FoldedSearchForm } from "./folded-search-form";
import { NearNotice } from "./near-notice";
import { NoResults } from "./no-results";
import { PlaceTopics } from "./place-topics";
import { Results } from "./results";
import { resultsHeading } from "./results-heading";
import {
  isLettered,
  isNumbered,
  isPlaceAlone,
  perPage,
  type ResultsPage,
  readResultsPage,
  type SearchParams,
  shownMatches,
} from "./results-page";

type Props = { params: Promise<{ area: string }>; searchParams: Promise<SearchParams> };

/**
 * The title says what was asked, and stays in the browser's history. So it has nothing that comes from a postcode, and
 * no words of somebody in danger. Search engines list everything from A to Z and each topic, not what was typed.
 */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const catalogue = liveCatalogue();
  const results = await readResultsPage((await params).area, await searchParams);
  if (!results) return {};
  const { area, pageSearch, search, near, issues, answer } = results;
  const place = near && placeInTitle(near);
  const origin = search.origin && { ...search.origin, label: place ?? "you" };
  const words = beginsWithEmergency(answer, search.words, catalogue.terms) ? "" : search.words;
  const { subject, where, how } = resultsHeading({ ...search, origin, words }, area, catalogue.terms);
  const [slug] = search.categories;
  const topic = catalogue.terms.categories.find((category) => category.slug === slug) ?? null;
  const address = searchAddress(area.slug, pageSearch);
  const alone = { ...everything, area: area.slug, categories: slug ? [slug] : [] };
  const isListed = address === searchAddress(area.slug, { near: null, search: alone }) && answer.total > 0;
  const isTopic = topic !== null && isListed;
  return {
    title: `${issues.length > 0 ? "Error: " : ""}${subject}${where}${how} – ${area.name} health Local Offer`,
    description:
      isTopic && topic.description
        ? `${topic.name} in ${area.name} for children and young people, 0 to 25: ${topic.description}.`
        : `Every health service and guide for children and young people, 0 to 25, for ${area.people}, from A to Z.`,
    ...(isTopic
      ? { alternates: { canonical: address }, openGraph: { ...linkPreview(pictureOfTopic(area, topic)), url: address } }
      : {}),
    ...(isListed ? {} : { robots: { index: false } }),
  };
}

/** The answer to a search in one area, and, when nothing is asked, everything from A to Z. */
export default async function ServicesPage({ params, searchParams }: Props) {
  const catalogue = liveCatalogue();
  const results = await readResultsPage((await params).area, await searchParams);
  if (!results) notFound();
  const { area, near, pageSearch, search, answer, page, pages, leftOut, issues } = results;
  if (page > pages) redirect(searchAddress(area.slug, { ...pageSearch, page: pages }));
  const { terms } = catalogue;
  const chosen = chosenOf(results, catalogue);
  const count = answer.total;
  const urgent = beginsWithEmergency(answer, search.words, terms);
  const { subject, where, how } = resultsHeading(search, area, terms);
  const places = placesOnMap(results, catalogue);
  const onMap = new Set(shownMatches(results).flatMap(({ offer }, at) => (places[at]?.length ? [offer.id] : [])));
  noteUnmet(search, answer, (await headers()).get(visitorHeader));
  return (
    <PageMain wide>
      <FoldedSearchForm results={results} />
      <div className="page-width pt-1.5 lg:pt-3">
        <ErrorSummary issues={issues} idOf={fieldId} />
        <div className={places.length > 0 ? "gap-10 lg:grid lg:grid-cols-[minmax(0,1fr)_25rem]" : ""}>
          <div className="min-w-0">
            {/* A long question is cut short here; the search field has all of it. On a phone the header names the area. */}
            <h1 className={`line-clamp-2 text-h2 print:line-clamp-none ${urgent ? "max-sm:line-clamp-1" : ""}`}>
              {subject}
              <span className={search.origin ? "" : "max-sm:sr-only"}>{where}</span>
              {how}
            </h1>
            {urgent && <EmergencyNumbers />}
            <div className="flex flex-wrap items-center justify-between gap-x-6 text-small">
              <div className="min-w-0 text-quiet">
                <p role="status" className="inline">
                  {isPlaceAlone(results) ? forThisPlace(count) : countInWords(answer, area)}
                  {page > 1 && `, page ${page} of ${pages}`}
                </p>
                <ReadingNotice guesses={answer.guesses} ages={answer.ages} />
              </div>
              {isLettered(results) && (
                <div className="-my-2 has-[[open]]:basis-full lg:has-[[open]]:basis-auto">
                  <Letters label="Letters" letters={lettersOf(answer.matches)} />
                </div>
              )}
            </div>
            {[results.notice, ...leftOut].map(
              (sentence) =>
                sentence && (
                  <p key={sentence} className="measure text-small">
                    {sentence}
                  </p>
                ),
            )}
            <NearNotice results={results} areas={catalogue.areas} />
            <MissingNotice missing={answer.missing} area={area} />
            <FilterPills
              action={`/${area.slug}/services`}
              near={near}
              search={search}
              facets={answer.facets}
              known={catalogue}
              chosen={chosen}
            />
            <div className="mt-1.5">
              {count === 0 && answer.missing.length === 0 && (
                <NoResults chosen={[...placeAndWordsOf(results), ...chosen]} area={area} />
              )}
              {isPlaceAlone(results) && count > 0 ? (
                <PlaceTopics results={results} catalogue={catalogue} />
              ) : (
                <Results results={results} catalogue={catalogue} onMap={onMap} />
              )}
              {results.note && <p className="measure mt-3 text-small text-quiet">{results.note}</p>}
              {answer.ages && (
                <p className="mt-1 text-small">
                  <a href={`/${area.slug}/ages`} className="tap">
                    What changes from 0 to 25
                  </a>
                </p>
              )}
            </div>
          </div>
          {places.length > 0 && (
            <ResultsMap places={places} first={(page - 1) * perPage + 1} centre={results.centre} area={area} />
          )}
        </div>
        {count === 0 ? (
          <AskBlock catalogue={catalogue} area={area} emergency={!urgent} heading="Ask somebody" />
        ) : (
          <AskLine catalogue={catalogue} area={area} emergency={!urgent} />
        )}
      </div>
    </PageMain>
  );
}

/** The places of each answer for a map beside the list; none where it has no numbers, or nothing has a place. */
function placesOnMap(results: ResultsPage, catalogue: Catalogue): readonly (readonly Place[])[] {
  if (isPlaceAlone(results) || !isNumbered(results)) return [];
  const places = shownMatches(results).map(({ offer, nearest }) =>
    results.centre === null ? placesOf(offer, catalogue.entries) : nearest ? [nearest] : [],
  );
  return places.some((own) => own.length > 0) ? places : [];
}

/** How many there are for a place, before anybody said what for. */
const forThisPlace = (count: number) =>
  count === 1 ? "1 service or guide for this place" : `${count} services and guides for this place`;

/** How many answers there are: those of the area, and those that other areas have for the whole country. */
function countInWords({ total, elsewhere, missing }: Answer, { name }: Area): string {
  if (elsewhere.length > 0) return `${total} in ${name}, ${elsewhere.length} for all of England`;
  const isLacking = missing.some(({ kind }) => kind !== "elsewhere");
  if (total > 0) return `${total} ${total === 1 ? "result" : "results"}${isLacking ? " that may still help" : ""}`;
  return missing.length > 0 ? "No entry here answers this" : "We found nothing";
}

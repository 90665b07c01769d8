import { cache } from "react";
import { type Centre, originOf } from "@/app/near";
import { noticeAt } from "@/app/search-cookie";
import type { Area } from "@/lib/catalogue/area";
import { findArea } from "@/lib/catalogue/catalogue";
import type { Issue } from "@/lib/catalogue/issue";
import { type Answer, type Match, type Search, search } from "@/lib/catalogue/search/search";
import {
  filtersOf,
  leftOutSentences,
  type PageSearch,
  readPageSearch,
  searchQuery,
} from "@/lib/catalogue/search/search-address";
import { liveCatalogue } from "@/lib/live/live";

/** The keys of an address, as Next gives them: a key that stands twice has a list. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** How many matches a page of answers has. */
export const perPage = 20;
/** Answers of other areas that are for the whole country: no more than fit at the end of a page. */
const mostElsewhere = 5;

/** What was asked in an area, and the answer. */
export type ResultsPage = {
  area: Area;
  /** The place as the address has it, when it is one that we know. */
  near: string | null;
  /** The middle of that place, for a map; or null. */
  centre: Centre | null;
  /** What to know about the point that distances are measured from, or null. */
  note: string | null;
  /** What to know about how the search was read: a name that was put right, something left out; or null. */
  notice: string | null;
  /** What stands in the address, whether it could be used or not. */
  pageSearch: PageSearch;
  search: Search;
  answer: Answer;
  /** The page that was asked for. It may be past the last one. */
  page: number;
  pages: number;
  /** Sentences about what was left out of an address. */
  leftOut: readonly string[];
  issues: readonly Issue[];
};

/** Reads the address of a page of answers, and answers it: once for a request. Null when there is no such area. */
export function readResultsPage(slug: string, params: SearchParams): Promise<ResultsPage | null> {
  // The title and the page have objects of their own; the text of the address is the same for both.
  return answerSearch(slug, searchQuery(readPageSearch((key) => [params[key] ?? []].flat(), liveCatalogue())));
}

const answerSearch = cache(async (slug: string, query: string): Promise<ResultsPage | null> => {
  const catalogue = liveCatalogue();
  const area = findArea(catalogue, slug);
  if (!area) return null;
  const given = new URLSearchParams(query);
  const pageSearch = readPageSearch((key) => given.getAll(key), catalogue);
  const issues = [...pageSearch.issues];
  const found = await originOf(pageSearch.near, area.slug);
  if (pageSearch.near && !found) {
    issues.unshift({ field: "near", message: "We do not know this place. Type a postcode, a town or a village." });
  }
  const complete: Search = { ...pageSearch.search, origin: found?.origin ?? null, area: area.slug };
  const isNarrow = complete.words !== "" || complete.categories.length > 0;
  const { page } = pageSearch;
  const count = isEverything(complete) ? Number.MAX_SAFE_INTEGER : page * perPage;
  const answer = search(catalogue, complete, { from: 0, count, elsewhere: isNarrow ? mostElsewhere : 0 });
  return {
    area,
    near: found ? pageSearch.near : null,
    centre: found?.centre ?? null,
    note: found?.origin.note ?? null,
    notice: complete.words !== "" || pageSearch.near !== null ? await noticeAt(pageSearch.near, complete.words) : null,
    pageSearch: pageSearch,
    search: complete,
    answer,
    page,
    pages: isEverything(complete) ? 1 : Math.max(1, Math.ceil(answer.total / perPage)),
    leftOut: leftOutSentences(pageSearch),
    issues,
  };
});

/** Returns whether only a place was said: the answer is then what there is help with, not a list by distance. */
export const isPlaceAlone = ({ search, page, issues }: Pick<ResultsPage, "search" | "page" | "issues">): boolean =>
  search.origin !== null && page === 1 && issues.length === 0 && search.words === "" && filtersOf(search).length === 0;

/** Returns the answers of the page that was asked for, in the order in which they are numbered. */
export function shownMatches({ search, answer, page }: ResultsPage): readonly Match[] {
  const shown = answer.matches.slice((page - 1) * perPage, page * perPage);
  if (!isByDistance(search)) return shown;
  return [...shown.filter(({ metres }) => metres !== null), ...shown.filter(({ metres }) => metres === null)];
}

/** Whether the answers come in the order of their distance: those without a place are then a group of their own. */
export const isByDistance = ({ origin, words, sort, refer }: Search) =>
  origin !== null && (words === "" || sort === "distance") && (refer === null || sort !== null);

/** Returns whether this is a list to look through, from A to Z, rather than an answer in an order of its own. */
export const isEverything = ({ words, origin }: Search) => words === "" && origin === null;

/** Below this a list is short enough to look through without letters. */
const fewest = 12;

/** Returns whether the answers are a long list under the letters of the alphabet. */
export const isLettered = ({ search, answer }: ResultsPage): boolean =>
  isEverything(search) && search.refer === null && answer.total > fewest;

/** Returns whether each answer on the page has a number, and there are so few that a map can show them. */
export const isNumbered = (results: ResultsPage): boolean =>
  !isLettered(results) && (!isEverything(results.search) || results.answer.total <= perPage);

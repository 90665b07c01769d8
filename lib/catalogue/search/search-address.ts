import type { Issue } from "../issue";
import { oneLine } from "../one-line";
import { allFilters, type Chosen, filters, type Known, valuesOf } from "./filters";
import { parseQuery, type ReadKey } from "./query";
import type { Search } from "./search";

/** Keys whose value is left out of an address where no form offers it, and what is said of it. */
const leftOutInWords = (): [string, string][] => [
  ["q", "We did not use all that you typed. A few words are enough."],
  ...allFilters().flatMap(([, { key, shown }]): [string, string][] => (shown?.leftOut ? [[key, shown.leftOut]] : [])),
];

const longestNear = 200;
const longestAge = 40;

/** What the address of a page of answers asks for. */
export type PageSearch = {
  /** The place as it stands in the address, whether there is one of that name or not. */
  near: string | null;
  search: Omit<Search, "origin">;
  /** What was typed for an age and is none; else null. Somebody has to read what is wrong with it. */
  wrongAge: string | null;
  page: number;
  leftOut: readonly string[];
  issues: readonly Issue[];
};

/** The sentences about what was left out of an address, in the order of the form. */
export const leftOutSentences = ({ leftOut }: Pick<PageSearch, "leftOut">): string[] =>
  leftOutInWords().flatMap(([key, sentence]) => (leftOut.includes(key) ? [sentence] : []));

/**
 * Reads the address of a page of answers. Only choices that its forms offer count. A choice that they do not have is
 * left out, and a distance between two of theirs is the longer one. Words, place and age are typed, so they stay as
 * they are.
 */
export function readPageSearch(read: ReadKey, known: Known): PageSearch {
  const offered: ReadKey = (key) => (key === "area" || key === "per_page" ? [] : read(key));
  const { search, page, issues } = parseQuery(offered, known);
  const first = (key: string) => oneLine(read(key)[0] ?? "");
  const near = first("near").slice(0, longestNear).trim() || null;
  const { radius: addressed } = search;
  const radius =
    addressed === null || near === null ? null : filters.radius.offered.find((miles) => miles >= addressed);
  const isLeftOut = (key: string) =>
    read("left-out").includes(key) ||
    (key === "radius" ? first(key) !== "" && !radius : issues.some(({ field }) => field === key));
  return {
    near,
    search: {
      ...search,
      radius: radius ?? null,
      sort: near !== null && search.sort === "distance" ? "distance" : null,
    },
    wrongAge: issues.some(({ field }) => field === "age") ? first("age").slice(0, longestAge).trim() : null,
    page,
    leftOut: leftOutInWords().flatMap(([key]) => (isLeftOut(key) ? [key] : [])),
    issues: issues.filter(({ field }) => field === "age"),
  };
}

/** Everything that narrows or orders an answer of an area, as keys and values of its address. */
export const filtersOf = (search: Chosen): [string, string][] =>
  allFilters().flatMap(([name, { key, shown }]) =>
    shown === null ? [] : valuesOf(search, name).map((value): [string, string] => [key, value]),
  );

/** What the address of an answer holds. What only a mistake has, a link to an answer has not. */
type AddressedSearch = Pick<PageSearch, "near" | "search"> & Partial<Pick<PageSearch, "wrongAge" | "page" | "leftOut">>;

/** The query of the one address of an answer, with nothing in it that was not asked. Page 1 has no number. */
export function searchQuery({ near, search, wrongAge = null, page = 1, leftOut = [] }: AddressedSearch): string {
  const query = new URLSearchParams();
  if (near) query.append("near", near);
  if (search.words) query.append("q", search.words);
  for (const [key, value] of filtersOf(search)) query.append(key, value);
  if (wrongAge) query.append("age", wrongAge);
  if (page > 1) query.append("page", String(page));
  for (const key of leftOut) query.append("left-out", key);
  return query.toString();
}

/** The one address of an answer in an area. The pages, the search form and the front door all write it with this. */
export function searchAddress(area: string, addressed: AddressedSearch): string {
  const query = searchQuery(addressed);
  return `/${area}/services${query ? `?${query}` : ""}`;
}

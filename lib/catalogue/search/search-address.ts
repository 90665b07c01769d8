import type { Issue } from "../issue";
import { oneLine } from "../one-line";
import type { Search } from "./search";
import { type Known, parseSearchParameters, type ReadKey } from "./search-parameters";

/** Miles that one may choose to go, in the form that narrows a list. */
export const offeredMiles = [1, 3, 5, 10, 20] as const;

/** What may be left out of an address because no form offers it, and what is said of it. */
const leftOutInWords = {
  q: "We did not use all that you typed. A few words are enough.",
  category: "We left out a topic that this site does not have.",
  need: "We left out a need that this site does not have.",
  kind: "We left out a kind of page that this site does not have.",
  refer: "We left out a choice of who can ask that this site does not have.",
  delivery: "We left out a choice of how or where that this site does not have.",
  radius: "We left out the distance. It needs a place, and a choice from the list.",
} as const;
type LeftOut = keyof typeof leftOutInWords;
const leftOutKeys = Object.keys(leftOutInWords) as LeftOut[];

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
  leftOut: readonly LeftOut[];
  issues: readonly Issue[];
};

/** The sentences about what was left out of an address, in the order of the form. */
export const leftOutSentences = ({ leftOut }: Pick<PageSearch, "leftOut">): string[] =>
  leftOut.map((key) => leftOutInWords[key]);

/**
 * Reads the address of a page of answers. Only choices that its forms offer count. A choice that they do not have is
 * left out, and a distance between two of theirs is the longer one. Words, place and age are typed, so they stay as
 * they are.
 */
export function readPageSearch(read: ReadKey, known: Known): PageSearch {
  const offered: ReadKey = (key) => (key === "area" || key === "per_page" ? [] : read(key));
  const { search, page, issues } = parseSearchParameters(offered, known);
  const first = (key: string) => oneLine(read(key)[0] ?? "");
  const near = first("near").slice(0, longestNear).trim() || null;
  const radius =
    search.radius === null || near === null ? null : offeredMiles.find((miles) => miles >= Number(search.radius));
  const isLeftOut = (key: LeftOut) =>
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
    leftOut: leftOutKeys.filter(isLeftOut),
    issues: issues.filter(({ field }) => field === "age"),
  };
}

/** Everything that narrows an answer, as keys and values of its address. */
export function filtersOf(search: Omit<Search, "origin">): [string, string][] {
  const { kind, categories, need, age, refer, delivery, radius, sort } = search;
  const values = { kind, category: categories, need, age, refer, delivery, radius, sort };
  return Object.entries(values).flatMap(([key, value]) =>
    [value ?? []].flat().map((one): [string, string] => [key, String(one)]),
  );
}

/** What the address of an answer holds. What only a mistake has, a link to an answer has not. */
type Asked = Pick<PageSearch, "near" | "search"> & Partial<Pick<PageSearch, "wrongAge" | "page" | "leftOut">>;

/** The query of the one address of an answer, with nothing in it that was not asked. Page 1 has no number. */
export function searchQuery({ near, search, wrongAge = null, page = 1, leftOut = [] }: Asked): string {
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
export function searchAddress(area: string, asked: Asked): string {
  const query = searchQuery(asked);
  return `/${area}/services${query ? `?${query}` : ""}`;
}

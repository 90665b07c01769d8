import { oneLine } from "@/lib/catalogue/one-line";
import { allFilters, type Known } from "@/lib/catalogue/search/filters";
import { mostRead as mostReadOfWords, shortenWords } from "@/lib/catalogue/search/query";
import { publicWords } from "@/lib/comments/personal-text";
import { postcodeHere } from "@/lib/geo/here";
import { isPlaceLabel } from "@/lib/geo/locate";

const mostTyped = 200;
/** More than this is not read at all. */
const mostRead = 2_000;

/** Filters that a form may carry along. What they say is read where the results are. */
const filterKeys = () => allFilters().flatMap(([, { key, shown }]) => (shown === null ? [] : [key]));
const mostFilters = 30;

/**
 * Where to look, with what: the fields of the search form, cut to a sane length. `q` and `filters` hold nothing that
 * tells who or where somebody is. `notice` says what was left out, or is null; `isDoubtful` when it cannot be told
 * which postcode was meant.
 */
export type TypedSearch = {
  where: string;
  q: string;
  area: string | null;
  filters: [string, string][];
  notice: string | null;
  isDoubtful: boolean;
  /** Whether the browser told a point for which there is no postcode. */
  isLost: boolean;
};

const postcodeOut = "We left the postcode out of your other words: the place that you typed counts.";
const otherOut = "We left a telephone number or an email address out of your words. A search does not need them.";

/**
 * Reads the fields of the search form. A whole postcode in any other field becomes the place when that is empty. It
 * never stays in the words, which are in the address of the results.
 */
export function readTypedSearch(read: (key: string) => readonly unknown[], { areas, terms }: Known): TypedSearch {
  const lineOf = (value: unknown, most = mostRead) => oneLine(String(value ?? "").slice(0, most));
  const here = lineOf(read("here")[0]);
  // The point goes no further than this line: from here on it is as if the nearest postcode had been typed.
  const typedWhere = here ? (postcodeHere(here) ?? "") : lineOf(read("where")[0]).slice(0, mostTyped);
  // Letters of other forms could hide a postcode until the address of the results is written.
  const typed = lineOf(read("q")[0], mostReadOfWords).normalize("NFKC").slice(0, mostReadOfWords);
  const words = publicWords(shortenWords(typed, mostRead, terms));
  const others = filterKeys().flatMap((key) =>
    read(key).map((value) => ({ key, value: lineOf(value), ...publicWords(lineOf(value)) })),
  );
  const postcodes = [...new Set([words, ...others].flatMap((value) => value.postcodes))];
  const area = lineOf(read("area")[0]);
  const isDropped = typedWhere !== "" && postcodes.some((postcode) => postcode !== onlyPostcodeOf(typedWhere));
  return {
    where: typedWhere === "" ? (postcodes[0] ?? "") : typedWhere,
    q: shortenWords(words.text, mostTyped, terms).trim(),
    area: areas.some(({ slug }) => slug === area) ? area : null,
    filters: others
      .filter(({ value, text }) => value !== "" && value === text)
      .map(({ key, value }): [string, string] => [key, value.slice(0, mostTyped)])
      .slice(0, mostFilters),
    notice: isDropped ? postcodeOut : words.hasOther ? otherOut : null,
    isLost: here !== "" && typedWhere === "",
    isDoubtful: typedWhere === "" && postcodes.length > 1,
  };
}

function onlyPostcodeOf(where: string): string | null {
  if (isPlaceLabel(where)) return null;
  const [postcode, other] = publicWords(where).postcodes;
  return other === undefined ? (postcode ?? null) : null;
}

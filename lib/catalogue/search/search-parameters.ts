import type { Area } from "../area";
import type { Issue } from "../issue";
import { oneLine } from "../one-line";
import type { Terms } from "../terms";
import { dangerIn, readConcepts } from "./concepts";
import type { Search } from "./search";

/** Reads all values of one named key from a query, a form or a body. */
export type ReadKey = (key: string) => readonly string[];

/** What a page or program asked for, without the place: that is found separately. */
export type ParsedSearch = { search: Omit<Search, "origin">; page: number; perPage: number; issues: Issue[] };

/** The vocabularies and areas that a search may name. */
export type Known = { areas: readonly Area[]; terms: Terms };

const longestWords = 200;
/** Letters of what tells of a danger. */
const longestDanger = 60;
/** What no text has: control characters, and halves of characters. */
const impossible = /[\p{Cc}\p{Surrogate}]/gu;

/**
 * The first of the words, at most `longestWords` letters; with what tells of a danger behind them at their end, so that
 * it is not lost.
 */
function shortened(words: string, terms: Terms): string {
  if (words.length <= longestWords) return words;
  const danger = dangerIn(words.slice(longestWords - longestDanger), readConcepts(terms))?.slice(0, longestDanger);
  const first = words.slice(0, longestWords);
  return danger ? `${first.slice(0, longestWords - danger.length - 1)} ${danger}` : first;
}

/**
 * A search from named keys (q, area, kind, category…, need, age, refer, delivery, radius, sort, page, per_page). A
 * value that cannot be used gives an issue and counts as not given; keys of other names are not looked at.
 */
export function parseSearchParameters(read: ReadKey, known: Known): ParsedSearch {
  const issues: Issue[] = [];
  // A form that is sent twice may give a key twice: what is empty says nothing.
  const text = (key: string) =>
    read(key)
      .map(oneLine)
      .find((value) => value !== "") ?? "";

  const oneOf = <T extends string>(key: string, choices: readonly T[], word: string): T | null => {
    const value = text(key);
    if (value === "") return null;
    const choice = choices.find((one) => one === value);
    if (choice === undefined)
      issues.push({ field: key, message: `There is no ${word} called “${value.slice(0, 60)}”.` });
    return choice ?? null;
  };
  const slugs = (rows: readonly { slug: string }[]) => rows.map((row) => row.slug);

  const number = (key: string, least: number, most: number, whole: boolean): number | null => {
    const value = text(key);
    if (value === "") return null;
    const number = /^\d{1,7}(\.\d{1,3})?$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most && (!whole || Number.isInteger(number))) return number;
    const name = key.replace("_", " ");
    const message =
      key === "age"
        ? "Type the age in whole years, such as 7. For a baby under 1, type 0."
        : `For ${name}, give ${whole ? "a whole number" : "a number"} from ${least} to ${most}.`;
    issues.push({ field: key, message });
    return null;
  };

  // One character may stand for eighteen letters, so letters are counted when each stands for itself.
  const typed = text("q")
    .slice(0, 10 * longestWords)
    .normalize("NFKC");
  const words = oneLine(typed.replace(impossible, ""));
  if (typed.search(impossible) >= 0)
    issues.push({ field: "q", message: "Take out the characters that do not belong to a text." });
  if (words.length > longestWords) {
    issues.push({ field: "q", message: `Use at most ${longestWords} characters. A few words are enough.` });
  }
  const categorySlugs = slugs(known.terms.categories);
  const categories = read("category").map(oneLine).filter(Boolean);
  for (const category of categories.filter((one) => !categorySlugs.includes(one))) {
    issues.push({ field: "category", message: `There is no category called “${category.slice(0, 60)}”.` });
  }
  return {
    search: {
      // A cut may go through the middle of a character.
      words: shortened(words, known.terms).replace(impossible, "").trim(),
      area: oneOf("area", slugs(known.areas), "area"),
      kind: oneOf("kind", ["service", "guide"] as const, "kind"),
      categories: categorySlugs.filter((one) => categories.includes(one)),
      need: oneOf("need", slugs(known.terms.needs), "need"),
      age: number("age", 0, 99, true),
      refer: oneOf("refer", slugs(known.terms.referrers), "referrer"),
      delivery: oneOf("delivery", slugs(known.terms.deliveryModes), "way of delivery"),
      radius: number("radius", 0.1, 1000, false),
      sort: oneOf("sort", ["distance", "relevance"] as const, "order"),
    },
    page: number("page", 1, 1_000_000, true) ?? 1,
    perPage: number("per_page", 1, 100, true) ?? 20,
    issues,
  };
}

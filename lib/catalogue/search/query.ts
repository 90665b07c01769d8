import { z } from "zod";
import type { Issue } from "../issue";
import { oneLine } from "../one-line";
import type { Terms } from "../terms";
import { dangerIn, readConcepts } from "./concepts";
import { allFilters, type Chosen, type Filter, type FilterName, type Known } from "./filters";

/** Reads all values of one named key from a query, a form or a body. */
export type ReadKey = (key: string) => readonly string[];

/** What a page or program asked for, without the place: that is found separately. */
export type ParsedQuery = { search: { words: string } & Chosen; page: number; perPage: number; issues: Issue[] };

/** The page, and results on a page, when none is asked for. */
const usual = { page: 1, perPage: 20 };
const longestWords = 200;
/** Letters that are read of the words, to see whether they tell of a danger: all that an address or a body can hold. */
export const mostRead = 10_000;
/** Letters that are repeated of a key that no search has. */
const longestKey = 40;
/** Letters of what tells of a danger. */
const longestDanger = 60;
/** What no text has: control characters, and halves of characters. */
const impossible = /[\p{Cc}\p{Surrogate}]/gu;

/** Returns a key of an address as this site writes it: in small letters, and without "[]" or "[0]" of other systems. */
export const plainKey = (key: string): string => key.toLowerCase().replace(/\[\d*\]$/, "");

/** Reads a typed number from `least` to `most`; `error` says what to give instead. */
export const typedNumber = (least: number, most: number, isWhole: boolean, error: string) => {
  const size = z.number({ error }).min(least, { error }).max(most, { error });
  const typed = z.string().regex(/^\d{1,7}(\.\d{1,3})?$/, { error });
  return typed.transform(Number).pipe(isWhole ? size.int({ error }) : size);
};

function schemaOf(filter: Filter, known: Known): z.ZodType {
  if (filter.type === "number")
    return typedNumber(filter.least, filter.most, filter.isWhole, filter.wrong).describe(filter.description);
  const error = ({ input }: { input?: unknown }) =>
    `There is no ${filter.noun} called “${String(input).slice(0, 60)}”.`;
  const one = z.enum(
    filter.options(known).map(({ slug }) => slug),
    { error },
  );
  return (filter.type === "many" ? z.array(one) : one).describe(filter.description);
}

type Made = { terms: Terms; schemas: Record<string, z.ZodType> };
const made = new WeakMap<Known["areas"], Made>();

/**
 * Returns the zod schema of each key of a search, made of `filters`. The parser reads with it, and the API's
 * description is made of what it gives. A place is read elsewhere.
 */
export function querySchemas(known: Known): Record<string, z.ZodType> {
  const before = made.get(known.areas);
  if (before?.terms === known.terms) return before.schemas;
  const schemas = {
    postcode: z.string().describe("A whole postcode of Great Britain, however it is typed. Not together with place."),
    place: z
      .string()
      .describe("A town or village, or a label from an earlier answer. Read as people write it: near Witney."),
    q: z.string().max(longestWords).describe("Words: a need, a name, an acronym, a question."),
    ...Object.fromEntries(allFilters().map(([, filter]) => [filter.key, schemaOf(filter, known)])),
    page: typedNumber(1, 1_000_000, true, "For page, give a whole number from 1 to 1000000.")
      .default(usual.page)
      .describe("From 1."),
    per_page: typedNumber(1, 100, true, "For per page, give a whole number from 1 to 100.")
      .default(usual.perPage)
      .describe("Results on a page."),
  };
  made.set(known.areas, { terms: known.terms, schemas });
  return schemas;
}

/**
 * Returns the first of typed words, at most so many letters. What tells of a danger behind them stands at their end, so
 * that nobody in danger is answered without it.
 */
export function shortenWords(words: string, longest: number, terms: Terms): string {
  if (words.length <= longest) return words;
  const danger = dangerIn(words.slice(longest - longestDanger), readConcepts(terms))?.slice(0, longestDanger);
  const first = words.slice(0, longest);
  return danger ? `${first.slice(0, longest - danger.length - 1)} ${danger}` : first;
}

/**
 * Returns what is wrong with the keys that a program gave: those that no search has, and those given twice that take
 * one value. Of two values it would not be known which one counts.
 */
export function keyIssues(keys: Iterable<string>, read: ReadKey, known: Known): Issue[] {
  const schemas = querySchemas(known);
  return [...new Set(keys)].flatMap((key): Issue[] => {
    const field = key.slice(0, longestKey);
    if (!Object.hasOwn(schemas, key)) {
      const all = Object.keys(schemas).join(", ");
      return [{ field, message: `There is no key “${field}”. There are: ${all}.` }];
    }
    const isList = schemas[key] instanceof z.ZodArray;
    return isList || new Set(read(key)).size <= 1 ? [] : [{ field, message: `Give ${key} once.` }];
  });
}

/**
 * Returns the search that named keys ask for: `q`, those of `filters`, `page` and `per_page`. A value that cannot be
 * used gives an issue and counts as not given; keys of other names are not looked at.
 */
export function parseQuery(read: ReadKey, known: Known): ParsedQuery {
  const issues: Issue[] = [];
  const schemas = querySchemas(known);
  const given = (key: string) => read(key).map(oneLine).filter(Boolean);
  const words = readWords();
  const search = Object.fromEntries(allFilters().map(([name, filter]) => [name, chosenIn(filter)])) as Chosen;
  return {
    search: { words, ...search },
    page: (one("page") as number | null) ?? usual.page,
    perPage: (one("per_page") as number | null) ?? usual.perPage,
    issues,
  };

  function chosenIn(filter: Filter): Chosen[FilterName] {
    if (filter.type !== "many") return one(filter.key);
    const chosen = given(filter.key).filter((value) => checked(filter.key, [value]) !== null);
    if (chosen.length === 0) return [];
    return filter.options(known).flatMap(({ slug }) => (chosen.includes(slug) ? [slug] : []));
  }

  /** A form that is sent twice may give a key twice: what is empty says nothing. */
  function one(key: string): string | number | null {
    const [value] = given(key);
    return value === undefined ? null : (checked(key, value) as string | number | null);
  }

  function checked(key: string, value: string | string[]): unknown {
    const { success, data, error } = (schemas[key] as z.ZodType).safeParse(value);
    if (success) return data;
    issues.push({ field: key, message: error.issues[0]?.message ?? "" });
    return null;
  }

  function readWords(): string {
    // One character may stand for eighteen letters, so letters are counted when each stands for itself.
    const typed = (given("q")[0] ?? "").slice(0, mostRead).normalize("NFKC").slice(0, mostRead);
    const words = oneLine(typed.replace(impossible, ""));
    if (typed.search(impossible) >= 0)
      issues.push({ field: "q", message: "Take out the characters that do not belong to a text." });
    if (words.length > longestWords)
      issues.push({ field: "q", message: `Use at most ${longestWords} characters. A few words are enough.` });
    // A cut may go through the middle of a character.
    return shortenWords(words, longestWords, known.terms).replace(impossible, "").trim();
  }
}

import type { GlossaryTerm } from "../../../catalogue/terms";
import { shoutedWords } from "./capitals";

/** Letters that everybody knows better than what they stand for. */
const everyday =
  "NHS GP UK EU USA BBC TV PDF ID PIN PO DVD CD SMS QR AM PM OK FAQ A&E IT HIV AIDS DNA GCSE PE MP VAT BT COVID".split(
    " ",
  );

/** As many as are looked for in one text. */
const most = 40;

const letters = /(?<![\p{L}\p{N}&./@-])[A-Z](?:[A-Za-z&]|\([A-Z]\)){0,8}[A-Z]s?(?![\p{L}\p{N}&@])/gu;
const isAcronym = /^[A-Z&()]{2,}s?$|^[A-Z]{1,3}[a-z][A-Z]{1,3}s?$/;
const romanNumeral = /^(?:I{1,3}|IV|VI{0,3}|IX|XI{0,3})$/;

/** "ABC", "ABCs" and "A(B)C" are one acronym. */
const plain = (acronym: string) => acronym.replace(/[()]/g, "").replace(/s$/, "").toUpperCase();

const acronymsIn = (text: string): string[] =>
  (text.match(letters) ?? []).filter((one) => isAcronym.test(one) && !romanNumeral.test(one));

/**
 * Whether the text says what these letters stand for: "long name (ABC)", "ABC (long name)", or "ABC is short for …",
 * "stands for", "means", "is the".
 */
function isExplained(acronym: string, text: string): boolean {
  const written = acronym.replace(/s$/, "").replace(/[()]/g, "\\$&");
  const inBrackets = new RegExp(`\\p{Ll}[”"’*_]{0,3} \\((?:the |or )?${written}s?(?:\\)|,| )`, "u");
  const says = "(?:is|are) short for|stands? for|means?|(?:is|are) (?:a|an|the)\\b";
  const withWords = new RegExp(`(?<!\\p{L})${written}s?[*_]{0,2} (?:\\([^()]{0,80}\\p{Ll}{3}|${says})`, "u");
  return inBrackets.test(text) || withWords.test(text);
}

/** The acronyms that need no explanation anywhere: those that everybody knows, and those that the glossary explains. */
export const knownAcronyms = (glossary: readonly GlossaryTerm[]): Set<string> =>
  new Set([
    ...everyday,
    ...glossary.flatMap(({ term, full, variants }) => [term, full ?? "", ...variants].flatMap(acronymsIn).map(plain)),
  ]);

/** Returns the acronyms that one of these texts explains. */
export const explainedAcronyms = (texts: readonly string[]): Set<string> =>
  new Set(
    texts.flatMap((text) =>
      [...new Set(acronymsIn(text))]
        .slice(0, most)
        .filter((one) => isExplained(one, text))
        .map(plain),
    ),
  );

/** The acronyms of a text that are neither known nor explained in it, each once, as they are first written there. */
export function unexplainedAcronyms(text: string, known: ReadonlySet<string>): string[] {
  const first = new Map<string, string>();
  for (const one of acronymsIn(text)) if (!first.has(plain(one))) first.set(plain(one), one);
  const shouted = shoutedWords(text, known);
  return [...first]
    .slice(0, most)
    .filter(([key, one]) => key.length > 1 && key.length < 8 && !known.has(key) && !shouted.has(one))
    .flatMap(([, one]) => (isExplained(one, text) ? [] : [one]));
}

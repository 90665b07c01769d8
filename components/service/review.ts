import type { Content } from "@/lib/catalogue/content";
import type { Fact } from "@/lib/catalogue/content-blocks";
import { fieldInSentence } from "@/lib/catalogue/field-names";
import { holdsDoubt } from "@/lib/catalogue/holds-doubt";

type Reviewed = { needs_review: boolean; sources: readonly string[] };

/** Which fact is not certain, as it stands behind "Not certain:", and why, in sentences. */
export type Doubt = { what: string; why: readonly string[] };

/** Says what is not certain about a block of an entry; null when nobody doubts it. */
export type Doubter = (block: Reviewed, what: string) => Doubt | null;

/** For blocks under a mark that already says it for all of them. */
export const undoubted: Doubter = () => null;

type Cited = Pick<Content, "sources">;

/**
 * Where a doubtful fact was found, so that readers see how much it is worth: "We have it only from …, 7 February 2016."
 */
function foundIn(keys: readonly string[], { sources }: Cited): string {
  const cited = sources.filter(({ key }) => keys.includes(key));
  if (cited.length === 0) return "Nobody has confirmed it.";
  const names = cited.map(({ title, publisher, date }) =>
    [title, publisher, date === "undated" ? "no date" : date].filter(Boolean).join(", "),
  );
  return `We have it only from: ${names.join("; ")}. Nobody has confirmed it since.`;
}

/** The doubter of an entry: it names the sources that a doubtful block rests on. */
export const doubterOf =
  (content: Cited): Doubter =>
  (block, what) =>
    block.needs_review ? { what, why: [foundIn(block.sources, content)] } : null;

/**
 * One doubt for a list in which everything is doubtful, so that it is said once; null when something in it is certain.
 */
export function doubtOfAll(blocks: readonly Reviewed[], what: string, content: Cited): Doubt | null {
  if (blocks.length < 2 || !blocks.every(({ needs_review }) => needs_review)) return null;
  return { what, why: [foundIn([...new Set(blocks.flatMap(({ sources }) => sources))], content)] };
}

const whyOfFact = (fact: Fact, content: Cited): string => fact.note ?? foundIn(fact.sources, content);

/** Returns the doubts in the notes on these fields; null when there are none. */
export function doubtOfFields({ facts, sources }: Pick<Content, "facts" | "sources">, fields: readonly string[]) {
  const doubtful = facts.filter((fact) => fact.needs_review && fields.includes(fact.field));
  if (doubtful.length === 0) return null;
  const names = [...new Set(doubtful.map(({ field }) => fieldInSentence(field)))];
  return {
    what: new Intl.ListFormat("en-GB").format(names),
    why: [...new Set(doubtful.map((fact) => whyOfFact(fact, { sources })))],
  };
}

/** Every part of an entry of which something is not certain, in words, each once: for the line under its title. */
export function doubtfulParts(content: Content): string[] {
  const fields = Object.entries(content).flatMap(([field, value]) =>
    field !== "facts" && holdsDoubt(value) ? [field] : [],
  );
  const noted = content.facts.flatMap((fact) => (fact.needs_review ? [fact.field] : []));
  return [...new Set([...fields, ...noted].map(fieldInSentence))];
}

import { findById } from "@/lib/catalogue/catalogue";
import { textsIn } from "@/lib/catalogue/draft-values";
import { referencesOf } from "@/lib/catalogue/links";
import type { GlossaryTerm } from "@/lib/catalogue/terms";
import type { OfferProps } from "./offer-props";

/** The terms of the glossary that stand on this entry's page: in what it says, or in the names that it links to. */
export function termsOf({ entry, catalogue }: Pick<OfferProps, "entry" | "catalogue">): GlossaryTerm[] {
  const linked = referencesOf(entry.content).flatMap(({ to }) => findById(catalogue, to)?.content.name ?? []);
  const text = [...wordsOf(entry.content), ...linked].join("\n");
  const folded = text.toLowerCase();
  // Few of the terms are anywhere in it. A pattern for each of the others would cost more than the rest of the page.
  const isThere = (term: string) => folded.includes(term.toLowerCase()) && stands(term, text);
  return catalogue.terms.glossary.filter(({ term, variants }) => [term, ...variants].some(isThere));
}

/** Fields that are for search, for programs or for editors, and are not on the page. */
const unseen = new Set(["keywords", "facts", "sources", "categories", "needs", "who", "slug", "id", "url", "email"]);

function wordsOf(content: object): string[] {
  const seen = Object.fromEntries(Object.entries(content).filter(([field]) => !unseen.has(field)));
  return [...textsIn(seen)].flatMap(({ key, text }) => (unseen.has(key) ? [] : [text]));
}

/**
 * Whether a term stands in a text as a word or phrase of its own. Abbreviations keep their capitals: DART is no dart.
 */
function stands(term: string, text: string): boolean {
  const isAbbreviation = term === term.toUpperCase();
  const pattern = `(?<![\\p{L}\\p{N}-])${term.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}(?![\\p{L}\\p{N}-])`;
  return new RegExp(pattern, isAbbreviation ? "u" : "iu").test(text);
}

/** Words that professionals use here; each leads to what it means, on the page of the area. */
export function GlossaryLinks({ terms, area }: { terms: readonly GlossaryTerm[]; area: string }) {
  return (
    <ul className="flex flex-wrap gap-x-6">
      {terms.map(({ slug, term }) => (
        <li key={slug}>
          <a className="tap" href={`/${area}/glossary#${slug}`}>
            {term}
          </a>
        </li>
      ))}
    </ul>
  );
}

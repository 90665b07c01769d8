import { folderOfKind } from "@/lib/catalogue/entry";
import type { GlossaryTerm } from "@/lib/catalogue/terms";
import type { OfferProps } from "./offer-props";

/** The terms of the glossary that name this entry. */
export const termsOf = ({ entry, catalogue }: Pick<OfferProps, "entry" | "catalogue">): GlossaryTerm[] =>
  catalogue.terms.glossary.filter(({ entries }) => entries.includes(`${folderOfKind[entry.kind]}/${entry.slug}`));

/** Words that professionals use here; each leads to what it means. */
export function GlossaryLinks({ terms }: { terms: readonly GlossaryTerm[] }) {
  return (
    <ul className="flex flex-wrap gap-x-6">
      {terms.map(({ slug, term }) => (
        <li key={slug}>
          <a className="tap" href={`/glossary#${slug}`}>
            {term}
          </a>
        </li>
      ))}
    </ul>
  );
}

import { type Catalogue, findByPath } from "@/lib/catalogue/catalogue";
import { pathOfEntry } from "@/lib/catalogue/entry";
import type { GlossaryTerm } from "@/lib/catalogue/terms";
import { listed } from "./hours";

/**
 * One word of the glossary: what it stands for, what it means, how else it is written, and where it matters, area by
 * area.
 */
export function GlossaryEntry({ term, catalogue }: { term: GlossaryTerm; catalogue: Catalogue }) {
  const areas = catalogue.areas
    .map((area) => ({ area, entries: term.entries.flatMap((path) => findByPath(catalogue, area.slug, path) ?? []) }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <div className="py-4 md:grid md:grid-cols-[16rem_minmax(0,1fr)] md:gap-x-8" id={term.slug}>
      <dt className="text-h3 font-semibold">
        {term.term}
        {term.full && <span className="block text-base font-normal text-quiet">{term.full}</span>}
      </dt>
      <dd className="measure space-y-1">
        <p>{term.meaning}</p>
        {term.variants.length > 0 && (
          <p className="text-small text-quiet">Also written: {listed(term.variants, "or")}.</p>
        )}
        {areas.map(({ area, entries }) => (
          <div className="flex flex-wrap items-center gap-x-4 text-small" key={area.slug}>
            <span className="text-quiet">{area.name}:</span>
            {entries.map((entry) => (
              <a className="tap" href={pathOfEntry(entry)} key={entry.id}>
                {entry.content.name}
              </a>
            ))}
          </div>
        ))}
      </dd>
    </div>
  );
}

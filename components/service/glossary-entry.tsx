import type { Published } from "@/lib/catalogue/catalogue";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { listed } from "@/lib/catalogue/hours";
import type { GlossaryTerm } from "@/lib/catalogue/terms";

/** One word of the glossary: what it stands for, what it means, how else it is written, and where it matters. */
export function GlossaryEntry({ term, entries }: { term: GlossaryTerm; entries: readonly Published[] }) {
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
        {entries.length > 0 && (
          <div className="flex flex-wrap items-center gap-x-4 text-small">
            {entries.map((entry) => (
              <a className="tap" href={pathOfEntry(entry)} key={entry.id}>
                {entry.content.name}
              </a>
            ))}
          </div>
        )}
      </dd>
    </div>
  );
}

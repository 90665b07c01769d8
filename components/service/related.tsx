import { findById } from "@/lib/catalogue/catalogue";
import type { Related as RelatedBlock } from "@/lib/catalogue/content-blocks";
import { nameOf } from "@/lib/catalogue/ended";
import { pathOfEntry } from "@/lib/catalogue/entry";
import type { OfferProps } from "./offer-props";

const relations: Record<RelatedBlock["relation"], string | null> = {
  related: null,
  before: "Often comes before this",
  after: "Often comes after this",
  instead: "Maybe this is what you need",
  explains: "Explains more",
};

/** Other entries that belong with this one. */
export function RelatedEntries({ entry, catalogue }: OfferProps) {
  return (
    <ul className="space-y-1 lg:space-y-4">
      {entry.content.related.map(({ id, entry_id, relation, description }) => {
        const other = findById(catalogue, entry_id);
        if (!other) return null;
        const words = relations[relation];
        return (
          <li key={id}>
            {words && <span className="block text-small text-quiet">{words}</span>}
            <a href={pathOfEntry(other)}>{nameOf(other)}</a>
            <span className="block max-lg:hidden">{description ?? other.content.summary}</span>
          </li>
        );
      })}
    </ul>
  );
}

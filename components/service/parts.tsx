import { agesInWords } from "@/lib/catalogue/ages";
import { findById } from "@/lib/catalogue/catalogue";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { listed } from "./hours";
import type { OfferProps } from "./offer-props";
import { PleaseCheck } from "./please-check";
import { allNeedReview } from "./review";
import { Words } from "./words";

/** The teams, clinics and sub-services, each with an anchor of its own. */
export function Parts({ entry, catalogue }: OfferProps) {
  const { parts } = entry.content;
  const all = allNeedReview(parts);
  return (
    <div className="divide-y divide-rule">
      {all && <PleaseCheck many />}
      {parts.map((part) => {
        const provider = findById(catalogue, part.organization_id);
        const ages = agesInWords(part.ages);
        return (
          <div className="space-y-1 py-4" id={part.slug} key={part.id}>
            <h3>{part.name}</h3>
            {part.alternate_names.length > 0 && (
              <p className="text-small text-quiet">Also called: {listed(part.alternate_names, "or")}.</p>
            )}
            {part.description && (
              <p>
                <Words text={part.description} />
              </p>
            )}
            {ages && <p>Ages: {ages}.</p>}
            {part.ages?.note && <p className="text-quiet">{part.ages.note}</p>}
            {provider && (
              <p>
                Run by <a href={pathOfEntry(provider)}>{provider.content.name}</a>.
              </p>
            )}
            {!all && part.needs_review && <PleaseCheck />}
          </div>
        );
      })}
    </div>
  );
}

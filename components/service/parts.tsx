import { agesInWords } from "@/lib/catalogue/ages";
import { findById } from "@/lib/catalogue/catalogue";
import { nameOf } from "@/lib/catalogue/ended";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { listed } from "@/lib/catalogue/hours";
import { Fold } from "../fold";
import { NotCertain } from "./not-certain";
import type { OfferProps } from "./offer-props";
import { doubterOf, doubtOfAll, undoubted } from "./review";
import { Words } from "./words";

/** So many are named before the list is opened. */
const mostNamed = 4;

/** So many are told about on a desk before the list is opened. */
const mostOpen = 8;

/** The teams, clinics and sub-services, each with an anchor of its own. */
export function Parts({ entry, catalogue }: OfferProps) {
  const { parts } = entry.content;
  const all = doubtOfAll(parts, "these parts", entry.content);
  const doubt = all ? undoubted : doubterOf(entry.content);
  const named =
    parts.length > mostNamed + 1
      ? [...parts.slice(0, mostNamed).map(({ name }) => name), `${parts.length - mostNamed} more`]
      : parts.map(({ name }) => name);
  return (
    <>
      <p>{listed(named)}.</p>
      <NotCertain doubt={all} />
      <Fold isLong={parts.length > mostOpen} label="About each of these">
        <div className="divide-y divide-rule">
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
                    Run by <a href={pathOfEntry(provider)}>{nameOf(provider)}</a>.
                  </p>
                )}
                <NotCertain doubt={doubt(part, "this part")} />
              </div>
            );
          })}
        </div>
      </Fold>
    </>
  );
}

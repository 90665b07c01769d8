import { findById } from "@/lib/catalogue/catalogue";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { NotCertain } from "./not-certain";
import type { OfferProps } from "./offer-props";
import { doubterOf } from "./review";
import { Words } from "./words";

/** The changes at an age, and where to go then. */
export function Transitions({ entry, catalogue }: OfferProps) {
  const doubt = doubterOf(entry.content);
  return (
    <ul className="space-y-4">
      {entry.content.transitions.map((transition) => {
        const { id, age_months, description, to_entry_id } = transition;
        const next = findById(catalogue, to_entry_id);
        return (
          <li className="space-y-1" key={id}>
            {age_months !== null && <h3>At {age_months % 12 === 0 ? age_months / 12 : `${age_months} months`}</h3>}
            <p>
              <Words text={description} />
            </p>
            {next && (
              <p>
                Next: <a href={pathOfEntry(next)}>{next.content.name}</a>
              </p>
            )}
            <NotCertain doubt={doubt(transition, "this change")} />
          </li>
        );
      })}
    </ul>
  );
}

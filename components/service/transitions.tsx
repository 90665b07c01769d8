import { findById } from "@/lib/catalogue/catalogue";
import { pathOfEntry } from "@/lib/catalogue/entry";
import type { OfferProps } from "./offer-props";
import { PleaseCheck } from "./please-check";
import { Words } from "./words";

/** What changes at an age, and where to go then. */
export function Transitions({ entry, catalogue }: OfferProps) {
  return (
    <ul className="space-y-4">
      {entry.content.transitions.map(({ id, age_months, description, to_entry_id, needs_review }) => {
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
            {needs_review && <PleaseCheck />}
          </li>
        );
      })}
    </ul>
  );
}

import { findById } from "@/lib/catalogue/catalogue";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { Fold } from "../fold";
import { NotCertain } from "./not-certain";
import type { OfferProps } from "./offer-props";
import { doubterOf } from "./review";
import { Words } from "./words";

/** The changes at an age, and where to go then. */
export function Transitions({ entry, catalogue }: OfferProps) {
  const doubt = doubterOf(entry.content);
  const changes = entry.content.transitions.map((transition) => {
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
  });
  return (
    <>
      <ul>{changes.slice(0, 1)}</ul>
      {changes.length > 1 && (
        <Fold label="Later changes">
          <ul className="space-y-4">{changes.slice(1)}</ul>
        </Fold>
      )}
    </>
  );
}

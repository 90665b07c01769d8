import { findById } from "@/lib/catalogue/catalogue";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { beforeAndAfter } from "@/lib/catalogue/life-line";
import { Fold } from "../fold";
import { BeforeAndAfter } from "./before-and-after";
import { NotCertain } from "./not-certain";
import type { OfferProps } from "./offer-props";
import { doubterOf } from "./review";
import { Words } from "./words";

/** Whether there is something to say about getting older: a change that is stated, or a service before or after it. */
export function hasTransitions({ entry, catalogue }: OfferProps): boolean {
  if (entry.content.transitions.length > 0) return true;
  if (entry.kind !== "service") return false;
  const { before, after } = beforeAndAfter(entry, catalogue);
  return before.length + after.length > 0;
}

/** The changes at an age, and where to go then; of a service also what comes before it and after it. */
export function Transitions({ entry, catalogue }: OfferProps) {
  const doubt = doubterOf(entry.content);
  // The next one that a change itself names stands there already.
  const named = new Set(entry.content.transitions.map(({ to_entry_id }) => to_entry_id));
  const { before, after } = entry.kind === "service" ? beforeAndAfter(entry, catalogue) : { before: [], after: [] };
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
      {changes.length > 0 && <ul>{changes.slice(0, 1)}</ul>}
      {changes.length > 1 && (
        <Fold label="Later changes">
          <ul className="space-y-4">{changes.slice(1)}</ul>
        </Fold>
      )}
      <BeforeAndAfter before={before} after={after.filter(({ id }) => !named.has(id))} />
    </>
  );
}

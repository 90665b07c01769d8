import { type Catalogue, findById } from "@/lib/catalogue/catalogue";
import type { ServiceContent } from "@/lib/catalogue/service-content";
import { Icon } from "../icon";
import { NotCertain } from "./not-certain";
import { Place } from "./place";
import { doubterOf, doubtOfAll, undoubted } from "./review";
import { Words } from "./words";

/** How care reaches the child, and every place where it is given. `mark`: say at each place when it is not certain. */
export function Places({ content, catalogue, mark }: { content: ServiceContent; catalogue: Catalogue; mark: boolean }) {
  const doubt = mark ? doubterOf(content) : undoubted;
  const all = mark ? doubtOfAll(content.service_at_locations, "these places", content) : null;
  return (
    <>
      {content.delivery.length > 0 && (
        <ul className="space-y-3">
          {content.delivery.map((delivery) => {
            const { id, mode, description } = delivery;
            const term = catalogue.terms.deliveryModes.find(({ slug }) => slug === mode);
            return (
              <li className="flex gap-3" key={id}>
                <Icon className="mt-1 text-brand" name={term?.icon ?? "pin"} />
                <div>
                  <span className="font-semibold">{term?.name ?? mode}</span>
                  {description && <span className="block">{description}</span>}
                  <NotCertain doubt={doubt(delivery, "this")} />
                </div>
              </li>
            );
          })}
        </ul>
      )}
      {content.locations_note && (
        <p>
          <Words text={content.locations_note} />
        </p>
      )}
      <NotCertain doubt={all} />
      {content.service_at_locations.length > 0 && (
        <ul className="grid gap-x-8 sm:grid-cols-2">
          {content.service_at_locations.map((place) => {
            const location = findById(catalogue, place.location_id);
            if (location?.kind !== "location") return null;
            return <Place key={place.id} location={location} doubt={all ? undoubted : doubt} place={place} />;
          })}
        </ul>
      )}
    </>
  );
}

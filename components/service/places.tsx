import { type Catalogue, findById } from "@/lib/catalogue/catalogue";
import type { ServiceContent } from "@/lib/catalogue/service-content";
import { Fold } from "../fold";
import { Icon } from "../icon";
import { NotCertain } from "./not-certain";
import { Place } from "./place";
import { doubterOf, doubtOfAll, undoubted } from "./review";
import { Words } from "./words";

/** So many ways in which care reaches the child are read at once. */
const mostWays = 2;

/** So many places stand open on a desk. */
const mostPlaces = 5;

/** How care reaches the child, and every place where it is given. `mark`: say at each place when it is not certain. */
export function Places({ content, catalogue, mark }: { content: ServiceContent; catalogue: Catalogue; mark: boolean }) {
  const doubt = mark ? doubterOf(content) : undoubted;
  const all = mark ? doubtOfAll(content.service_at_locations, "these places", content) : null;
  const placed = content.service_at_locations.flatMap((place) => {
    const location = findById(catalogue, place.location_id);
    if (location?.kind !== "location") return [];
    return [<Place key={place.id} location={location} doubt={all ? undoubted : doubt} place={place} />];
  });
  const ways = content.delivery.map((delivery) => {
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
  });
  // The place says enough at first where there is one.
  const shownWays = placed.length > 0 ? 0 : mostWays;
  return (
    <>
      {shownWays > 0 && ways.length > 0 && <ul className="space-y-3">{ways.slice(0, shownWays)}</ul>}
      {content.locations_note && (
        <p>
          <Words text={content.locations_note} />
        </p>
      )}
      <NotCertain doubt={all} />
      {placed.length > 0 && <ul>{placed.slice(0, 1)}</ul>}
      {ways.length > shownWays && (
        <Fold label={shownWays === 0 ? "How it reaches you" : "Other ways it reaches you"}>
          <ul className="space-y-3">{ways.slice(shownWays)}</ul>
        </Fold>
      )}
      {placed.length > 1 && (
        <Fold
          isLong={placed.length > mostPlaces}
          label={placed.length === 2 ? "The other place" : `The other ${placed.length - 1} places`}
        >
          <ul className="grid gap-x-8 sm:grid-cols-[repeat(auto-fit,minmax(16rem,1fr))] print:grid-cols-3">
            {placed.slice(1)}
          </ul>
        </Fold>
      )}
    </>
  );
}

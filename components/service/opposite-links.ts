import { type Catalogue, entriesOf, type Offer, type Published } from "@/lib/catalogue/catalogue";
import type { ServiceAtLocation } from "@/lib/catalogue/content-blocks";

/** Services and guides of an organization's area, by name. */
const offersOf = (catalogue: Catalogue, area: string): Offer[] => [
  ...entriesOf(catalogue, area, "service"),
  ...entriesOf(catalogue, area, "guide"),
];

/**
 * Returns the entries of its area that name this organization. It provides them, provides a part of them, or
 * commissions them. Others are its predecessors, its members, and its locations.
 */
export function linksToOrganization({ area, id }: Published<"organization">, catalogue: Catalogue) {
  const offers = offersOf(catalogue, area);
  const provides = offers.filter(({ content }) => content.organization_id === id);
  const others = entriesOf(catalogue, area, "organization");
  return {
    provides,
    providesPartOf: offers.filter(
      (offer) => !provides.includes(offer) && offer.content.parts.some((part) => part.organization_id === id),
    ),
    commissions: offers.filter(({ content }) => content.commissioner_id === id),
    predecessors: others.filter(({ content }) => content.successor_id === id),
    members: others.filter(({ content }) => content.parent_organization_id === id),
    locations: entriesOf(catalogue, area, "location").filter(({ content }) => content.organization_id === id),
  };
}

/** The services that are given at this location, with what is said of each there. */
export const servicesAt = (
  { area, id }: Published<"location">,
  catalogue: Catalogue,
): { service: Published<"service">; place: ServiceAtLocation }[] =>
  entriesOf(catalogue, area, "service").flatMap((service) =>
    service.content.service_at_locations
      .filter((place) => place.location_id === id)
      .map((place) => ({ service, place })),
  );

import { z } from "zod";
import {
  type Feed,
  type Item,
  locationItems,
  organizationItems,
  placeItems,
  serviceItems,
  taxonomyItems,
  termItems,
} from "./feed";
import { listShape } from "./forms";
import type { Resource } from "./query";
import {
  Location,
  OrganizationWithServices,
  openReferralShapes,
  pageFields,
  Service,
  ServiceAtLocation,
  Taxonomy,
  TaxonomyTerm,
} from "./shapes";

/** One kind of thing that the feed lists: what there is, and the shapes of one and of a page of them. */
type List = { items: (feed: Feed) => Item[]; shape: z.ZodType; item: z.ZodType; page: z.ZodType };

/** Returns the shapes of a list. In it each thing stands without its lists, or with `full` whole. */
function listOf(name: string, shape: z.ZodType, items: List["items"]): List {
  const item = listShape(shape).register(openReferralShapes, { id: `OpenReferral${name}Item` });
  const page = z
    .strictObject({ ...pageFields, contents: z.array(z.union([item, shape])) })
    .register(openReferralShapes, { id: `OpenReferral${name}List` });
  return { items, shape, item, page };
}

/** What the feed lists, by its address. */
export const lists: Record<Resource, List> = {
  services: listOf("Service", Service, serviceItems),
  service_at_locations: listOf("ServiceAtLocation", ServiceAtLocation, placeItems),
  organizations: listOf("Organization", OrganizationWithServices, organizationItems),
  locations: listOf("Location", Location, locationItems),
  taxonomies: listOf("Taxonomy", Taxonomy, taxonomyItems),
  taxonomy_terms: listOf("TaxonomyTerm", TaxonomyTerm, termItems),
};

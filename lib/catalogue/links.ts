import type { Content } from "./content";
import type { GuideContent } from "./guide-content";
import type { ServiceContent } from "./service-content";

/** Another entry that a content names, and what as. */
export type ContentReference = { to: string; relation: LinkRelation };
type LinkRelation =
  | "organization"
  | "commissioner"
  | "parent_organization"
  | "successor"
  | "location"
  | "transition"
  | "related"
  | "part_organization"
  | "complaints_organization";

/** Returns every other entry that this content names, once for each relation. */
export function referencesOf(content: Content): ContentReference[] {
  const found = new Map<string, ContentReference>();
  const add = (relation: LinkRelation, to: string | null | undefined) => {
    if (to) found.set(`${relation} ${to}`, { to, relation });
  };
  if ("organization_id" in content) add("organization", content.organization_id);
  if ("commissioner_id" in content) add("commissioner", content.commissioner_id);
  if ("parent_organization_id" in content) add("parent_organization", content.parent_organization_id);
  if ("successor_id" in content) add("successor", content.successor_id);
  if ("complaints" in content) add("complaints_organization", content.complaints?.organization_id);
  if ("service_at_locations" in content) {
    for (const place of content.service_at_locations) add("location", place.location_id);
  }
  if ("transitions" in content) for (const transition of content.transitions) add("transition", transition.to_entry_id);
  if ("related" in content) for (const other of content.related) add("related", other.entry_id);
  if ("parts" in content) for (const part of content.parts) add("part_organization", part.organization_id);
  return [...found.values()];
}

/**
 * Returns a copy of the content of a service or a guide that names other entries by what `idOf` makes of their ids. It
 * changes what `referencesOf` finds.
 */
export function withReferences<C extends ServiceContent | GuideContent>(content: C, idOf: (id: string) => string): C {
  const orNull = (id: string | null) => id && idOf(id);
  const copy = Object.assign({}, content, {
    organization_id: orNull(content.organization_id),
    commissioner_id: orNull(content.commissioner_id),
    complaints:
      content.complaints &&
      Object.assign({}, content.complaints, { organization_id: orNull(content.complaints.organization_id) }),
    transitions: content.transitions.map((one) => Object.assign({}, one, { to_entry_id: orNull(one.to_entry_id) })),
    related: content.related.map((one) => Object.assign({}, one, { entry_id: idOf(one.entry_id) })),
    parts: content.parts.map((one) => Object.assign({}, one, { organization_id: orNull(one.organization_id) })),
  });
  if ("service_at_locations" in copy)
    copy.service_at_locations = copy.service_at_locations.map((one) =>
      Object.assign({}, one, { location_id: idOf(one.location_id) }),
    );
  return copy;
}

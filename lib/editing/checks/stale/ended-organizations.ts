import { textOf, textsWithin } from "../../../catalogue/json-values";
import type { StaleFact } from "./stale-fact";

/** What has to be known of an organization to tell whether it is gone: its entry's id and some of its content. */
export type KnownOrganization = {
  id: string;
  name: string;
  alternate_names?: readonly string[];
  /** When it ended, in any words. Null: it goes on, unless it has a successor. */
  ended?: string | null;
  successor_id?: string | null;
};

/** Returns whether an organization has ended, or has a successor. */
export const hasEnded = ({ ended, successor_id }: KnownOrganization): boolean =>
  Boolean(ended) || Boolean(successor_id);

/**
 * Returns the organization that does the work of this one now: its successor, or that one's. Null when none is named,
 * or it ended too.
 */
export function successorOf(
  organization: KnownOrganization,
  organizations: ReadonlyMap<string, KnownOrganization>,
): KnownOrganization | null {
  const seen = new Set<string>();
  let one: KnownOrganization | undefined = organization;
  while (one && hasEnded(one) && !seen.has(one.id)) {
    seen.add(one.id);
    one = organizations.get(one.successor_id ?? "");
  }
  return one && !hasEnded(one) ? one : null;
}

const reference = /^(?:organization_id|commissioner_id|parent_organization_id)$/;

/** Returns every field that names, by reference, an organization that has ended. */
export const endedReferences = (content: unknown, organizations: ReadonlyMap<string, KnownOrganization>): StaleFact[] =>
  [...textsWithin(content)].flatMap(({ field, key, text }): StaleFact[] => {
    const organization = reference.test(key) ? organizations.get(textOf(text)) : undefined;
    if (!organization || !hasEnded(organization)) return [];
    const successor = successorOf(organization, organizations);
    const when = organization.ended ? ` (${organization.ended})` : "";
    return [
      {
        field,
        kind: "retired-body",
        wrong: `${organization.name} has ended${when}.`,
        advice: successor
          ? `Ask ${successor.name}, which took over. If it does this now, choose it here.`
          : "Find out who does this now, and choose them here.",
      },
    ];
  });

import type { EntryKind } from "../catalogue/entry";
import { objectOf } from "../catalogue/json-values";
import { commonFacts } from "./checks/complete/common-facts";
import type { NeededFact } from "./checks/complete/fact";
import { guideFacts } from "./checks/complete/guide-facts";
import { locationFacts } from "./checks/complete/location-facts";
import { organizationFacts } from "./checks/complete/organization-facts";
import { serviceFacts } from "./checks/complete/service-facts";

const factsOf: Readonly<Record<EntryKind, readonly NeededFact[]>> = {
  service: [...commonFacts, ...serviceFacts],
  guide: [...commonFacts, ...guideFacts],
  organization: organizationFacts,
  location: [...commonFacts.filter(({ field }) => field !== "description"), ...locationFacts],
};

/** A fact that families need and that an entry does not state, the one that counts most first. */
export type MissingFact = { field: string; label: string; why: string };
export type Completeness = { score: number; missing: MissingFact[] };

/**
 * Returns how much of what families need a content or draft states: 0 to 100, and what is missing. Each fact counts by
 * its weight (see `complete/`). Facts that cannot be asked of an entry do not count: a body that has ended needs no
 * telephone number. 100 means that nothing is missing, and 0 that nothing is there. The same content always has the
 * same score. `inheritsComplaints`: whether the service's organization says how to complain, which then shows on this
 * page too. It is a score to work by, not a check. What a draft states may still be wrong, and a low score stops no
 * publishing.
 */
export function completeness(kind: EntryKind, content: unknown, { inheritsComplaints = false } = {}): Completeness {
  const fields = objectOf(content);
  const asked = factsOf[kind].filter(({ isAsked }) => isAsked?.(fields) ?? true);
  const lacking = asked.filter(
    ({ field, isStated }) => !isStated(fields) && !(field === "complaints" && inheritsComplaints),
  );
  const weightOf = (facts: readonly NeededFact[]) => facts.reduce((sum, { weight }) => sum + weight, 0);
  const [all, lost] = [weightOf(asked), weightOf(lacking)];
  const score = Math.round((100 * (all - lost)) / all);
  return {
    score: lacking.length > 0 ? Math.min(score, 99) : 100,
    missing: lacking.sort((a, b) => b.weight - a.weight).map(({ field, label, why }) => ({ field, label, why })),
  };
}

import type { EntryKind } from "../catalogue/entry";
import { contactFamily } from "./contact-family";
import { access, bring, costs, languages, registers, sources, waits } from "./fact-families";
import { livingAreas, places, ways } from "./named-families";
import type { Family } from "./numbered";
import { easyRead, links, parts, plannedChanges, related, transitions } from "./page-families";
import { referralFamily } from "./referral-family";

/** Every list whose blocks have columns with numbers, in the order of a file. */
export const families: readonly Family[] = [
  ...[contactFamily, referralFamily, waits, sources, places, ways, livingAreas, costs, access, languages, bring],
  ...[links, related, transitions, plannedChanges, parts, easyRead, registers],
];

/** Returns the lists that an entry of this kind has. */
export const familiesOf = (kind: EntryKind): Family[] => families.filter(({ kinds }) => kinds.includes(kind));

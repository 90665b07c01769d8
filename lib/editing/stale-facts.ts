import { isEasyReadOld } from "../catalogue/easy-read";
import type { Issue } from "../catalogue/issue";
import { isJsonObject } from "../catalogue/json-values";
import { endedReferences, type KnownOrganization } from "./checks/stale/ended-organizations";
import { type LinkedService, linkedAges } from "./checks/stale/linked-ages";
import { oldWaits, passedDates, reviewDue } from "./checks/stale/passed-dates";
import { retiredNames } from "./checks/stale/retired-names";
import { deadLinks, impossiblePhones, type LinkState, lostPostcodes } from "./checks/stale/stale-contacts";
import type { StaleFact } from "./checks/stale/stale-fact";
import { unknownOrigins } from "./checks/stale/unknown-origins";

export type { KnownOrganization } from "./checks/stale/ended-organizations";
export type { LinkedService } from "./checks/stale/linked-ages";
export type { LinkState } from "./checks/stale/stale-contacts";
export type { StaleFact } from "./checks/stale/stale-fact";

/** What the world says, against which a content is held. */
export type World = {
  /** The calendar day, `2026-11-21`. */
  today: string;
  /** The area's organizations by entry id, those that have ended among them. */
  organizations: ReadonlyMap<string, KnownOrganization>;
  /** `postcodeExists` of lib/geo. */
  postcodeExists: (postcode: string) => boolean;
  /** The entries that this content's transitions lead to, by entry id. */
  linkedServices: ReadonlyMap<string, LinkedService>;
  /** What is known of links, by address. */
  linkStates?: ReadonlyMap<string, LinkState>;
};

const oldEasyRead: StaleFact = {
  field: "easy_read",
  kind: "easy-read",
  wrong: "The main page has changed since its Easy Read was written.",
  advice: "Read its lines, put right what is wrong, and save them.",
};

/**
 * Returns everything in a content or draft that may no longer be true. Each has its field, its fault, and what to do:
 * - promises and plans whose day has passed, and promises without a day
 * - bodies that are gone, dead links, and postcodes and telephone numbers that cannot be
 * - ages that leave a gap between linked services
 * - an overdue check, and old waiting times
 * - what nobody has said the origin of
 * - Easy Read that was written before the main text changed
 *
 * It never throws, and rather misses a fault than sends an editor to a right fact. The words of origins (`facts`,
 * `sources`) are not read, because they quote their sources.
 *
 * When a body ends, the editor changes the page of that organization alone. Other entries name it by reference
 * (`organization_id`, `commissioner_id`, `complaints.organization_id`). The editor fills in when it ended (`ended`) and
 * its successor (`successor_id`), and publishes. From then on every entry shows "It ended … Now: …" with a link to the
 * successor. Each entry is also found here until an editor has asked the successor and chosen it.
 */
export function staleFacts(content: unknown, world: World): StaleFact[] {
  if (!isJsonObject(content)) return [];
  const { today, organizations, postcodeExists, linkedServices, linkStates = new Map() } = world;
  const found = [
    ...reviewDue(content, today),
    ...passedDates(content, today),
    ...endedReferences(content, organizations),
    ...retiredNames(content, organizations),
    ...linkedAges(content, linkedServices),
    ...oldWaits(content, today),
    ...lostPostcodes(content, postcodeExists),
    ...impossiblePhones(content),
    ...deadLinks(content, linkStates),
    ...unknownOrigins(content),
    ...(isEasyReadOld(content) ? [oldEasyRead] : []),
  ];
  return [...new Map(found.map((fact) => [`${fact.field} ${fact.kind} ${fact.wrong}`, fact])).values()];
}

/** Returns a stale fact as it is kept and listed: its field, and what is wrong with what to do. */
export const staleIssue = ({ field, wrong, advice }: StaleFact): Issue => ({ field, message: `${wrong} ${advice}` });

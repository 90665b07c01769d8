import { agesInWords } from "@/lib/catalogue/ages";
import { type Catalogue, findById, type Published } from "@/lib/catalogue/catalogue";
import { deliveryNames } from "@/lib/catalogue/delivery-names";
import { capitalized } from "@/lib/catalogue/first-letter";
import { listed } from "@/lib/catalogue/hours";
import { shownNumber } from "@/lib/catalogue/phone-number";
import type { ServiceContent } from "@/lib/catalogue/service-content";
import type { Referrer } from "@/lib/catalogue/terms";
import { waysIn } from "../ways-in";
import { coverageInWords } from "./coverage-in-words";
import { howInWords } from "./how-in-words";
import { standingInWords } from "./standing";
import { aboutPhone, firstContact } from "./whom-to-ask";

/** Returns for whom a service is, by age and where people live, in two sentences. */
export function forWhomInBrief({ ages, service_areas }: ServiceContent): string {
  const inWords = agesInWords(ages) ?? ages?.note?.replace(/\.$/, "");
  const age = inWords ? capitalized(inWords) : "Ask for what ages it is";
  return `${age}. For people in ${listed(service_areas.map(coverageInWords))}.`;
}

/** Returns the place of a service that stands first; null where it states none. */
export function firstPlace(
  { service_at_locations }: ServiceContent,
  catalogue: Catalogue,
): Published<"location"> | null {
  const first = findById(catalogue, service_at_locations[0]?.location_id ?? null);
  return first?.kind === "location" ? first : null;
}

/** Returns where a service is given, in one sentence: its first place with the address, or how it comes to people. */
export function whereInBrief(content: ServiceContent, catalogue: Catalogue): string {
  const { service_at_locations, locations_note } = content;
  const first = firstPlace(content, catalogue);
  const modes = deliveryNames(content, catalogue.terms).map((name) => name.toLowerCase());
  const more = service_at_locations.length - 1;
  if (!first) {
    if (modes.length > 0) return `Given ${listed(modes, "or")}.`;
    return locations_note ?? "Ask when you ring.";
  }
  const { address_1, address_2, city, postal_code } = first.content.address;
  const address = [first.content.name, address_1, address_2, city, postal_code].filter(Boolean);
  return `${[...new Set(address)].join(", ")}${more > 0 ? `, and ${more} other ${more === 1 ? "place" : "places"}` : ""}.`;
}

/** Returns how a family gets a service, in a sentence or two. */
export function howInBrief({ referral }: ServiceContent, referrers: readonly Referrer[]): string {
  const way = waysIn(referral, referrers);
  const open = referral.routes.find(({ audience }) => audience === "everyone");
  const form = open ? howInWords(open) : null;
  if (way) return `${way}.${form ? ` ${form}.` : ""}`;
  if (referral.required === "no") return "You do not need a referral.";
  return referral.required ? "Somebody has to refer you. Ask who can." : "Not known. Ask when you ring.";
}

/** Returns how to reach those who give a service first, on one line: "Ring 01642 617617 (switchboard)". */
export function contactInBrief(entry: Published<"service">, catalogue: Catalogue): string {
  const contact = firstContact(entry, catalogue);
  if (!contact?.phone) return contact?.email ?? contact?.url ?? "We know no number.";
  const { name, phone, doubtful } = contact;
  const about = [aboutPhone(name, phone), doubtful && "Nobody has confirmed this number"].filter(Boolean).join(". ");
  return `${phone.type === "text" ? "Text" : "Ring"} ${shownNumber(phone.number)}${about ? ` (${about})` : ""}`;
}

/**
 * Returns what a family needs to know of a service, as plain text to copy into a letter or a message. `address` is that
 * of its page; null where the site does not know its own.
 */
export const wordsToPassOn = (entry: Published<"service">, catalogue: Catalogue, address: string | null): string =>
  [
    entry.content.name,
    entry.content.summary,
    `For whom: ${forWhomInBrief(entry.content)}`,
    `How: ${howInBrief(entry.content, catalogue.terms.referrers)}`,
    `Contact: ${contactInBrief(entry, catalogue)}`,
    `Where: ${whereInBrief(entry.content, catalogue)}`,
    standingInWords(entry),
    address,
  ]
    .filter(Boolean)
    .join("\n");

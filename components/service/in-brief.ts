import { agesInWords } from "@/lib/catalogue/ages";
import { type Catalogue, findById, type Offer, type Published } from "@/lib/catalogue/catalogue";
import { counted } from "@/lib/catalogue/counted";
import { deliveryNames } from "@/lib/catalogue/delivery-names";
import { capitalized } from "@/lib/catalogue/first-letter";
import { listed } from "@/lib/catalogue/hours";
import { shownNumber } from "@/lib/catalogue/phone-number";
import type { ServiceContent } from "@/lib/catalogue/service-content";
import { waysIn } from "../ways-in";
import { reachInList } from "./cannot-ring";
import { coverageInWords } from "./coverage-in-words";
import { howFamiliesAsk } from "./how-in-words";
import { standingInWords } from "./standing";
import { aboutPhone, firstContact, whenToAsk } from "./whom-to-ask";

/** Returns for whom a service is, by age and where people live, in two sentences. */
export function forWhomInBrief({ ages, service_areas }: Offer["content"]): string {
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

/**
 * Returns where a service is given, in one sentence: its first place with the address, or how it comes to people. Null
 * for a guide.
 */
export function whereInBrief(entry: Offer, catalogue: Catalogue): string | null {
  if (entry.kind === "guide") return null;
  const { content } = entry;
  const { service_at_locations, locations_note } = content;
  const first = firstPlace(content, catalogue);
  const modes = deliveryNames(content, catalogue.terms).map((name) => name.toLowerCase());
  const more = service_at_locations.length - 1;
  if (!first) {
    if (modes.length > 0) return `Given ${listed(modes, "or")}.`;
    return locations_note ?? whenToAsk(entry, catalogue);
  }
  const { address_1, address_2, city, postal_code } = first.content.address;
  const address = [first.content.name, address_1, address_2, city, postal_code].filter(Boolean);
  return `${[...new Set(address)].join(", ")}${more > 0 ? `, and ${counted(more, "other place")}` : ""}.`;
}

/** Returns how a family gets a service, in a sentence or two. Null for a guide that does not say whom to ask. */
export function howInBrief(entry: Offer, catalogue: Catalogue): string | null {
  const { referral } = entry.content;
  const way = waysIn(referral, catalogue.terms.referrers);
  const form = howFamiliesAsk(referral);
  if (way) return `${way}.${form ? ` ${form}.` : ""}`;
  if (referral.required === "no") return "You do not need a referral.";
  if (entry.kind === "guide") return referral.note;
  return referral.required ? "Somebody has to refer you. Ask who can." : `Not known. ${whenToAsk(entry, catalogue)}`;
}

/**
 * Returns how to reach those who give a service first, on one line: "Ring 01642 617617 (switchboard)". An address
 * to write to follows.
 */
export function contactInBrief(entry: Offer, catalogue: Catalogue): string {
  const contact = firstContact(entry, catalogue);
  if (!contact && entry.kind === "guide") return entry.content.summary;
  if (!contact?.phone) return contact?.email ?? contact?.url ?? "We know no number.";
  const { name, phone, doubtful } = contact;
  const about = [aboutPhone(name, phone), doubtful && "Nobody has confirmed this number"].filter(Boolean).join(". ");
  const rung = `${phone.type === "text" ? "Text" : "Ring"} ${shownNumber(phone.number)}${about ? ` (${about})` : ""}`;
  const { email } = reachInList(entry, catalogue);
  return email ? `${rung}, or write to ${email}` : rung;
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
    `How: ${howInBrief(entry, catalogue)}`,
    `Contact: ${contactInBrief(entry, catalogue)}`,
    `Where: ${whereInBrief(entry, catalogue)}`,
    standingInWords(entry),
    address,
  ]
    .filter(Boolean)
    .join("\n");

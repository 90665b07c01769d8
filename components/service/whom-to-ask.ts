import type { Area } from "@/lib/catalogue/area";
import { type Catalogue, findByPath, type Published } from "@/lib/catalogue/catalogue";
import type { Contact } from "@/lib/catalogue/content-blocks";
import { pathOfEntry } from "@/lib/catalogue/entry";

/** Somebody who may know what an entry does not say. */
export type Helper = {
  name: string;
  phone: string | null;
  email: string | null;
  href: string | null;
  isGuide: boolean;
};

/** 999 and 111 are for emergencies, not for questions. */
const isEmergency = (number: string) => number.replaceAll(" ", "").length <= 3;

/** Whether every number of this contact is one for emergencies. */
export const isEmergencyContact = ({ phones }: Contact) =>
  phones.length > 0 && phones.every(({ number }) => isEmergency(number));

/**
 * Whom to ask about an entry: its own first contact that can be rung or written to, then the helpers of its area, without
 * the entry itself.
 */
export function whomToAsk(entry: Published, area: Area, catalogue: Catalogue): Helper[] {
  const own = reachableContact(entry);
  const helpers = area.ask.flatMap((path) => {
    const helper = findByPath(catalogue, entry.area, path);
    if (!helper || helper.id === entry.id) return [];
    const isGuide = helper.kind === "guide";
    // A guide names several teams, each with its own number; a service has one to ring.
    const phone = isGuide ? null : phoneOf(reachableContact(helper));
    return [{ name: helper.content.name, phone, email: null, href: pathOfEntry(helper), isGuide }];
  });
  if (!own) return helpers;
  const phone = phoneOf(own);
  const email = phone ? null : own.email;
  return [{ name: own.name ?? entry.content.name, phone, email, href: null, isGuide: false }, ...helpers];
}

const reachableContact = ({ content }: Published): Contact | null =>
  content.contacts
    .filter((contact) => contact.audience === "everyone" && !isEmergencyContact(contact))
    .find(({ phones, email }) => phones.length > 0 || email) ?? null;

const phoneOf = (contact: Contact | null): string | null =>
  contact?.phones.find(({ number }) => !isEmergency(number))?.number ?? null;

import type { Area } from "@/lib/catalogue/area";
import { type Catalogue, findById, findByPath, type Offer, type Published } from "@/lib/catalogue/catalogue";
import type { Contact, Phone } from "@/lib/catalogue/content-blocks";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { wordsIn } from "@/lib/catalogue/sentences";
import { withArticle } from "@/lib/catalogue/with-article";

/**
 * A body or person to ask for a fact that is not stated. `name` is as it stands in a sentence: "the referral team".
 * `email` is for those who cannot ring, where there is a number.
 */
export type Helper = {
  name: string;
  phone: string | null;
  email: string | null;
  href: string | null;
  isGuide: boolean;
};

/** Whether a number is for emergencies, such as 999 and 111, not for questions. */
export const isEmergency = (number: string) => number.replaceAll(" ", "").length <= 3;

/** Whether every number of this contact is one for emergencies. */
export const isEmergencyContact = ({ phones }: Contact) =>
  phones.length > 0 && phones.every(({ number }) => isEmergency(number));

/**
 * Returns the people to ask about an entry. First is its own first contact that can be rung or written to, or its
 * provider's. Then come those helpers of its area who know about such things, without the entry itself. When no helper
 * fits, they are all helpers of the area.
 */
export function whomToAsk(entry: Published, area: Area, catalogue: Catalogue): Helper[] {
  const others = area.ask.flatMap((path) => {
    const helper = findByPath(catalogue, entry.area, path);
    return helper && helper.id !== entry.id ? [{ path, helper }] : [];
  });
  const fitting = others.filter(({ path, helper }) => knowsAbout(helper, area.ask_about?.[path], entry, catalogue));
  const own = reachableContact(entry);
  const provider = "organization_id" in entry.content ? findById(catalogue, entry.content.organization_id) : null;
  const theirs = own || !provider ? null : reachableContact(provider);
  const first = own
    ? helperOf(own, own.name ?? entry.content.name, null)
    : provider && theirs && helperOf(theirs, provider.content.name, pathOfEntry(provider));
  const shown = fitting.length > 0 || first ? fitting : others;
  const helpers = shown.map(({ helper }) => asHelper(helper));
  return first ? [first, ...helpers.filter(({ phone }) => phone === null || phone !== first.phone)] : helpers;
}

/** Returns the people to ask in an area about anything, in its own order. */
export const helpersOf = (area: Area, catalogue: Catalogue): Helper[] =>
  area.ask.flatMap((path) => findByPath(catalogue, area.slug, path) ?? []).map(asHelper);

/**
 * Whether a helper can be asked about this entry: it is about one of the topics that the area gives the helper (or the
 * area gives it none), and an NHS trust's own helper is asked about that trust's services only.
 */
function knowsAbout(
  { content }: Published,
  topics: readonly string[] | undefined,
  entry: Published,
  catalogue: Catalogue,
): boolean {
  const categories = "categories" in entry.content ? entry.content.categories : [];
  if (topics && !topics.some((topic) => categories.includes(topic))) return false;
  const employer = "organization_id" in content ? findById(catalogue, content.organization_id) : null;
  if (employer?.kind !== "organization" || employer.content.organization_type !== "nhs-trust") return true;
  return "organization_id" in entry.content && entry.content.organization_id === employer.id;
}

function helperOf(contact: Contact, name: string, href: string | null): Helper {
  return { name: withArticle(name), phone: phoneOf(contact), email: contact.email, href, isGuide: false };
}

function asHelper(helper: Published): Helper {
  const { name } = helper.content;
  const isGuide = helper.kind === "guide";
  // A guide names several teams, each with its own number; a service has one to ring.
  const contact = isGuide ? null : reachableContact(helper);
  const phone = phoneOf(contact);
  const email = phone ? (contact?.email ?? null) : null;
  return { name: isGuide ? name : withArticle(name), phone, email, href: pathOfEntry(helper), isGuide };
}

/** Who can be rung or written to; a number that only takes text messages is for nobody's questions about a page. */
const reachableContact = ({ content }: Published): Contact | null =>
  content.contacts
    .filter((contact) => contact.audience === "everyone" && !isEmergencyContact(contact))
    .find((contact) => phoneOf(contact) || contact.email) ?? null;

const phoneOf = (contact: Contact | null): string | null =>
  contact?.phones.find(({ number, type }) => type === "voice" && !isEmergency(number))?.number ?? null;

const isNoEmergency = (number: string) => !isEmergency(number);
const isNo999 = (number: string) => number !== "999";

/** The first way to reach those who give something. `name` says who answers, where that is not the entry itself. */
export type FirstContact = {
  name: string | null;
  phone: Phone | null;
  email: string | null;
  url: string | null;
  doubtful: boolean;
};

/**
 * Returns whom families reach first about an entry: by the way in, its own contacts, or those of its provider. A number
 * to ring comes before one to write to, and one that nobody doubts before one that is doubtful. Null when
 * none is known. A line for text messages is a family's: without `isFamily` an email address comes before it.
 */
export function firstContact(entry: Offer, catalogue: Catalogue, isFamily = true): FirstContact | null {
  const { content } = entry;
  const ways = waysToReach(entry, catalogue);
  const phones = ways.flatMap((way) =>
    way.phones
      .filter(({ number }) => way.isRung(number))
      .map((phone) => ({ name: way.name, phone, doubtful: phone.needs_review || way.needs_review })),
  );
  const rung = phones.filter(({ phone }) => phone.type === "voice");
  const byMail = ways.find(({ email }) => email);
  const best = rung.find(({ doubtful }) => !doubtful) ?? rung[0] ?? (isFamily || !byMail ? phones[0] : undefined);
  if (best) return { ...best, email: null, url: null };
  const written = byMail ?? ways.find(({ url }) => url);
  if (written) return { name: written.name, phone: null, email: written.email, url: written.url, doubtful: false };
  return content.url === null ? null : { name: null, phone: null, email: null, url: content.url, doubtful: false };
}

/**
 * Returns every way to reach those who give something, in the order in which families try them. `desk` is the contact
 * of a provider, without the provider's name.
 */
export function waysToReach({ content }: Offer, catalogue: Catalogue) {
  const provider = findById(catalogue, content.organization_id);
  const isOpen = ({ audience }: { audience: string }) => audience === "everyone";
  return [
    // The way in may be 111 itself; in a list of contacts that is for emergencies.
    ...content.referral.routes
      .filter(isOpen)
      .map((route) => ({ name: null, isRung: isNo999, isProvider: false, desk: null, ...route })),
    ...content.contacts.filter(isOpen).map((own) => ({
      ...own,
      isRung: isNoEmergency,
      isProvider: false,
      desk: null,
      name: own.name === content.name ? null : own.name,
    })),
    ...(provider?.content.contacts ?? []).filter(isOpen).map((theirs) => ({
      ...theirs,
      isRung: isNoEmergency,
      isProvider: true,
      desk: theirs.name,
      name: `${provider?.content.name}${theirs.name && theirs.name !== provider?.content.name ? `, ${theirs.name}` : ""}`,
    })),
  ];
}

/** Returns when to ask for what is not stated, in a sentence: nobody is told to ring a number that is not there. */
export function whenToAsk(entry: Offer, catalogue: Catalogue): string {
  const contact = firstContact(entry, catalogue);
  if (contact?.phone?.type === "voice") return "Ask when you ring.";
  if (contact?.phone || contact?.email) return "Ask when you write.";
  return contact?.url && contact.name === null ? "Ask through their website." : "Ask before you go.";
}

/** Returns the number to ring about an entry in a list; null where none is known that nobody doubts. */
export function ringableOf(entry: Offer, catalogue: Catalogue): Phone | null {
  const found = firstContact(entry, catalogue);
  return found?.phone?.type === "voice" && !found.doubtful ? found.phone : null;
}

/**
 * Returns what stands beside a number: who answers, the extension, and what it is for. The last is left out where the
 * name says it, as of "Hospital switchboard" at a hospital's switchboard. Empty when nothing is known.
 */
export function aboutPhone(
  name: string | null,
  { extension, description }: Pick<Phone, "extension" | "description">,
): string {
  const told = name?.toLowerCase() ?? "";
  const isTold = wordsIn(description ?? "").every((word) => told.includes(word.toLowerCase()));
  return [name, extension && `extension ${extension}`, !isTold && description].filter(Boolean).join(". ");
}

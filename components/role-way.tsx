import type { Offer } from "@/lib/catalogue/catalogue";
import type { Phone } from "@/lib/catalogue/content-blocks";
import { isFamily } from "@/lib/catalogue/exception-route";
import { type HowReferred, routeOf } from "@/lib/catalogue/search/who-refers";
import type { Referrer } from "@/lib/catalogue/terms";
import { PhoneLink } from "./phone-link";
import { EmailAddress } from "./service/email-address";
import { howInWords } from "./service/how-in-words";
import { OutsideLink } from "./service/outside-link";
import { isEmergencyContact } from "./service/whom-to-ask";

/** What stands before the way, by how somebody of the role refers. */
const leads: Record<HowReferred, string> = {
  named: "Your way:",
  anyone: "Give the family:",
  "not-stated": "Ask the service:",
};

/** Who refers to what, and how: see `howRefers`. */
type Referring = { offer: Offer; how: HowReferred; role: string; referrers: readonly Referrer[] };

/**
 * Returns the way by which a person of a role gets a child into a service: how, with which form, on which number. Where
 * the route states no number, it is that of the service. `way` is empty where form, number and address say it by
 * themselves. `isUnknown` says that nobody has stated how.
 */
export function wayOfRole({ offer, how, role, referrers }: Referring) {
  const { referral, contacts } = offer.content;
  const route = routeOf(referral, role, referrers);
  const open = contacts.filter(
    (contact) => (contact.audience === "everyone" || how === "named") && !isEmergencyContact(contact),
  );
  const isForFamily = how === "anyone" || isFamily(role);
  // What is for professionals comes first. A line for text messages is for families: an email address comes before it.
  const own = [...open].sort((a, b) => Number(b.audience === "professionals") - Number(a.audience === "professionals"));
  const usable = (all: readonly Phone[]) => (isForFamily ? all : all.filter(({ type }) => type !== "text"));
  const ofRoute = usable(route?.phones ?? []);
  const rung = ofRoute.length > 0 ? ofRoute : usable(own.flatMap((contact) => contact.phones)).slice(0, 1);
  const email = route?.email ?? (rung.length === 0 ? own.find((contact) => contact.email)?.email : null) ?? null;
  const phones = rung.length > 0 || email ? rung : open.flatMap((contact) => contact.phones).slice(0, 1);
  const way = route && howInWords(route);
  // What is written for parents ("talk to one of these people") is not said to a GP.
  const isForThem = how !== "named" || route?.audience === "professionals" || isForFamily;
  const description = isForThem ? (route?.description ?? null) : null;
  const link = route?.url ? { href: route.url, label: route.how.includes("form") ? "Form" : "How to refer" } : null;
  const isUnknown = !way && !description && !link && !route?.email;
  const isRung = phones.some(({ type }) => type !== "text");
  const isWritten = email !== null && (phones.length === 0 || route?.how.includes("phone"));
  const tells: readonly unknown[] = [link && "form", isRung && "phone", isWritten && "email"];
  const isTold = route?.how.every((one) => tells.includes(one));
  return { way: way && (isTold ? "" : `${way}.`), description, isUnknown, link, phones, email };
}

/** Draws that way in a list of answers, so that they need not open the service's page. */
export function RoleWay(referring: Referring) {
  const { how } = referring;
  const { way, description, isUnknown, link, phones, email } = wayOfRole(referring);
  return (
    <ul className="mt-2 flex flex-wrap items-center gap-x-6 border-l-4 border-brand pl-3 text-small">
      <li>
        <strong className="font-semibold">{leads[how]}</strong> {[way, description].filter(Boolean).join(" ")}
        {isUnknown && how === "named" && "How is not stated. "}
        {!link && phones.length === 0 && !email && "Its page says who you can ask."}
      </li>
      {link && (
        <li className="tap">
          <OutsideLink href={link.href}>
            {link.label}
            <span className="sr-only">, {referring.offer.content.name}</span>
          </OutsideLink>
        </li>
      )}
      {phones.map((phone) => (
        <li key={phone.id} className="py-2.5">
          {phone.type === "text" ? "Text" : "Ring"} <PhoneLink phone={phone} size="reach" />
        </li>
      ))}
      {email && (
        <li className="tap">
          <EmailAddress email={email} />
        </li>
      )}
    </ul>
  );
}

import { agesInWords } from "../catalogue/ages";
import type { Address, Ages, ReferralRoute } from "../catalogue/content-blocks";
import { listed } from "../catalogue/hours";
import type { ServiceContent } from "../catalogue/service-content";
import type { Terms } from "../catalogue/terms";
import { addressLine, phoneRecords } from "./contact-records";
import { plainText } from "./plain-text";
import type { ExactAges, Referral, Wait } from "./shapes";
import { escapedLink, paragraphs, stated } from "./stated";

/*
 * What a service says in blocks, as the one text that Open Referral has a field for.
 */

const ways: Record<ReferralRoute["how"][number], string> = {
  phone: "by phone",
  letter: "by letter",
  form: "with a form",
  "e-referral": "by e-referral",
  email: "by email",
  "in-person": "in person",
};

const needed: Record<NonNullable<ServiceContent["referral"]["required"]>, string> = {
  yes: "Somebody has to refer.",
  usually: "Somebody usually has to refer.",
  no: "Nobody has to refer.",
};

function routeInWords(route: ReferralRoute, { referrers }: Terms): string {
  const who = route.who.map((slug) => referrers.find((one) => one.slug === slug)?.name ?? slug);
  const how =
    route.how.length > 0
      ? ` (${listed(
          route.how.map((way) => ways[way]),
          "or",
        )})`
      : "";
  const phones = route.phones.map(({ number }) => number);
  return [
    `${listed(who, "or")}${how}.`,
    route.description,
    route.url && `Web: ${route.url}`,
    route.email && `Email: ${route.email}`,
    phones.length > 0 && `Phone: ${phones.join(", ")}`,
    route.address && `Address: ${addressLine(route.address)}`,
    route.what_happens_next && `What happens next: ${route.what_happens_next}`,
    route.who_decides && `Who decides: ${route.who_decides}`,
    route.how_long && `How long it takes: ${route.how_long}`,
  ]
    .filter(Boolean)
    .join("\n");
}

/** Returns how one gets in, without the ways that are for professionals only. Empty where nobody says. */
export const applicationProcess = ({ referral }: ServiceContent, terms: Terms): string =>
  paragraphs(
    referral.required && needed[referral.required],
    ...referral.routes.filter(({ audience }) => audience === "everyone").map((route) => routeInWords(route, terms)),
    referral.note,
  );

/** Returns the waiting times. Empty where nobody says. */
export const waitTime = ({ waits }: ServiceContent): string =>
  waits
    .map(({ stage, weeks_min, weeks_max, basis, as_of }) => {
      const weeks = weeks_min === null ? `up to ${weeks_max} weeks` : `${weeks_min} to ${weeks_max} weeks`;
      return `${stage}: ${weeks} (${basis}${as_of ? `, ${as_of}` : ""}).`;
    })
    .join("\n");

/** Returns ages as people say them, and the note on them: the beginning of `eligibility`. */
export function agesSaid(ages: Ages | null): string {
  const words = agesInWords(ages);
  return paragraphs(words && `Ages: ${words}.`, ages?.note);
}

/** Returns for whom it is, with the ages as people say them. Empty where nobody says. */
export const eligibility = ({ ages, eligibility_description }: ServiceContent): string =>
  paragraphs(agesSaid(ages), eligibility_description && plainText(eligibility_description));

/**
 * Returns the youngest and the oldest who may come in whole years, null where that is not stated. "Until the 18th
 * birthday" takes people of 17. "Up to 30 months" takes some people of two.
 */
export function wholeAges(ages: Ages | null): { minimum_age: number | null; maximum_age: number | null } {
  const { minimum_age_months: from = null, maximum_age_months: to = null } = ages ?? {};
  const oldest = to === null ? null : ages?.maximum_age_inclusive ? Math.floor(to / 12) : Math.ceil(to / 12) - 1;
  return { minimum_age: from === null ? null : Math.floor(from / 12), maximum_age: oldest && Math.max(oldest, 0) };
}

/** Returns ages to the month; null where nobody says. */
export const exactAges = ({ ages }: ServiceContent): ExactAges | null => ages && stated<ExactAges>(ages);

/** Returns the waiting times as numbers. */
export const waitRecords = ({ waits }: ServiceContent): Wait[] =>
  waits.map(({ id, stage, weeks_min, weeks_max, basis, as_of }) =>
    stated<Wait>({ id, stage, weeks_min, weeks_max, basis, as_of }),
  );

type Route = NonNullable<Referral["routes"]>[number];

const addressRecord = ({ id, attention, address_1, address_2, city, state_province, postal_code }: Address) =>
  stated<NonNullable<Route["address"]>>({ id, attention, address_1, address_2, city, state_province, postal_code });

/** Returns how one gets in, piece by piece, without the ways for professionals; null where nobody says. */
export function referralRecord({ referral }: ServiceContent): Referral | null {
  const open = referral.routes.filter(({ audience }) => audience === "everyone");
  const routes = open.map((route) =>
    stated<Route>({
      id: route.id,
      who: route.who,
      how: route.how,
      description: route.description,
      url: route.url && escapedLink(route.url),
      email: route.email,
      phones: phoneRecords(route.phones),
      address: route.address && addressRecord(route.address),
      what_happens_next: route.what_happens_next,
      who_decides: route.who_decides,
      how_long: route.how_long,
    }),
  );
  const record = stated<Referral>({ required: referral.required, routes, note: referral.note });
  return Object.keys(record).length > 0 ? record : null;
}

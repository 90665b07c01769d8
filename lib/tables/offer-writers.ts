import { type JsonObject, objectsIn, ownValue, putAt, scalarText, textList, valueAt } from "../catalogue/json-values";
import { findCouncil, isSameName, nameOfCode } from "../geo/councils";
import { readOldest, readYoungest } from "./age-cells";
import { changeContact } from "./contact-cells";
import { everyWriters } from "./every-writers";
import { keptBlocks } from "./kept-blocks";
import { addressFrom, blocksFrom, phonesFrom, schedulesFrom, textOfField, textsOfFields } from "./record-blocks";
import { codeOfAttribute, termsOfAttributes } from "./record-terms";
import { accessibility, markdown, organization, text, type Writer } from "./record-writer";
import { findReference } from "./reference-columns";

/** Years, as Open Referral counts ages, in months; null for what is no number. */
const years = (value: unknown): number | null => {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? Math.round(number * 12) : null;
};

/** Puts what a cell says of ages into a draft. What it does not say stays as it is. */
const putAges = (draft: JsonObject, ages: object): void => {
  for (const [field, value] of Object.entries(ages))
    if (/_months$/.test(field) || value === (field === "before_birth")) putAt(draft, `ages.${field}`, value);
};

const code = /[EKSWN]\d{8}/;

const isForProfessionals = (block: JsonObject) => ownValue(block, "audience") === "professionals";

/** Returns a way in, as this program publishes it. */
const routeFrom = (route: JsonObject, newId: () => string): JsonObject => ({
  ...textsOfFields(route, ["description", "url", "email", "what_happens_next", "who_decides", "how_long"]),
  who: textList(ownValue(route, "who")),
  how: ownValue(route, "how") === undefined ? [] : textList(ownValue(route, "how")),
  audience: "everyone",
  phones: phonesFrom(ownValue(route, "phones"), [], newId),
  address: addressFrom([ownValue(route, "address")], null, newId),
});

/** What a record of a service or guide says. */
export const offerWriters: Record<string, Writer> = {
  ...everyWriters,
  url: text("url"),
  organization_id: organization("organization_id"),
  commissioner_id: organization("commissioner_id"),
  minimum_age: (draft, record) => {
    const least = ownValue(record, "minimum_age");
    const months = years(least);
    putAges(draft, months === null ? readYoungest(scalarText(least)) : { minimum_age_months: months });
  },
  maximum_age: (draft, record) => {
    const most = ownValue(record, "maximum_age");
    const months = years(most);
    putAges(draft, months === null ? readOldest(scalarText(most)) : { maximum_age_months: months });
  },
  // Ages to the month, as this program publishes them, go before whole years.
  ages: (draft, record) => {
    draft.ages = ownValue(record, "ages");
  },
  eligibility_description: markdown("eligibility_description"),
  application_process: text("application_process", "referral.note"),
  referral: (draft, record, at) => {
    const referral = ownValue(record, "referral");
    const forProfessionals = objectsIn(valueAt(draft, "referral.routes")).filter(isForProfessionals);
    const routes = blocksFrom(ownValue(referral, "routes"), [], at.newId, (route) => routeFrom(route, at.newId));
    draft.referral = {
      required: textOfField(referral, "required"),
      note: textOfField(referral, "note"),
      routes: [...routes, ...forProfessionals],
    };
  },
  links: (draft, record, at) => {
    const forProfessionals = objectsIn(draft.links).filter(isForProfessionals);
    const links = blocksFrom(ownValue(record, "links"), draft.links, at.newId, (one) =>
      textsOfFields(one, ["title", "url"]),
    );
    draft.links = [...links, ...forProfessionals];
  },
  commissioner: (draft, record, at) => {
    const found = at.names.find("organization", textOfField(record, "commissioner") ?? "");
    if (typeof found !== "string") draft.commissioner_id = found.id;
  },
  service_areas: (draft, record, at) => {
    draft.service_areas = blocksFrom(ownValue(record, "service_areas"), draft.service_areas, at.newId, (one) => {
      const named = textOfField(one, "name") ?? textOfField(one, "service_area");
      const found = code.exec([textOfField(one, "uri"), textOfField(one, "extent"), named].join(" "))?.[0];
      const gss = found ?? findCouncil(named ?? "")?.code ?? "";
      const name = nameOfCode(gss);
      // A name that means the same is written as it is everywhere else; another one stays, and is an issue of the
      // draft.
      const isSame = name !== null && (named === null || named === undefined || isSameName(name, named));
      return { code: gss, name: isSame ? name : (named ?? gss), description: textOfField(one, "description") };
    });
  },
  attributes: (draft, record, at) => {
    const { categories, needs, delivery } = termsOfAttributes(ownValue(record, "attributes"), at.terms);
    // Somebody else's terms say nothing about ours.
    if (categories.length + needs.length + delivery.length === 0) return;
    draft.categories = categories;
    draft.needs = needs;
    const tier = codeOfAttribute(record, "tier");
    if (tier !== null) draft.tier = tier;
    if (at.kind !== "service") return;
    const modeOf = (block: JsonObject) => scalarText(ownValue(block, "mode"));
    draft.delivery = keptBlocks(draft.delivery, delivery, modeOf, (mode) => ({ id: at.newId(), mode }));
  },
};

/** What a record of a service says. */
export const serviceWriters: Record<string, Writer> = {
  ...offerWriters,
  status: text("status"),
  waits: (draft, record, at) => {
    draft.waits = blocksFrom(ownValue(record, "waits"), draft.waits, at.newId, (one) => ({
      ...textsOfFields(one, ["stage", "basis", "as_of"]),
      weeks_min: ownValue(one, "weeks_min") ?? null,
      weeks_max: ownValue(one, "weeks_max"),
    }));
  },
  fees: text("fees", "fees_description"),
  fees_description: text("fees_description"),
  interpretation_services: text("interpretation_services"),
  languages: (draft, record, at) => {
    // The UK profile has languages without names: they say nothing.
    const named = objectsIn(ownValue(record, "languages")).filter((one) => textOfField(one, "name") !== null);
    draft.languages = blocksFrom(named, draft.languages, at.newId, (one) => textsOfFields(one, ["name", "note"]));
  },
  required_documents: (draft, record, at) => {
    draft.required_documents = blocksFrom(
      ownValue(record, "required_documents"),
      draft.required_documents,
      at.newId,
      (one) => textsOfFields(one, ["document", "uri"]),
    );
  },
  accessibility,
  schedules: (draft, record, at) => {
    const loose = schedulesFrom(ownValue(record, "schedules"), [], at.newId);
    if (loose.length > 0) changeContact(draft, at.newId, (contact) => (contact.schedules = loose));
  },
  cost_options: (draft, record, at) => {
    draft.cost_options = blocksFrom(ownValue(record, "cost_options"), draft.cost_options, at.newId, (one) => ({
      ...textsOfFields(one, ["option", "amount_description"]),
      amount: typeof ownValue(one, "amount") === "number" ? ownValue(one, "amount") : null,
    }));
  },
  service_at_locations: (draft, record, at) => {
    const places = ownValue(record, "service_at_locations");
    const ids = new Map<string, string>();
    for (const place of Array.isArray(places) ? places : []) {
      const named = textOfField(place, "location_id") ?? "";
      const found = findReference(named, "location", at);
      if ("sentence" in found) return found.sentence;
      ids.set(named, found.id);
    }
    draft.service_at_locations = blocksFrom(places, draft.service_at_locations, at.newId, (place, old) => ({
      ...textsOfFields(place, ["description"]),
      location_id: ids.get(textOfField(place, "location_id") ?? ""),
      phones: phonesFrom(ownValue(place, "phones"), old?.phones, at.newId),
      schedules: schedulesFrom(ownValue(place, "schedules"), old?.schedules, at.newId),
    }));
  },
};

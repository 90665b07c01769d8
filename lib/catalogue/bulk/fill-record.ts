import { isDeepStrictEqual } from "node:util";
import type { EntryKind } from "../entry";
import type { BulkIssue } from "./bulk-row";
import { findReference, keptBlocks, type Place } from "./column";
import { changeContact } from "./contact-cells";
import { blocksIn, type Draft, own, putAt, textIn } from "./draft";
import { splitCell } from "./list-cell";
import { nameOfCode } from "./place-columns";
import { addressFrom, blocksFrom, contactsFrom, phonesFrom, said, saidOf, schedulesFrom } from "./record-blocks";
import { termsOfAttributes } from "./record-terms";

/** Puts what one field of a record says into a draft. A sentence when it cannot. */
type Writer = (draft: Draft, record: Draft, at: Place) => string | null;

/** A field whose text goes where it is told. */
const text =
  (name: string, field = name): Writer =>
  (draft, record) => {
    putAt(draft, field, said(record, name));
    return null;
  };

/** Something that is put in place and never fails. */
const put =
  (write: (draft: Draft, record: Draft, at: Place) => void): Writer =>
  (draft, record, at) => {
    write(draft, record, at);
    return null;
  };

const organization =
  (name: string): Writer =>
  (draft, record, at) => {
    const named = said(record, name);
    const found = named === null ? { id: null } : findReference(named, "organization", at);
    if ("sentence" in found) return found.sentence;
    draft[name] = found.id;
    return null;
  };

/** Years, as Open Referral counts ages, in months; what is no number stays as it is. */
const years = (value: unknown): unknown => {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? Math.round(number * 12) : textIn(value) || null;
};

/**
 * What is exported has its summary, and again before its text. What comes from elsewhere has no summary: the first sentence
 * must do, until somebody writes one.
 */
function writeDescription(draft: Draft, record: Draft): void {
  const whole = said(record, "description") ?? "";
  const summary = said(record, "summary");
  const text = summary !== null && whole.startsWith(summary) ? whole.slice(summary.length).trim() : whole;
  const first = /^.{1,199}?[.!?](?=\s|$)|^.{1,200}(?=\s|$)/s.exec(whole)?.[0] ?? whole.slice(0, 200);
  draft.summary = summary ?? (textIn(own(draft, "summary")) || first);
  draft.description = text === draft.summary ? null : text || null;
}

const everyKind: Record<string, Writer> = {
  name: text("name"),
  summary: text("summary"),
  alternate_name: put((draft, record) => {
    draft.alternate_names = splitCell(said(record, "alternate_name") ?? "");
  }),
  description: put(writeDescription),
  alert: text("alert"),
  contacts: put((draft, record, at) => {
    draft.contacts = contactsFrom(own(record, "contacts"), draft.contacts, at.newId);
  }),
  phones: put((draft, record, at) => {
    const known = JSON.stringify(draft.contacts ?? []);
    const isNew = (phone: Draft) => !known.includes(JSON.stringify(phone.number ?? ""));
    const loose = phonesFrom(own(record, "phones"), [], at.newId).filter(isNew);
    if (loose.length === 0) return;
    changeContact(draft, at.newId, (contact) => {
      contact.phones = [...blocksIn(contact.phones), ...loose];
    });
  }),
  email: put((draft, record, at) => {
    const email = said(record, "email");
    const known = JSON.stringify(draft.contacts ?? []).includes(JSON.stringify(email));
    if (email === null || known) return;
    changeContact(draft, at.newId, (contact) => {
      contact.email ??= email;
    });
  }),
};

const accessibility: Writer = put((draft, record, at) => {
  draft.accessibility = blocksFrom(own(record, "accessibility"), draft.accessibility, at.newId, (one) => ({
    kind: said(one, "details") ?? "building",
    description: said(one, "description") ?? said(one, "accessibility"),
  }));
});

const code = /[EKSWN]\d{8}/;

const offer: Record<string, Writer> = {
  ...everyKind,
  url: text("url"),
  organization_id: organization("organization_id"),
  commissioner_id: organization("commissioner_id"),
  minimum_age: put((draft, record) => putAt(draft, "ages.minimum_age_months", years(own(record, "minimum_age")))),
  maximum_age: put((draft, record) => putAt(draft, "ages.maximum_age_months", years(own(record, "maximum_age")))),
  eligibility_description: text("eligibility_description"),
  application_process: text("application_process", "referral.note"),
  service_areas: put((draft, record, at) => {
    draft.service_areas = blocksFrom(own(record, "service_areas"), draft.service_areas, at.newId, (one) => {
      const named = said(one, "name") ?? said(one, "service_area");
      const found = code.exec([said(one, "uri"), said(one, "extent"), named].join(" "))?.[0];
      const known = at.area.districts.find(({ name }) => name === named)?.code;
      const gss = found ?? known ?? (named === at.area.name ? at.area.gss_code : "");
      return { code: gss, name: named ?? nameOfCode(gss, at.area), description: said(one, "description") };
    });
  }),
  attributes: put((draft, record, at) => {
    const { categories, needs, delivery } = termsOfAttributes(own(record, "attributes"), at.terms);
    // Somebody else's terms say nothing about ours.
    if (categories.length + needs.length + delivery.length === 0) return;
    draft.categories = categories;
    draft.needs = needs;
    if (at.kind !== "service") return;
    const modeOf = (block: Draft) => textIn(own(block, "mode"));
    draft.delivery = keptBlocks(draft.delivery, delivery, modeOf, (mode) => ({ id: at.newId(), mode }));
  }),
};

const service: Record<string, Writer> = {
  ...offer,
  status: text("status"),
  fees: text("fees", "fees_description"),
  fees_description: text("fees_description"),
  interpretation_services: text("interpretation_services"),
  accessibility,
  schedules: put((draft, record, at) => {
    const loose = schedulesFrom(own(record, "schedules"), [], at.newId);
    if (loose.length > 0) changeContact(draft, at.newId, (contact) => (contact.schedules = loose));
  }),
  cost_options: put((draft, record, at) => {
    draft.cost_options = blocksFrom(own(record, "cost_options"), draft.cost_options, at.newId, (one) => ({
      ...saidOf(one, ["option", "amount_description"]),
      amount: typeof own(one, "amount") === "number" ? own(one, "amount") : null,
    }));
  }),
  service_at_locations: (draft, record, at) => {
    const places = own(record, "service_at_locations");
    const ids = new Map<string, string>();
    for (const place of Array.isArray(places) ? places : []) {
      const named = said(place, "location_id") ?? "";
      const found = findReference(named, "location", at);
      if ("sentence" in found) return found.sentence;
      ids.set(named, found.id);
    }
    draft.service_at_locations = blocksFrom(places, draft.service_at_locations, at.newId, (place, old) => ({
      ...saidOf(place, ["description"]),
      location_id: ids.get(said(place, "location_id") ?? ""),
      phones: phonesFrom(own(place, "phones"), old?.phones, at.newId),
      schedules: schedulesFrom(own(place, "schedules"), old?.schedules, at.newId),
    }));
    return null;
  },
};

const body: Record<string, Writer> = {
  ...everyKind,
  website: text("website", "url"),
  organization_type: text("organization_type"),
  parent_organization_id: organization("parent_organization_id"),
  ended: text("ended"),
  successor_id: organization("successor_id"),
  organization_identifiers: put((draft, record, at) => {
    const before = draft.organization_identifiers;
    draft.organization_identifiers = blocksFrom(own(record, "organization_identifiers"), before, at.newId, (one) =>
      saidOf(one, ["identifier_scheme", "identifier_type", "identifier"]),
    );
  }),
};

const place: Record<string, Writer> = {
  ...everyKind,
  url: text("url"),
  location_type: text("location_type"),
  organization_id: organization("organization_id"),
  transportation: text("transportation"),
  external_identifier: text("external_identifier"),
  external_identifier_type: text("external_identifier_type"),
  accessibility,
  addresses: put((draft, record, at) => {
    draft.address = addressFrom(own(record, "addresses"), draft.address, at.newId);
  }),
  schedules: put((draft, record, at) => {
    draft.schedules = schedulesFrom(own(record, "schedules"), draft.schedules, at.newId);
  }),
};

const writers: Record<EntryKind, Record<string, Writer>> = {
  service,
  guide: offer,
  organization: body,
  location: place,
};

/**
 * Puts an Open Referral record into a draft, and gives what stops it. A field that says what `before` says (the record that
 * this entry is exported as) changes nothing; a field that the record has not leaves what is there.
 */
export function fillFromRecord(draft: Draft, record: Readonly<Draft>, before: Readonly<Draft>, at: Place): BulkIssue[] {
  const issues: BulkIssue[] = [];
  for (const [name, write] of Object.entries(writers[at.kind])) {
    const value = own(record, name);
    if (value === undefined || value === null || isDeepStrictEqual(value, own(before, name))) continue;
    const sentence = write(draft, record, at);
    if (sentence !== null) issues.push({ field: name, message: sentence, stops: true, column: null });
  }
  return issues;
}

import { isDeepStrictEqual } from "node:util";
import type { EntryKind } from "../catalogue/entry";
import { listed } from "../catalogue/hours";
import { type JsonObject, ownValue } from "../catalogue/json-values";
import type { BulkIssue } from "./bulk-row";
import type { Place } from "./column";
import { everyWriters } from "./every-writers";
import { offerWriters, serviceWriters } from "./offer-writers";
import { addressFrom, blocksFrom, schedulesFrom, textsOfFields } from "./record-blocks";
import { codeOfAttribute, termsOfAttributes } from "./record-terms";
import { accessibility, organization, text, type Writer } from "./record-writer";

const body: Record<string, Writer> = {
  ...everyWriters,
  website: text("website", "url"),
  organization_type: text("organization_type"),
  attributes: (draft, record) => {
    const type = codeOfAttribute(record, "organization_type");
    if (type !== null) draft.organization_type = type;
  },
  parent_organization_id: organization("parent_organization_id"),
  ended: text("ended"),
  successor_id: organization("successor_id"),
  organization_identifiers: (draft, record, at) => {
    const before = draft.organization_identifiers;
    draft.organization_identifiers = blocksFrom(ownValue(record, "organization_identifiers"), before, at.newId, (one) =>
      textsOfFields(one, ["identifier_scheme", "identifier_type", "identifier"]),
    );
  },
};

const place: Record<string, Writer> = {
  ...everyWriters,
  url: text("url"),
  location_type: text("location_type"),
  organization_id: organization("organization_id"),
  confidential: (draft, record) => {
    draft.confidential = ownValue(record, "confidential") === true;
  },
  transportation: text("transportation"),
  external_identifier: text("external_identifier"),
  external_identifier_type: text("external_identifier_type"),
  accessibility,
  addresses: (draft, record, at) => {
    draft.address = addressFrom(ownValue(record, "addresses"), draft.address, at.newId);
  },
  schedules: (draft, record, at) => {
    draft.schedules = schedulesFrom(ownValue(record, "schedules"), draft.schedules, at.newId);
  },
};

const writers: Record<EntryKind, Record<string, Writer>> = {
  service: serviceWriters,
  guide: offerWriters,
  organization: body,
  location: place,
};

/** Fields that are put into a draft together, because they say the same thing or are read together. */
const together = [
  ["description", "summary"],
  ["ages", "minimum_age", "maximum_age"],
  ["referral", "application_process"],
  ["fees_description", "fees"],
  ["sources", "doubts", "metadata"],
];

/** Returns the fields of a record that are put into a draft, those that belong together in one list. */
export function recordFields(kind: EntryKind): readonly (readonly string[])[] {
  const joined = new Set(together.flat());
  const alone = Object.keys(writers[kind]).filter((name) => !joined.has(name));
  return [...together, ...alone.map((name) => [name])];
}

/** At most so many terms of others are named. */
const mostTerms = 8;

/**
 * What a record calls its subject in terms that are none of ours: nobody but an editor knows which of ours they are.
 * It is told once, when the entry is new.
 */
function termsOfOthers(record: Readonly<JsonObject>, { kind, terms }: Place): BulkIssue[] {
  if (kind !== "service" && kind !== "guide") return [];
  const { others } = termsOfAttributes(ownValue(record, "attributes"), terms);
  if (others.length === 0) return [];
  const named = others.slice(0, mostTerms).map((one) => `“${one}”`);
  const more = others.length > mostTerms ? [`${others.length - mostTerms} more`] : [];
  const message = `In its own terms it is about ${listed([...named, ...more], "and")}, which we do not have. Tick what is right.`;
  return [{ field: "categories", message, stops: false, column: null }];
}

/**
 * Puts an Open Referral record into a draft, and returns the issues that stop it. `before` is the record that this
 * entry is exported as: a field that is the same there changes nothing. A field that the record lacks leaves the
 * draft's value.
 */
export function fillFromRecord(
  draft: JsonObject,
  record: Readonly<JsonObject>,
  before: Readonly<JsonObject>,
  at: Place,
): BulkIssue[] {
  const issues: BulkIssue[] = [];
  for (const [name, write] of Object.entries(writers[at.kind])) {
    const value = ownValue(record, name);
    if (value === undefined || value === null || isDeepStrictEqual(value, ownValue(before, name))) continue;
    const sentence = write(draft, record, at);
    if (sentence !== undefined) issues.push({ field: name, message: sentence, stops: true, column: null });
  }
  if (Object.keys(at.before).length === 0) issues.push(...termsOfOthers(record, at));
  return issues;
}

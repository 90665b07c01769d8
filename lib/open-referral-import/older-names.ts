import { isJsonObject, type JsonObject, objectsIn, ownValue, scalarText } from "../catalogue/json-values";

/*
 * Version 1 of Open Referral UK (2020), and what Outpost and LocalGov Drupal publish, in the names of version 3.
 * `lib/open-data/version-1.ts` writes the first of them; a test reads back what it writes.
 */

/** Older names of lists and fields, by the name that version 3 has. The first that a record fills counts. */
const olderNames: Record<string, readonly string[]> = {
  organization: ["organisation"],
  schedules: ["regular_schedules", "regular_schedule"],
  funding: ["fundings"],
  accessibility: ["accessibility_for_disabilities", "accessibilities"],
  addresses: ["physical_addresses", "postal_addresses", "physical_address", "address"],
  minimum_age: ["min_age"],
  maximum_age: ["max_age"],
  website: ["url"],
  email: ["contact_email"],
  last_modified: ["updated_at"],
};

/** Which of them a kind of record may have. */
const fieldsOf = {
  service: [
    "organization",
    "schedules",
    "funding",
    "accessibility",
    "minimum_age",
    "maximum_age",
    "email",
    "last_modified",
  ],
  organization: ["website"],
  location: ["accessibility", "addresses", "schedules"],
  place: ["schedules"],
};

/** Returns a record with the names of version 3, where it has an older one only. */
export function withNewNames(record: JsonObject, kind: keyof typeof fieldsOf): JsonObject {
  const renamed: JsonObject = { ...record };
  for (const name of fieldsOf[kind]) {
    for (const older of olderNames[name] ?? []) {
      if (ownValue(renamed, older) === undefined) continue;
      renamed[name] ??= renamed[older];
      delete renamed[older];
    }
  }
  return renamed;
}

/**
 * Returns a service with what Outpost asks each provider about help for disabled children, and the answers, at the end
 * of its description.
 */
export function withLocalOffer(record: JsonObject): JsonObject {
  const { local_offer, ...others } = record;
  const said = objectsIn(ownValue(local_offer, "survey_answers")).flatMap((one) => {
    const [question, answer] = ["question", "answer"].map((name) => scalarText(ownValue(one, name)));
    return answer ? [question, answer].filter(Boolean).join("\n\n") : [];
  });
  const words = [
    scalarText(ownValue(record, "description")),
    scalarText(ownValue(local_offer, "description")),
    ...said,
  ];
  const links = [...objectsIn(ownValue(record, "links"))];
  const url = scalarText(ownValue(local_offer, "link"));
  if (url) links.push({ label: "What it offers to disabled children", url });
  return { ...others, description: words.filter(Boolean).join("\n\n"), links };
}

/** Returns a term of version 1, or of Outpost, as an attribute of version 3. */
const attributeOf = (term: JsonObject): JsonObject => ({
  id: term.id,
  taxonomy_term: {
    id: term.id,
    name: ownValue(term, "name") ?? ownValue(term, "label"),
    code: ownValue(term, "slug"),
    taxonomy: ownValue(term, "vocabulary") ?? ownValue(term, "taxonomy"),
  },
});

/** Returns the attributes of a record, whatever its lists of terms are called. */
export function attributesOf(record: JsonObject): JsonObject[] {
  const older = ["service_taxonomys", "service_taxonomies"].flatMap((name) =>
    objectsIn(ownValue(record, name)).map((one) => {
      const term = ownValue(one, "taxonomy");
      return isJsonObject(term) ? { ...attributeOf(term), id: ownValue(one, "id") } : attributeOf(one);
    }),
  );
  const plain = ["taxonomies", "send_needs", "suitabilities"].flatMap((name) =>
    objectsIn(ownValue(record, name)).map(attributeOf),
  );
  return [...objectsIn(ownValue(record, "attributes")), ...older, ...plain];
}

/** Returns who may come, from the lists of version 1: the words together, and the first ages that are said. */
export function eligibilityOf(record: JsonObject): { words: string; minimum: unknown; maximum: unknown } {
  const lists = ["eligibilitys", "eligibilities", "eligibility"].flatMap((name) => {
    const value = ownValue(record, name);
    return Array.isArray(value) ? objectsIn(value) : isJsonObject(value) ? [value] : [];
  });
  const words = lists.map((one) => scalarText(ownValue(one, "eligibility"))).filter(Boolean);
  return {
    words: [...new Set(words)].join("\n\n"),
    minimum: lists.map((one) => ownValue(one, "minimum_age")).find((age) => age !== undefined),
    maximum: lists.map((one) => ownValue(one, "maximum_age")).find((age) => age !== undefined),
  };
}

/** Fields of an address that may stand in the location itself. */
const lines = ["address_1", "address_2", "city", "state_province", "postal_code", "country", "attention"];

/** Returns the addresses of a location, also where their lines stand in the location itself. */
export function addressesOf(record: JsonObject): JsonObject[] {
  const list = ownValue(record, "addresses");
  const addresses = isJsonObject(list) ? [list] : objectsIn(list);
  if (addresses.length > 0) return addresses;
  const said = lines.flatMap((name) => (scalarText(ownValue(record, name)) === "" ? [] : [[name, record[name]]]));
  return said.length > 0 ? [Object.fromEntries(said)] : [];
}

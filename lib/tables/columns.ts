import type { EntryKind } from "../catalogue/entry";
import type { JsonObject } from "../catalogue/json-values";
import type { Column } from "./column";
import { families, familiesOf } from "./families";
import { mostNumbered, numberedName as nameOfNumber, numberedColumns, placesOf } from "./numbered";
import { placeColumns } from "./place-columns";
import { addressColumns, contactColumns, referralColumns } from "./reach-columns";
import {
  complaintColumns,
  nameColumns,
  peopleColumns,
  reviewColumns,
  siteColumns,
  subjectColumns,
} from "./word-columns";

/** The columns that say which entry a row is about, and what of it no cell can hold. They never change anything. */
export const headColumns = ["id", "area", "kind", "slug", "only_on_the_desk"] as const;

/** What to write in each of them. */
export const aboutHead: Record<(typeof headColumns)[number], string> = {
  id: "The number of an entry that is here already. Leave it empty for a new one.",
  area: "The council's area. It may be left out.",
  kind: "service, guide, organization or location. Left out, it is a service.",
  slug: "The last part of its web address. Left out, it is made from the name.",
  only_on_the_desk:
    "A download says here what the entry holds beside these columns. It stays in the entry. Nothing is read from here.",
};

/** Every column without a number but those, in the order of the file. */
export const columns: readonly Column[] = [
  ...nameColumns,
  ...subjectColumns,
  ...peopleColumns,
  ...referralColumns,
  ...placeColumns,
  ...siteColumns,
  ...contactColumns,
  ...addressColumns,
  ...complaintColumns,
  ...reviewColumns,
];

const plainNames = new Set(columns.map(({ name }) => name));

const numbers = Array.from({ length: mostNumbered }, (_, index) => index + 1);

/** Every column with a number, list by list: contact_1_url, contact_2_name. */
export const numbered: readonly Column[] = families.flatMap((family) =>
  numbers.flatMap((number) => numberedColumns(family, number).filter(({ name }) => !plainNames.has(name))),
);

const byName = new Map([...columns, ...numbered].map((column) => [column.name, column]));

/** Returns the column of this name; null for one that says which entry a row is about, or of another name. */
export const findColumn = (name: string): Column | null => byName.get(name) ?? null;

const ofKind = new Map<EntryKind, Column[]>();

/** Returns every column that an entry of this kind may have, those with a number behind the others. */
export function columnsOf(kind: EntryKind): readonly Column[] {
  if (!ofKind.has(kind)) {
    ofKind.set(
      kind,
      [...byName.values()].filter(({ kinds }) => kinds.includes(kind)),
    );
  }
  return ofKind.get(kind) ?? [];
}

/**
 * Returns the columns for which these drafts of an entry have a value. Numbered columns end with the last block that is
 * there.
 */
export function columnsFor(kind: EntryKind, drafts: readonly JsonObject[]): Column[] {
  const withNumbers = familiesOf(kind).flatMap((family) => {
    const most = Math.max(...drafts.map((draft) => placesOf(family, draft).length));
    return numbers
      .slice(0, most)
      .flatMap((number) => family.columns.map(({ name }) => byName.get(nameOfNumber(family, number, name))));
  });
  const found = [...columns, ...withNumbers].filter((column) => column?.kinds.includes(kind));
  return [...new Set(found as Column[])];
}

/** The names of all columns, in the order of the file. */
export const columnNames: readonly string[] = [...headColumns, ...byName.keys()];

const nameSet = new Set(columnNames);

/** Other names that people give to columns. */
const otherNames: Record<string, string> = {
  title: "name",
  organisation: "organization",
  provider: "organization",
  organisation_type: "organization_type",
  category: "categories",
  need: "needs",
  website: "url",
  web: "url",
  link: "url",
  phone: "phones",
  telephone: "phones",
  tel: "phones",
  email_address: "email",
  address: "address_1",
  town: "city",
  post_code: "postcode",
  postal_code: "postcode",
  minimum_age: "age_from",
  maximum_age: "age_to",
  review_date: "review_due",
  local_offer: "area",
  location: "locations",
};

/** Such names of columns with a number, where they differ: the beginning, and what stands behind the number. */
const otherPrefixes: Record<string, string> = {
  contacts: "contact",
  route: "referral",
  source_list: "source",
  place: "location",
  languages: "language",
  what_to_bring: "bring",
};
const otherFields: Record<string, string> = {
  phones: "phones",
  who_can_refer: "who",
  how_to_refer: "how",
  organisation: "organization",
  opening_times: "hours",
  opening_hours: "hours",
  description: "about",
  link: "url",
  address: "address_1",
};

/** A name with a number as we write it: "contact_2_phone" is "contact_2_phones", "contact_1_name" is "contact_name". */
function numberedName(plain: string): string | null {
  const [, prefix = "", number = "", field = ""] = /^([a-z_]{1,20})_0?(\d{1,2})_([a-z0-9_]{1,40})$/.exec(plain) ?? [];
  const family = families.find((one) => one.prefix === (otherPrefixes[prefix] ?? prefix));
  if (!family) return null;
  const known = [field, otherNames[field], otherFields[field]].find((one) =>
    family.columns.some(({ name }) => name === one),
  );
  return known === undefined ? null : nameOfNumber(family, Number(number), known);
}

/** The column that a header cell names, by its name or another that people give it; null if it is none of ours. */
export function columnOfHeader(header: string): string | null {
  const plain = header
    .replace(/\p{Cf}/gu, "")
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
  const name = Object.hasOwn(otherNames, plain) ? otherNames[plain] : (numberedName(plain) ?? plain);
  for (const one of [plain, name]) if (one !== undefined && nameSet.has(one)) return one;
  return null;
}

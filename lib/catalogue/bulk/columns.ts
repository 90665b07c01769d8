import type { EntryKind } from "../entry";
import type { Column } from "./column";
import { placeColumns } from "./place-columns";
import { addressColumns, contactColumns, referralColumns } from "./reach-columns";
import { nameColumns, peopleColumns, reviewColumns, subjectColumns } from "./word-columns";

/** The columns that say which entry a row is about. They never change anything. */
export const headColumns = ["id", "area", "kind", "slug"] as const;

/** What to write in each of them. */
export const aboutHead: Record<(typeof headColumns)[number], string> = {
  id: "The number of an entry that is here already. Leave it empty for a new one.",
  area: "The council's area. It may be left out.",
  kind: "service, guide, organization or location. Left out, it is a service.",
  slug: "The last part of its web address. Left out, it is made from the name.",
};

/** Every column of the flat file but those, in its order. */
export const columns: readonly Column[] = [
  ...nameColumns,
  ...subjectColumns,
  ...peopleColumns,
  ...referralColumns,
  ...placeColumns,
  ...contactColumns,
  ...addressColumns,
  ...reviewColumns,
];

/** The columns that an entry of this kind has. */
export const columnsOf = (kind: EntryKind): Column[] => columns.filter(({ kinds }) => kinds.includes(kind));

/** The names of all columns, in the order of the file. */
export const columnNames: readonly string[] = [...headColumns, ...columns.map(({ name }) => name)];

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

/** The column that a header cell names, by its name or another that people give it; null if it is none of ours. */
export function columnOfHeader(header: string): string | null {
  const plain = header
    .replace(/\p{Cf}/gu, "")
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
  if (columnNames.includes(plain)) return plain;
  return Object.hasOwn(otherNames, plain) ? (otherNames[plain] as string) : null;
}

import { isJsonObject, type JsonObject, ownValue, putAt, scalarText } from "../catalogue/json-values";
import { oldestCell, readOldest, readYoungest, youngestCell } from "./age-cells";
import type { Column, Kinds } from "./column";

/** Ages of which nothing is stated are no ages. */
function withoutEmptyAges(draft: JsonObject): void {
  const ages = draft.ages;
  if (!isJsonObject(ages)) return;
  const stated = [ownValue(ages, "minimum_age_months"), ownValue(ages, "maximum_age_months"), ownValue(ages, "note")];
  if (stated.every((value) => scalarText(value) === "") && ownValue(ages, "before_birth") !== true) draft.ages = null;
}

/** Returns a column for fields of the ages, which `parse` gives by their names. */
const agesColumn = (
  column: Pick<Column, "name" | "about" | "read" | "kinds">,
  fields: readonly string[],
  parse: (cell: string) => object,
): Column => ({
  ...column,
  fields: fields.map((field) => `ages.${field}`),
  write: (draft, cell) => {
    for (const [field, value] of Object.entries(parse(cell))) putAt(draft, `ages.${field}`, value);
    withoutEmptyAges(draft);
  },
});

/** From what age to what age: of an entry, or of a part of one. */
export const agesColumns = (kinds: Kinds): Column[] => [
  agesColumn(
    { name: "age_from", kinds, about: "The lowest age: 5, 18 months, or before birth.", read: youngestCell },
    ["minimum_age_months", "before_birth"],
    readYoungest,
  ),
  agesColumn(
    { name: "age_to", kinds, about: "The highest age: 18 takes 18-year-olds, under 18 does not.", read: oldestCell },
    ["maximum_age_months", "maximum_age_inclusive"],
    readOldest,
  ),
  agesColumn(
    {
      name: "ages_note",
      kinds,
      about: "What ages alone do not say.",
      read: (draft) => scalarText(ownValue(ownValue(draft, "ages"), "note")),
    },
    ["note"],
    (note) => ({ note: note || null }),
  ),
];

import type { EntryKind } from "../entry";
import { parseDay } from "../form/day-text";
import { OrganizationContent } from "../organization-content";
import { ServiceContent } from "../service-content";
import { oldestCell, readOldest, readYoungest, youngestCell } from "./age-cells";
import { type Column, everyKind, offers } from "./column";
import { type Draft, isBlock, own, putAt, textIn } from "./draft";
import { choiceColumn, listColumn, textColumn, tidyColumn } from "./field-columns";
import { organizationColumn } from "./reference-columns";
import { termsColumn } from "./term-columns";

const services: readonly EntryKind[] = ["service"];
const bodies: readonly EntryKind[] = ["organization"];

const statuses = ServiceContent.shape.status.unwrap().options;
const bodyTypes = OrganizationContent.shape.organization_type.options;

/** What the entry is called and says of itself. */
export const nameColumns: Column[] = [
  textColumn("name", everyKind, "What people call it."),
  listColumn("alternate_names", everyKind, "Other names, parted by semicolons."),
  listColumn("acronyms", everyKind, "Its initials, parted by semicolons."),
  listColumn("keywords", everyKind, "Words people type to find it, parted by semicolons."),
  textColumn("summary", everyKind, "One sentence of at most 200 characters."),
  textColumn("description", everyKind, "The text of the page. Markdown."),
  tidyColumn("url", everyKind, "Its own website, beginning with https://.", "url"),
  textColumn("alert", everyKind, "Something people must know now."),
  choiceColumn("status", services, statuses),
];

/** Who runs it and what it is about. */
export const subjectColumns: Column[] = [
  organizationColumn("organization", [...offers, "location"], "the organisation that runs it"),
  organizationColumn("commissioner", offers, "the organisation that pays for it"),
  choiceColumn("organization_type", bodies, bodyTypes),
  organizationColumn("parent_organization", bodies, "the body that it belongs to"),
  textColumn("ended", bodies, "When this body ended, in words."),
  organizationColumn("successor", bodies, "the body that took over"),
  termsColumn("categories", "What it is about"),
  termsColumn("needs", "Which needs it helps with"),
  choiceColumn("tier", services, ["universal", "targeted", "specialist"]),
];

/** Ages of which nothing is stated are no ages. */
function withoutEmptyAges(draft: Draft): void {
  const ages = draft.ages;
  if (!isBlock(ages)) return;
  const stated = [own(ages, "minimum_age_months"), own(ages, "maximum_age_months"), own(ages, "note")];
  if (stated.every((value) => textIn(value) === "") && own(ages, "before_birth") !== true) draft.ages = null;
}

/** A column for fields of the ages, which `parse` gives by their names. */
const ageColumn = (
  column: Pick<Column, "name" | "about" | "read">,
  fields: readonly string[],
  parse: (cell: string) => object,
): Column => ({
  ...{ ...column, kinds: offers, fields: fields.map((field) => `ages.${field}`) },
  write: (draft, cell) => {
    for (const [field, value] of Object.entries(parse(cell))) putAt(draft, `ages.${field}`, value);
    withoutEmptyAges(draft);
    return null;
  },
});

/** Who it is for. */
export const peopleColumns: Column[] = [
  ageColumn(
    { name: "age_from", about: "The lowest age: 5, 18 months, or before birth.", read: youngestCell },
    ["minimum_age_months", "before_birth"],
    readYoungest,
  ),
  ageColumn(
    { name: "age_to", about: "The highest age: 18 takes 18-year-olds, under 18 does not.", read: oldestCell },
    ["maximum_age_months", "maximum_age_inclusive"],
    readOldest,
  ),
  ageColumn(
    { name: "ages_note", about: "What ages alone do not say.", read: (draft) => textIn(own(draft.ages, "note")) },
    ["note"],
    (note) => ({ note: note || null }),
  ),
  textColumn("eligibility", offers, "Who it is for, and who it is not for. Markdown.", "eligibility_description"),
  textColumn("cost", services, "What it costs, in words.", "fees_description"),
  textColumn("interpreters", services, "Interpreters, and other help to understand.", "interpretation_services"),
];

/** When it must be looked at again. */
export const reviewColumns: Column[] = [
  {
    ...textColumn("review_due", everyKind, "The day it must be checked by, as 2027-03-31 or 31/03/2027."),
    write: (draft, cell) => {
      draft.review_due = (parseDay(cell) ?? cell) || null;
      return null;
    },
  },
];

import { ownValue, scalarText } from "../catalogue/json-values";
import { LocationContent } from "../catalogue/location-content";
import { OrganizationContent } from "../catalogue/organization-content";
import { ServiceContent } from "../catalogue/service-content";
import { type Column, everyKind, type Kinds, offers, services } from "./column";
import { hoursColumn } from "./contact-family";
import {
  choiceColumn,
  dayColumn,
  listColumn,
  markdownColumn,
  textColumn,
  tidyColumn,
  usualColumn,
} from "./field-columns";
import { agesColumns } from "./people-columns";
import { organizationColumn } from "./reference-columns";
import { termsColumn } from "./term-columns";

const bodies: Kinds = ["organization"];

const statuses = ServiceContent.shape.status.unwrap().options;
const places: Kinds = ["location"];
const notPlaces: Kinds = [...offers, "organization"];
const bodyTypes = OrganizationContent.shape.organization_type.options;

/** What the entry is called and says of itself. */
export const nameColumns: Column[] = [
  textColumn("name", everyKind, "What people call it."),
  listColumn("alternate_names", everyKind, "Other names, parted by semicolons."),
  listColumn("acronyms", everyKind, "Its initials, parted by semicolons."),
  listColumn("keywords", everyKind, "Words people type to find it, parted by semicolons."),
  textColumn("summary", everyKind, "One sentence of at most 200 characters."),
  markdownColumn("description", everyKind, "The text of the page. Markdown."),
  tidyColumn("url", everyKind, "Its own website, beginning with https://.", { type: "url" }),
  textColumn("alert", everyKind, "Something people must know now."),
  choiceColumn("status", services, statuses),
  markdownColumn("what_happens", services, "What somebody does with the child, step by step. Markdown."),
  listColumn("staff", services, "Who works there, as jobs and not as names; parted by semicolons."),
  markdownColumn("for_professionals", offers, "What only GPs, schools and other professionals need. Markdown."),
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

/** Who it is for. */
export const peopleColumns: Column[] = [
  ...agesColumns(offers),
  markdownColumn("eligibility", offers, "Who it is for, and who it is not for. Markdown.", "eligibility_description"),
  textColumn("cost", services, "What it costs, in words.", "fees_description"),
  textColumn("interpreters", services, "Interpreters, and other help to understand.", "interpretation_services"),
];

/** What a place says of itself beside its address. */
export const siteColumns: Column[] = [
  {
    ...usualColumn("location_type", LocationContent.shape.location_type.unwrap().options, { usual: "physical" }),
    kinds: places,
  },
  { ...hoursColumn("opening_times", places), fields: ["schedules"] },
  textColumn("site_code", places, "Its number in another register, such as RNUCF.", "external_identifier"),
  textColumn("site_register", places, "That register, such as ODS.", "external_identifier_type"),
];

/** Takes out complaints of which nothing is said. */
const withoutEmptyComplaints = (column: Column): Column => ({
  ...column,
  write: (draft, cell, at) => {
    const sentence = column.write(draft, cell, at);
    const said = ["description", "organization_id", "url"].map((name) => scalarText(ownValue(draft.complaints, name)));
    if (said.every((text) => text === "")) draft.complaints = null;
    return sentence;
  },
});

/** How to say that something went wrong. */
export const complaintColumns: Column[] = [
  textColumn("complaints", notPlaces, "How to complain.", "complaints.description"),
  organizationColumn(
    "complaints_organization",
    notPlaces,
    "the organisation whose complaints process it is",
    "complaints.organization_id",
  ),
  tidyColumn("complaints_url", notPlaces, "Web page about complaints.", { type: "url", field: "complaints.url" }),
].map(withoutEmptyComplaints);

/** When somebody checked it, and when it must be looked at again. */
export const reviewColumns: Column[] = [
  dayColumn("assured_date", everyKind, "The day on which a person last checked it with whoever gives it."),
  dayColumn("review_due", everyKind, "The day it must be checked by, as 2027-03-31 or 31/03/2027."),
];

import { type EntryKind, kindWords } from "../../catalogue/entry";
import { organizationTypes } from "../../catalogue/organization-content";
import { ageFields } from "./ages-section";
import type { Field, Section } from "./field";
import {
  choice,
  choices,
  fold,
  group,
  line,
  lines,
  list,
  markdown,
  named,
  options,
  reference,
  slug,
  text,
} from "./fields";
import { alert, names, otherNames, website } from "./name-fields";
import { provenance } from "./provenance-fields";

/** What an organization says of itself. */
const organizationFields: readonly Field[] = [
  ...names("organization"),
  choice(...named("organization_type"), options(organizationTypes), {
    ask: "Choose what kind of organisation it is.",
  }),
  website("organization"),
  reference(...named("parent_organization_id"), "organization", {
    hint: "The larger organisation that it belongs to.",
  }),
  alert,
  fold("If it has ended", [
    line(...named("ended"), { hint: "In words, such as 30 June 2022." }),
    reference(...named("successor_id"), "organization"),
  ]),
  list(
    ...named("organization_identifiers"),
    "register number",
    ["identifier_type", "identifier"],
    [
      line("identifier_type", "Register", {
        ask: "Enter the name of the register, such as ODS, or remove this number.",
        hint: "For example ODS (the NHS list of organisations) or Charity Commission.",
      }),
      line("identifier", "Number or code", {
        ask: "Enter the number or code, or remove it.",
        hint: "For example RNU.",
      }),
      line("identifier_scheme", "Scheme", {
        hint: "The register’s own short form, such as GB-NHS. You can leave it empty.",
      }),
    ],
    {
      hint: "They let other systems know that this is the same organisation.",
      shows: ["identifier_type", "identifier"],
    },
  ),
  otherNames,
];

/** Teams, clinics and kinds of help within a service or guide. */
const parts = list(
  ...named("parts"),
  "part",
  ["name"],
  [
    line("name", "Name of the part", { ask: "Enter the name of this part, or remove the part." }),
    text("description", "What it does", 2000),
    group("ages", "Ages, if they differ", ageFields),
    choices(...named("needs"), "needs", { hint: "Only what this part is for." }),
    reference("organization_id", "Who runs this part", "organization", {
      hint: "Only if it is not who runs the rest.",
    }),
    fold("Other names, and words that people search for", [
      lines(...named("alternate_names"), { hint: "One on each line." }),
      lines(...named("keywords"), { hint: "One on each line." }),
      slug("slug", "Name of this part in links", {
        from: "name",
        ask: "Enter the name of this part: its name in links is made from it.",
        hint: "Made from the name when you leave it empty. Links to this part stop working if it changes.",
        rule: "Use small letters, numbers and single hyphens only, such as speech-clinic.",
      }),
    ]),
    provenance,
  ],
  {
    hint: "Teams, clinics or kinds of help that have a name of their own. Leave this out if there are none.",
    shows: ["name", "description"],
  },
);

const providers: Field[] = [
  reference(...named("organization_id"), "organization", { hint: "The organisation that gives it." }),
  reference(...named("commissioner_id"), "organization", {
    hint: "The organisation that pays and decides what it must do, such as an integrated care board.",
  }),
];

const categories = choices(...named("categories"), "categories", {
  ask: "Tick at least one thing that it is about.",
  hint: "Families find it under these headings. Two or three are enough.",
});

const service: Field[] = [
  ...names("service"),
  categories,
  markdown(...named("what_happens"), { hint: "What somebody does with the child and the family, step by step." }),
  lines(...named("staff"), { most: 120, hint: "Jobs, not names of people. One on each line." }),
  ...providers,
  website("service"),
  choice(
    ...named("status"),
    options({
      active: "Yes",
      "temporarily closed": "Closed for now",
      inactive: "Not running at the moment",
      defunct: "It has ended",
    }),
    { initial: "active" },
  ),
  alert,
  parts,
  otherNames,
];

const guide: Field[] = [...names("guide"), categories, ...providers, website("guide"), alert, parts, otherNames];

const location: Field[] = [
  ...names("location"),
  reference(...named("organization_id"), "organization"),
  website("location"),
  alert,
  otherNames,
];

/** Returns the section about the entry itself: its kind, its names, and who runs it. */
export const aboutSection = (kind: EntryKind): Section => ({
  slug: "about",
  title: "About",
  intro: `What the ${kindWords[kind]} is, and what it is called.`,
  fields: { service, guide, organization: organizationFields, location }[kind],
});

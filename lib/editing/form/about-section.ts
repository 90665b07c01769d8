import { type EntryKind, kindWords } from "../../catalogue/entry";
import type { Field, Section } from "./field";
import { choice, choices, lines, markdown, options, reference } from "./fields";
import { alert, names, otherNames, website } from "./name-fields";
import { organizationFields } from "./organization-fields";
import { parts } from "./part-fields";

const providers: Field[] = [
  reference("organization_id", "Who runs it", "organization", { hint: "The organisation that gives it." }),
  reference("commissioner_id", "Who pays for it", "organization", {
    hint: "The organisation that pays and decides what it must do, such as an integrated care board.",
  }),
];

const categories = choices("categories", "What it is about", "categories", {
  ask: "Tick at least one thing that it is about.",
  hint: "Families find it under these headings. Two or three are enough.",
});

const service: Field[] = [
  ...names("service"),
  categories,
  markdown("what_happens", "What happens", { hint: "What somebody does with the child and the family, step by step." }),
  lines("staff", "Who works there", { most: 120, hint: "Jobs, not names of people. One on each line." }),
  ...providers,
  website("service"),
  choice(
    "status",
    "Is it running?",
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
  reference("organization_id", "Who runs this place", "organization"),
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

import type { EntryKind } from "../entry";
import type { Field, Section } from "./field";
import { choice, choices, line, list, markdown, options, text } from "./fields";
import { provenance } from "./provenance-fields";

const serviceAreas = list(
  "service_areas",
  "Where people must live",
  "area",
  ["name", "code"],
  [
    line("name", "Name of the area", {
      ask: "Enter the name of the area, such as Oxfordshire.",
      hint: "A county, district or country, such as Oxfordshire.",
    }),
    line("code", "ONS code of the area", {
      most: 9,
      offers: "places",
      ask: "Enter the ONS code of the area, such as E10000025.",
      hint: "One letter and eight digits. England is E92000001; the whole United Kingdom is K02000001.",
      rule: "Use one letter and eight digits, such as E10000025.",
    }),
    text("description", "What else counts", 400, {
      hint: "For example: The whole county, for children registered with an Oxfordshire GP.",
    }),
    provenance,
  ],
  {
    ask: "Add at least one area that people must live in.",
    hint: "Searches use this to tell families whether something is for them.",
    shows: ["code", "description"],
  },
);

const tier = choice(
  "tier",
  "How much help is it?",
  options({
    universal: "For every family",
    targeted: "For children who need some more help than others",
    specialist: "For children with higher or rarer needs",
  }),
  { none: "Not stated" },
);

const fields = (kind: EntryKind): Field[] => [
  choices("needs", "Needs", "needs", {
    hint: "What a child or young person needs help with. Tick the closest ones.",
  }),
  markdown("eligibility_description", "Who can use it", {
    hint: "The conditions in plain words: who can come, and who cannot. A list is easy to read.",
  }),
  ...(kind === "service" ? [tier] : []),
  serviceAreas,
];

/** For whom it is: needs, conditions, and where people must live. Ages have a section of their own. */
export const whoSection = (kind: EntryKind): Section => ({
  slug: "who-it-is-for",
  title: "Who it is for",
  intro: "Who can use it. Ages have a section of their own.",
  fields: fields(kind),
});

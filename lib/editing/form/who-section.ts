import type { EntryKind } from "../../catalogue/entry";
import type { Field, Section } from "./field";
import { choice, choices, heldValue, list, markdown, named, options, text } from "./fields";
import { provenance } from "./provenance-fields";

const serviceAreas = list(
  ...named("service_areas"),
  "area",
  ["name"],
  [
    heldValue("name", "Name of the area", { ask: "Choose the area by its name." }),
    heldValue("code", "Area", { ask: "Choose the area by its name.", rule: "Choose the area by its name." }),
    text("description", "What else counts", 400, {
      hint: "For example: The whole county, for children registered with an Oxfordshire GP.",
    }),
    provenance,
  ],
  {
    ask: "Tick at least one area that people must live in.",
    hint: "Tick every area whose people may use it. Searches use this to tell families whether something is for them.",
    shows: ["description"],
    choose: "areas",
  },
);

const tier = choice(
  ...named("tier"),
  options({
    universal: "For every family",
    targeted: "For children who need some more help than others",
    specialist: "For children with higher or rarer needs",
  }),
  { none: "Not stated" },
);

const fields = (kind: EntryKind): Field[] => [
  choices(...named("needs"), "needs", {
    hint: "What a child or young person needs help with. Tick the closest ones.",
  }),
  markdown(...named("eligibility_description"), {
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

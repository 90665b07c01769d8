import type { EntryKind } from "../../catalogue/entry";
import type { Field, Section } from "./field";
import { choice, line, list, named, options, text } from "./fields";
import { provenance } from "./provenance-fields";

const accessibility = list(
  ...named("accessibility"),
  "kind of access",
  ["description"],
  [
    choice(
      "kind",
      "What is it about?",
      options({
        building: "Getting in and about",
        parking: "Parking",
        equipment: "Equipment",
        communication: "Being understood",
        language: "Languages",
        adjustment: "Changes made for one person",
      }),
      { ask: "Choose what it is about." },
    ),
    text("description", "What there is", 400, {
      ask: "Say what there is, or remove this.",
      hint: "One fact in plain words, such as “There is a hoist for people who cannot stand.”",
    }),
    provenance,
  ],
  { hint: "Also say what there is not: “There is no lift” helps people too.", shows: ["kind", "description"] },
);

const languages = list(
  ...named("languages"),
  "language",
  ["name"],
  [
    line("name", "Language", {
      ask: "Name the language, or remove it.",
      hint: "By its English name, such as Urdu or British Sign Language.",
    }),
    text("note", "More about it", 300, { hint: "For example: On Tuesdays only." }),
    provenance,
  ],
  { hint: "Languages that staff speak themselves. Interpreters have a field of their own.", shows: ["name", "note"] },
);

const ofService: Field[] = [
  languages,
  text(...named("interpretation_services"), 600, {
    hint: "Who can interpret, for which languages and for British Sign Language, and how to ask.",
  }),
];

const ofPlace: Field[] = [
  text(...named("transportation"), 600, {
    hint: "Buses, trains, drop-off and parking for Blue Badge holders.",
  }),
];

/** Help for disabled people and for those who speak other languages. */
export const accessSection = (kind: EntryKind): Section => ({
  slug: "access",
  title: "Access",
  intro: "What disabled people need to know before they come.",
  fields: [accessibility, ...(kind === "service" ? ofService : ofPlace)],
});

import { ageFields } from "./ages-section";
import { choices, fold, group, line, lines, list, reference, slug, text } from "./fields";
import { provenance } from "./provenance-fields";

/** Teams, clinics and kinds of help within a service or guide. */
export const parts = list(
  "parts",
  "Parts",
  "part",
  ["name"],
  [
    line("name", "Name of the part", { ask: "Enter the name of this part, or remove the part." }),
    text("description", "What it does", 2000),
    group("ages", "Ages, if they differ", ageFields),
    choices("needs", "Needs", "needs", { hint: "Only what this part is for." }),
    reference("organization_id", "Who runs this part", "organization", {
      hint: "Only if it is not who runs the rest.",
    }),
    fold("Other names, and words that people search for", [
      lines("alternate_names", "Other names", { hint: "One on each line." }),
      lines("keywords", "Words that people type", { hint: "One on each line." }),
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

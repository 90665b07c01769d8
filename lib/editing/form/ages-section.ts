import type { Field, Section } from "./field";
import { group, line, list, months, named, reference, text, tick } from "./fields";
import { provenance } from "./provenance-fields";

const age = "Enter an age, such as 18, 6 months, or 3 years 6 months.";

/** From what age to what age. Empty means that nobody says so. */
export const ageFields: readonly Field[] = [
  months("minimum_age_months", "From age", {
    hint: "Such as 5, or 6 months. Leave it empty if nobody says so.",
    rule: age,
  }),
  months("maximum_age_months", "To age", { hint: "Such as 18, or 3 years 6 months.", rule: age }),
  {
    type: "yes-no",
    key: "maximum_age_inclusive",
    label: "How is the highest age meant?",
    yes: "Up to and including that age: 18 means until the 19th birthday",
    no: "Only until that birthday: 18 means under 18",
    initial: true,
  },
  tick("before_birth", "Before birth", "It starts in pregnancy"),
  text("note", "More about ages", 400, { hint: "What two numbers cannot say, such as “16 in special schools”." }),
];

const transitions = list(
  ...named("transitions"),
  "change",
  ["description"],
  [
    months("age_months", "At what age", { hint: "Such as 18. Leave it empty if only words are known.", rule: age }),
    text("description", "What changes", 600, {
      ask: "Say what changes at this age, or remove the change.",
      hint: "What ends, what comes next, and who helps with the change.",
    }),
    reference("to_entry_id", "What takes over", null, {
      hint: "The service or guide that comes next, if there is one.",
    }),
    provenance,
  ],
  {
    hint: "What changes when a child gets older, such as the move to services for adults.",
    shows: ["description", "age_months", "to_entry_id"],
  },
);

const plannedChanges = list(
  ...named("planned_changes"),
  "planned change",
  ["description"],
  [
    text("description", "What will change", 400, { ask: "Say what will change, or remove this planned change." }),
    line("expected", "When", {
      hint: "As it was announced, such as “From December 2026”. Leave it empty if no date was given.",
    }),
    provenance,
  ],
  {
    hint: "What has been said to be coming, such as a move to another building.",
    shows: ["description", "expected"],
  },
);

/** For what ages it is, what comes after, and what is going to change. */
export const agesSection = (): Section => ({
  slug: "ages",
  title: "Ages and moving on",
  intro: "For what ages it is, and what happens when a child gets older.",
  fields: [group(...named("ages"), ageFields), transitions, plannedChanges],
});

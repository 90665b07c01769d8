import type { EntryKind } from "../../catalogue/entry";
import type { Field, Section } from "./field";
import { choice, line, list, markdown, named, number, options, text, url } from "./fields";
import { provenance } from "./provenance-fields";
import { referral } from "./referral-fields";

const waits = list(
  ...named("waits"),
  "waiting time",
  ["stage"],
  [
    line("stage", "From what to what", {
      ask: "Say from what to what people wait, or remove this waiting time.",
      hint: "For example: From referral to the first appointment.",
    }),
    number("weeks_min", "At least how many weeks", {
      unit: "weeks",
      least: 0,
      hint: "Leave it empty if only the longest is known.",
    }),
    number("weeks_max", "At most how many weeks", {
      unit: "weeks",
      least: 0,
      ask: "Enter the longest wait in weeks, or remove this waiting time.",
      hint: "Such as 12 or 18.5.",
    }),
    choice(
      "basis",
      "What kind of figure is it?",
      options({ target: "What the service aims for", measured: "How long people did wait" }),
      { ask: "Choose whether this is an aim or was measured." },
    ),
    line("as_of", "Date of the figure", { hint: "As the source gives it, such as March 2026." }),
    provenance,
  ],
  {
    hint: "How long people may have to wait. Keep an aim apart from what was measured.",
    shows: ["stage", "weeks_min", "weeks_max", "basis", "as_of"],
  },
);

const costs = list(
  ...named("cost_options"),
  "cost",
  ["option"],
  [
    line("option", "What it is for", {
      ask: "Say what this cost is for, or remove it.",
      hint: "For example: First visit.",
    }),
    number("amount", "Pounds", {
      unit: "pounds",
      least: 0,
      hint: "0 if it is free. Leave it empty if only words are known.",
    }),
    line("amount_description", "In words", { hint: "For example: Free. Or: Depends on what you earn." }),
    provenance,
  ],
  { shows: ["option", "amount", "amount_description"] },
);

const documents = list(
  ...named("required_documents"),
  "thing to bring",
  ["document"],
  [
    text("document", "What to bring or show", 300, {
      ask: "Say what to bring, or remove this.",
      hint: "For example: Your child's red book.",
    }),
    url("uri", "Where to get it", { hint: "A web page or form, if there is one." }),
    provenance,
  ],
  { shows: ["document", "uri"] },
);

const forProfessionals = markdown(...named("for_professionals"), {
  hint: "What only GPs, schools and other professionals need. It stands apart from what families read.",
});

const service: Field[] = [
  referral,
  waits,
  documents,
  costs,
  text(...named("fees_description"), 600, { hint: "What a list of costs cannot say." }),
  forProfessionals,
];

/** How one gets in, how long it takes and what it costs. */
export const howToGetItSection = (kind: EntryKind): Section => ({
  slug: "how-to-get-it",
  title: "How to get it",
  intro:
    kind === "service"
      ? "Who may ask for it and how, how long it takes, and what it costs."
      : "Who may ask for it, and how.",
  fields: kind === "service" ? service : [referral, forProfessionals],
});

import type { EntryKind } from "../entry";
import type { Field, Section } from "./field";
import { choice, choices, email, fold, group, line, list, markdown, number, options, text, url } from "./fields";
import { audience, provenance } from "./provenance-fields";
import { address, phones } from "./reach-fields";

const routes = list(
  "routes",
  "Referral routes",
  "referral route",
  ["description", "email", "url"],
  [
    choices("who", "Who may ask", "referrers", {
      ask: "Tick at least one person who may ask, or remove this referral route.",
      hint: "Everybody who may use this route.",
    }),
    text("description", "How to do it", 600, { hint: "What to do, in one or two sentences." }),
    choices(
      "how",
      "Ways to ask",
      options({
        phone: "By phone",
        letter: "By letter",
        form: "With a form",
        "e-referral": "By computer (an e-referral)",
        email: "By email",
        "in-person": "Face to face",
      }),
    ),
    phones(),
    email("email", "Email"),
    url("url", "Web page or online form"),
    address("Address for referrals"),
    fold("What happens next", [
      text("what_happens_next", "What happens next", 600, {
        hint: "For example: You get a letter with an appointment.",
      }),
      line("who_decides", "Who decides"),
      line("how_long", "How long it takes to hear", { hint: "For example: The letter can take up to 6 weeks." }),
    ]),
    audience("route"),
    provenance,
  ],
  { hint: "Each way to ask for it: who may ask, how, and where to send it." },
);

const referral = group(
  "referral",
  "How to ask for it",
  [
    choice(
      "required",
      "Must somebody refer the child?",
      options({ yes: "Yes", no: "No, people can ask by themselves", usually: "Usually" }),
      { none: "Not stated" },
    ),
    routes,
    text("note", "More about getting it", 600, { hint: "What does not fit into the routes above." }),
  ],
  { optional: false },
);

const waits = list(
  "waits",
  "Waiting times",
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
  { hint: "How long people may have to wait. Keep an aim apart from what was measured." },
);

const costs = list(
  "cost_options",
  "Costs",
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
);

const forProfessionals = markdown("for_professionals", "For professionals", {
  hint: "What only GPs, schools and other professionals need. It stands apart from what families read.",
});

const service: Field[] = [
  referral,
  waits,
  costs,
  text("fees_description", "More about costs", 600, { hint: "What a list of costs cannot say." }),
  forProfessionals,
];

/** How one gets in, how long it takes and what it costs. */
export const getSection = (kind: EntryKind): Section => ({
  slug: "how-to-get-it",
  title: "How to get it",
  intro:
    kind === "service"
      ? "Who may ask for it and how, how long it takes, and what it costs."
      : "Who may ask for it, and how.",
  fields: kind === "service" ? service : [referral, forProfessionals],
});

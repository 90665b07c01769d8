import { choice, choices, email, fold, group, line, list, named, options, text, url } from "./fields";
import { audience, provenance } from "./provenance-fields";
import { address, phones } from "./reach-fields";

const routes = list(
  "routes",
  "Referral routes",
  "referral route",
  ["who", "description", "email", "url"],
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
  {
    hint: "Each way to ask for it: who may ask, how, and where to send it.",
    shows: ["who", "description", "phones", "email", "url", "address"],
  },
);

/** Who may ask for it, how, and where to. */
export const referral = group(
  ...named("referral"),
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

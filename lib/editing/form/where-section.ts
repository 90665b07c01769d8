import type { EntryKind } from "../../catalogue/entry";
import type { Field, Section } from "./field";
import { choice, fold, heldValue, line, list, options, reference, text, tick } from "./fields";
import { provenance } from "./provenance-fields";
import { address, phones, schedules } from "./reach-fields";

const delivery = list(
  "delivery",
  "How care reaches the child",
  "way",
  ["mode"],
  [
    choice("mode", "Where or how", "deliveryModes", {
      ask: "Choose where or how it is given, or remove this.",
    }),
    text("description", "More about it", 400, { hint: "For example: Only in special schools." }),
    provenance,
  ],
  { hint: "At home, at school, by phone and so on. Places with an address come next.", shows: ["description"] },
);

const places = list(
  "service_at_locations",
  "Places",
  "place",
  ["location_id"],
  [
    reference("location_id", "Which place", "location", {
      ask: "Choose the place, or remove it.",
      hint: "Look for the place first. Make a new one only if it is not there.",
    }),
    text("description", "What happens at this place", 600, {
      hint: "Which clinic or team, on what floor, for whom.",
    }),
    schedules("Times at this place", "Leave this out if nobody says so."),
    phones("Only numbers for this service at this place."),
    provenance,
  ],
  {
    hint: "Every place that somebody can go to for this service.",
    shows: ["description", "schedules", "phones"],
  },
);

const service: Field[] = [
  delivery,
  places,
  text("locations_note", "More about places", 600, {
    hint: "What the list cannot say, such as “There are ten clinics.”",
  }),
];

const findAgain = "Find the place from its postcode again.";

const location: Field[] = [
  choice(
    "location_type",
    "What kind of place is it?",
    options({ physical: "A place to go to", postal: "An address for letters only", virtual: "Online only" }),
    { initial: "physical" },
  ),
  address("Address", {
    optional: false,
    ask: "Enter the address of the place.",
    finds: "Find the place from its postcode",
  }),
  tick("confidential", "Secret place", "Its address is told to nobody", {
    hint: "As that of a refuge. Then no page and no program shows its address. Do not write it in a text either.",
  }),
  heldValue("easting", "Where it is on the map", { rule: findAgain }),
  heldValue("northing", "Where it is on the map", { rule: findAgain }),
  heldValue("district", "District", { rule: findAgain }),
  schedules("Opening times", "When the building is open. Times of one service stand with that service."),
  fold("Number in another register", [
    line("external_identifier", "Number or code", { most: 60, hint: "Such as the NHS site code RNUCF." }),
    line("external_identifier_type", "Register", { most: 60, hint: "For example ODS." }),
  ]),
];

/** Returns the section of places and times. */
export const whereSection = (kind: EntryKind): Section => ({
  slug: "where-and-when",
  title: "Where and when",
  intro:
    kind === "service"
      ? "How and where it is given. A service need not have a place of its own."
      : "Where the place is, and when it is open.",
  fields: kind === "service" ? service : location,
});

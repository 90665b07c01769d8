import type { EntryKind } from "../../catalogue/entry";
import { fieldNames } from "../../catalogue/field-names";
import type { Field, Section } from "./field";
import { choice, fold, heldValue, line, list, named, options, reference, text, tick } from "./fields";
import { provenance } from "./provenance-fields";
import { address, phones, schedules } from "./reach-fields";

const delivery = list(
  ...named("delivery"),
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
  ...named("service_at_locations"),
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
  text(...named("locations_note"), 600, {
    hint: "What the list cannot say, such as “There are ten clinics.”",
  }),
];

const findAgain = "Find the place from its postcode again.";

const location: Field[] = [
  choice(
    ...named("location_type"),
    options({ physical: "A place to go to", postal: "An address for letters only", virtual: "Online only" }),
    { initial: "physical" },
  ),
  address(fieldNames.address.desk, {
    optional: false,
    ask: "Enter the address of the place.",
    finds: "Find the place from its postcode",
  }),
  tick(...named("confidential"), "Its address is told to nobody", {
    hint: "As that of a refuge. Then no page and no program shows its address. Do not write it in a text either.",
  }),
  heldValue(...named("easting"), { rule: findAgain }),
  heldValue(...named("northing"), { rule: findAgain }),
  heldValue(...named("district"), { rule: findAgain }),
  schedules(fieldNames.schedules.desk, "When the building is open. Times of one service stand with that service."),
  fold("In another register", [
    line(...named("external_identifier"), { most: 60, hint: "Such as the NHS site code RNUCF." }),
    line(...named("external_identifier_type"), { most: 60, hint: "For example ODS." }),
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

import { fieldNames } from "../../catalogue/field-names";
import type { Field, GroupField, ListField } from "./field";
import { choice, email, fold, group, line, list, named, options, phone, postcode, text, time, url } from "./fields";
import { audience, provenance } from "./provenance-fields";

/** Telephone numbers. */
export const phones = (hint?: string): ListField =>
  list(
    "phones",
    "Phone numbers",
    "phone number",
    ["number"],
    [
      phone("number", "Number", {
        ask: "Enter the number, or remove this phone number.",
        hint: "With its area code, such as 01865 904040.",
        rule: "Use digits and spaces only, such as 01865 904040.",
      }),
      line("extension", "Extension", { most: 20, hint: "The number to ask for, if there is one." }),
      choice(
        "type",
        "What is it?",
        options({ voice: "A number to ring", text: "A number for text messages", fax: "A fax number" }),
        { initial: "voice" },
      ),
      line("description", "What is it for?", { hint: "For example: Appointments. Or: Free to call." }),
      provenance,
    ],
    { ...(hint ? { hint } : {}), shows: ["description"] },
  );

const addressFields: readonly Field[] = [
  line("attention", "For the attention of", { hint: "The team or desk that letters should reach." }),
  line("address_1", "First line", {
    ask: "Enter the first line of the address, or clear the whole address.",
    hint: "The building or the number and street, such as Raglan House.",
  }),
  line("address_2", "Second line", { hint: "For example 23 Between Towns Road, Cowley." }),
  line("city", "Town or village"),
  line("state_province", "County"),
  postcode("postal_code", "Postcode", {
    hint: "Such as OX4 3LX.",
    rule: "Enter a full postcode that exists, such as OX4 3LX.",
  }),
  choice(
    "address_type",
    "What is this address for?",
    options({ physical: "To go to", postal: "For letters only", virtual: "Online only" }),
    { initial: "physical" },
  ),
  {
    type: "fixed",
    key: "country",
    label: "Country",
    value: "GB",
    rule: "Only addresses in the United Kingdom can be published.",
  },
];

/** Returns a postal or visiting address; one that may be left out unless `more` says otherwise. */
export const address = (label = fieldNames.address.desk, more: Partial<GroupField> = {}) =>
  group("address", label, addressFields, { identified: true, ...more });

/** When something is open or takes place. */
export const schedules = (label: string, hint: string): ListField =>
  list(
    "schedules",
    label,
    "opening time",
    ["description", "byday", "opens_at"],
    [
      { type: "weekdays", key: "byday", label: "Days", rule: "Tick the days." },
      time("opens_at", "Opens or starts at", { hint: "Such as 9am or 1:30pm." }),
      time("closes_at", "Closes or ends at", { hint: "Such as 5pm." }),
      choice(
        "freq",
        "How often",
        options({ WEEKLY: "Every week", MONTHLY: "Once a month, or not every week (say in words which)" }),
        { initial: "WEEKLY" },
      ),
      line("description", "In words", { hint: "For example: Every second Friday morning: general clinic." }),
      provenance,
    ],
    { hint, shows: ["description", "byday", "opens_at", "closes_at"] },
  );

/** A desk or a team that can be reached. */
const contactFields: readonly Field[] = [
  line("name", "Name of the desk or team", {
    hint: "A role or a team, never the name of a private person. For example: Referral team.",
  }),
  phones(),
  email("email", "Email", { hint: "A shared mailbox is better than one person’s own." }),
  url("url", "Web page or online form"),
  text("description", "What to say or ask", 600, { hint: "What somebody should know before they get in touch." }),
  audience("contact"),
  fold("More about this contact", [
    line("title", "Role, or what it is about", { hint: "For example: Mental health (CAMHS)." }),
    line("department", "Department or organisation"),
  ]),
  address(),
  schedules("When somebody answers", "The hours in which this contact can be reached."),
  provenance,
];

/** Returns the list of an entry's contacts, with this hint. */
export const contacts = (hint: string): ListField =>
  list(...named("contacts"), "contact", ["name", "title", "department", "email"], contactFields, {
    hint,
    shows: ["phones", "email", "url", "address"],
  });

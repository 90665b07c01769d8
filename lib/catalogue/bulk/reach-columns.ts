import type { LineField } from "../form/field";
import { tidyLine } from "../form/tidy-text";
import { type Column, everyKind, offers, type Place } from "./column";
import { addressWith, changeContact, mainContact, plainNumber } from "./contact-cells";
import { blocksIn, type Draft, own, putAt, textIn, textsIn, valueAt } from "./draft";
import { choiceColumn, textColumn } from "./field-columns";
import { keptBlocks } from "./kept-blocks";
import { joinCell, splitCell } from "./list-cell";
import { termSlugs } from "./term-columns";

const routesOf = (draft: Draft): Draft[] => blocksIn(valueAt(draft, "referral.routes"));

const severalRoutes =
  "This entry has more than one way in, so one cell cannot say who goes which way. Leave this cell as it was, and change it on the entry's page.";

const hows = ["phone", "letter", "form", "e-referral", "email", "in-person"];

/** A column for a list that each referral route has. It can be changed where there is at most one route. */
const routeColumn = (
  name: string,
  about: string,
  field: string,
  parse: (cell: string, at: Place) => string[],
): Column => ({
  ...{ name, about, kinds: offers, fields: ["referral.routes"] },
  read: (draft) => joinCell([...new Set(routesOf(draft).flatMap((route) => textsIn(own(route, field))))]),
  write: (draft, cell, at) => {
    const routes = routesOf(draft);
    if (routes.length > 1) return severalRoutes;
    const route = { ...(routes[0] ?? { id: at.newId(), who: [] }), [field]: parse(cell, at) };
    const said = Object.keys(route).some((key) => key !== "id" && textsIn(own(route, key)).length > 0);
    putAt(draft, "referral.routes", said ? [route] : []);
    return null;
  },
});

/** How one gets it. */
export const referralColumns: Column[] = [
  choiceColumn("referral_required", offers, ["yes", "no", "usually"], "referral.required"),
  routeColumn("who_can_refer", "Who may refer: slugs or names, parted by semicolons.", "who", (cell, at) =>
    termSlugs(cell, at.terms.referrers),
  ),
  routeColumn("how_to_refer", `How: ${hows.join(", ")}; parted by semicolons.`, "how", (cell) =>
    splitCell(cell).map((text) => text.toLowerCase()),
  ),
  textColumn("referral_note", offers, "What else to know about referral.", "referral.note"),
];

/** A column for a text of the main contact. */
const contactColumn = (name: string, about: string, field: string, type: LineField["type"] = "line"): Column => ({
  ...{ name, about, kinds: everyKind, fields: [`contacts.*.${field}`] },
  read: (draft) => textIn(own(mainContact(draft), field)),
  write: (draft, cell, at) => {
    changeContact(draft, at.newId, (contact) => {
      contact[field] = tidyLine(type, cell) || null;
    });
    return null;
  },
});

const numberOf = (phone: Draft) => textIn(own(phone, "number"));

/** Whom to ask. */
export const contactColumns: Column[] = [
  contactColumn("contact_name", "The team or desk to contact.", "name"),
  {
    ...{ name: "phones", about: "Telephone numbers, parted by semicolons.", kinds: everyKind },
    fields: ["contacts.*.phones"],
    read: (draft) => joinCell(blocksIn(own(mainContact(draft), "phones")).map(numberOf)),
    write: (draft, cell, at) => {
      const keyOf = (phone: Draft) => plainNumber(numberOf(phone));
      const numbers = [...new Set(splitCell(cell).map(plainNumber))];
      changeContact(draft, at.newId, (contact) => {
        const made = (number: string) => ({ id: at.newId(), number, type: "voice" });
        contact.phones = keptBlocks(own(contact, "phones"), numbers, keyOf, made);
      });
      return null;
    },
  },
  contactColumn("email", "The email address of the contact.", "email", "email"),
];

/** A column for a line of the address: of a place itself, or of the main contact. */
const addressColumn = (name: string, about: string, field: string): Column => ({
  ...{ name, about, kinds: everyKind, fields: [`contacts.*.address.${field}`, `address.${field}`] },
  read: (draft, { kind }) =>
    textIn(own(kind === "location" ? own(draft, "address") : own(mainContact(draft), "address"), field)),
  write: (draft, typed, { kind, newId }) => {
    const cell = field === "postal_code" ? tidyLine("postcode", typed) : typed;
    if (kind === "location") draft.address = addressWith(own(draft, "address"), field, cell, newId);
    else {
      changeContact(draft, newId, (contact) => {
        contact.address = addressWith(own(contact, "address"), field, cell, newId);
      });
    }
    return null;
  },
});

/** Where letters go: the address of a place, or of whom to ask. */
export const addressColumns: Column[] = [
  addressColumn("attention", "For whose attention.", "attention"),
  addressColumn("address_1", "House and street.", "address_1"),
  addressColumn("address_2", "Second line.", "address_2"),
  addressColumn("city", "Town.", "city"),
  addressColumn("county", "County.", "state_province"),
  addressColumn("postcode", "Postcode.", "postal_code"),
];

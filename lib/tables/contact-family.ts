import { Address, Contact } from "../catalogue/content-blocks";
import { isJsonObject, ownValue, scalarText } from "../catalogue/json-values";
import type { LineField } from "../editing/form/field";
import { tidyLine } from "../editing/form/tidy-text";
import { type Column, everyKind } from "./column";
import { addressWith } from "./contact-cells";
import { textColumn, tidyColumn, usualColumn } from "./field-columns";
import { hoursCell, readSchedules } from "./hours-cells";
import { type Family, ofBlocks } from "./numbered";
import { phonesCell, readPhones } from "./phone-cells";

/** Returns a column for the telephone numbers of whatever it stands in. */
export const phonesColumn = (name: string): Column => ({
  name,
  kinds: ofBlocks,
  fields: ["phones"],
  about:
    "Telephone numbers, parted by semicolons. You may say more: 01865 904040 ext 4: Appointments; 07700 900123 (text).",
  read: (block) => phonesCell(ownValue(block, "phones")),
  write: (block, cell, { newId }) => {
    block.phones = readPhones(cell, ownValue(block, "phones"), newId);
  },
});

/** Returns a column for opening times. */
export const hoursColumn = (name: string, kinds: Column["kinds"] = ofBlocks): Column => ({
  name,
  kinds,
  fields: ["schedules"],
  about: "Opening times, parted by semicolons: Mon to Fri 9am to 5pm; Sat from 10am monthly: Drop-in; by appointment.",
  read: (block) => hoursCell(ownValue(block, "schedules")),
  write: (block, cell, { newId }) => {
    block.schedules = readSchedules(cell, ownValue(block, "schedules"), newId);
  },
});

/** Returns a column for a line of an address. */
const addressColumn = (name: string, about: string, field: string): Column => ({
  name,
  about,
  kinds: ofBlocks,
  fields: [`address.${field}`],
  read: (block) => scalarText(ownValue(ownValue(block, "address"), field)),
  write: (block, typed, { newId }) => {
    const cell = field === "postal_code" ? tidyLine("postcode", typed) : typed;
    block.address = addressWith(ownValue(block, "address"), field, cell, newId);
  },
});

const addressTypes = Address.shape.address_type.unwrap().options;
const addressType = usualColumn("address_type", addressTypes, {
  usual: "physical",
  field: "address.address_type",
  about: "physical: to go to. postal: for letters only. virtual: online only. Empty: physical.",
});

/** The columns of an address: of a place, a contact, or where to send a referral. */
export const addressColumns: readonly Column[] = [
  addressColumn("attention", "For whose attention.", "attention"),
  addressColumn("address_1", "House and street.", "address_1"),
  addressColumn("address_2", "Second line.", "address_2"),
  addressColumn("city", "Town.", "city"),
  addressColumn("county", "County.", "state_province"),
  addressColumn("postcode", "Postcode.", "postal_code"),
  {
    ...addressType,
    write: (block, cell, at) => {
      if (isJsonObject(ownValue(block, "address"))) return addressType.write(block, cell, at);
      return cell === ""
        ? undefined
        : "There is no address that this could be about. Enter its lines, or empty this cell.";
    },
  },
];

const line = (name: string, about: string, type: LineField["type"] = "line") =>
  tidyColumn(name, ofBlocks, about, { type });

/** Whom something is for. */
export const audienceColumn = usualColumn("audience", Contact.shape.audience.unwrap().options, { usual: "everyone" });

/** Number 1 is the first contact that is meant for everyone: the one that a row has room for without numbers. */
function contactsInOrder(contacts: readonly unknown[]): number[] {
  const blocks = contacts.flatMap((contact, at) => (isJsonObject(contact) ? [{ contact, at }] : []));
  const main = blocks.find(({ contact }) => ownValue(contact, "audience") !== "professionals");
  return [main?.at ?? -1, ...blocks.filter((one) => one !== main).map(({ at }) => at)];
}

/** Whom to ask. */
export const contactFamily: Family = {
  prefix: "contact",
  title: "Contacts",
  list: "contacts",
  kinds: everyKind,
  about:
    "Contact 1 is the first that is for everyone. For a place the address columns without a number are of the place itself.",
  order: contactsInOrder,
  columns: [
    line("name", "The team or desk to contact."),
    phonesColumn("phones"),
    line("email", "The email address of the contact.", "email"),
    textColumn("description", ofBlocks, "What to say or ask."),
    line("url", "Web page or online form.", "url"),
    hoursColumn("hours"),
    line("title", "Role, or what it is about."),
    line("department", "Department or organisation."),
    ...addressColumns,
    audienceColumn,
  ],
  first: Object.fromEntries([
    ...[["name", "contact_name"], ...["phones", "email"].map((name) => [name, name])],
    ...addressColumns.map(({ name }) => [name, name]),
  ]),
  blank: ({ newId }) => ({ id: newId(), audience: "everyone" }),
  offered: ["name", "phones", "email", "description"],
  hasSpare: true,
};

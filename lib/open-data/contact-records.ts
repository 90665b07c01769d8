import type {
  Contact as PublishedContact,
  Phone as PublishedPhone,
  Schedule as PublishedSchedule,
} from "../catalogue/content-blocks";
import { hoursInWords } from "../catalogue/hours";
import type { Contact, Phone, Schedule } from "./shapes";
import { escapedLink, paragraphs, stated } from "./stated";

/** Returns telephone numbers, those of a contact with its id. */
export const phoneRecords = (phones: readonly PublishedPhone[], contact_id?: string): Phone[] =>
  phones.map(({ id, number, extension, type, description }) => {
    // HSDS wants a number; what is none ("option 2") is said in words.
    const digits = /^[1-9]\d{0,8}$/.test(extension ?? "") ? Number(extension) : null;
    const said = extension && digits === null ? `Extension: ${extension}.` : null;
    return stated<Phone>({
      id,
      contact_id,
      number,
      extension: digits,
      type,
      description: [description, said].filter(Boolean).join(" "),
    });
  });

/** Whose times these are: the ids of a service, a place of a service, or a location. */
type TimesOf = Pick<Schedule, "service_id" | "service_at_location_id" | "location_id">;

/** Returns opening times. One that says neither when nor anything else is left out. */
export const scheduleRecords = (schedules: readonly PublishedSchedule[], of: TimesOf = {}): Schedule[] =>
  schedules.flatMap((schedule) => {
    const { id, freq, byday, opens_at, closes_at } = schedule;
    const description = [hoursInWords(schedule), schedule.description].filter(Boolean).join(". ");
    // A frequency without days says nothing of when.
    const every = byday ? freq : null;
    return description ? stated<Schedule>({ id, ...of, freq: every, byday, description, opens_at, closes_at }) : [];
  });

/** Whose contact it is: the id of one entry. */
type ContactOf = Pick<Contact, "service_id" | "organization_id" | "location_id">;

/** Returns the contacts that are for everybody. What is for professionals only is in no open data. */
export const contactRecords = (contacts: readonly PublishedContact[], of: ContactOf): Contact[] =>
  contacts
    .filter(({ audience }) => audience === "everyone")
    .map(({ id, name, title, department, description, email, url, phones, address, schedules }) =>
      stated<Contact>({
        id,
        ...of,
        name,
        title,
        department,
        description: paragraphs(description, address && `Address: ${addressLine(address)}`),
        email,
        url: url && escapedLink(url),
        phones: phoneRecords(phones, id),
        schedules: scheduleRecords(schedules),
      }),
    );

/** Returns an address on one line. */
export const addressLine = (address: NonNullable<PublishedContact["address"]>): string =>
  [address.attention, address.address_1, address.address_2, address.city, address.state_province, address.postal_code]
    .filter(Boolean)
    .join(", ");

/** Returns the first email address of these contacts, or null. */
export const emailOf = (contacts: readonly Contact[]): string | null =>
  contacts.find(({ email }) => email)?.email ?? null;

/** Returns every telephone number of these contacts. */
export const phonesOf = (contacts: readonly Contact[]): Phone[] => contacts.flatMap(({ phones }) => phones ?? []);

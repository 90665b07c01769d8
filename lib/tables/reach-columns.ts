import { type Column, everyKind, offers } from "./column";
import { addressColumns as addressLines, contactFamily } from "./contact-family";
import { choiceColumn, textColumn } from "./field-columns";
import { numberedColumns } from "./numbered";
import { referralFamily } from "./referral-family";

const firstOf = (family: typeof contactFamily, names: readonly string[]): Column[] =>
  numberedColumns(family, 1).filter(({ name }) => names.includes(name));

/** How one gets it; the first way in. */
export const referralColumns: Column[] = [
  choiceColumn("referral_required", offers, ["yes", "no", "usually"], "referral.required"),
  ...firstOf(referralFamily, ["who_can_refer", "how_to_refer"]),
  textColumn("referral_note", offers, "What else to know about referral.", "referral.note"),
];

/** Whom to ask first. */
export const contactColumns: Column[] = firstOf(contactFamily, ["contact_name", "phones", "email"]);

/** Returns a column of a place's own address, and of the first contact's for entries of any other kind. */
const ofPlaceOrContact = (ofPlace: Column): Column => {
  const [ofContact] = firstOf(contactFamily, [ofPlace.name]);
  if (!ofContact) return { ...ofPlace, kinds: ["location"] };
  return {
    name: ofPlace.name,
    about: ofPlace.about,
    kinds: everyKind,
    fields: ofContact.fields,
    placeFields: ofPlace.fields,
    read: (draft, at) => (at.kind === "location" ? ofPlace : ofContact).read(draft, at),
    write: (draft, cell, at) => (at.kind === "location" ? ofPlace : ofContact).write(draft, cell, at),
  };
};

/** Where letters go: the address of a place, or of whom to ask. */
export const addressColumns: Column[] = addressLines.map(ofPlaceOrContact);

import { type JsonObject, objectsIn, ownValue, scalarText } from "../catalogue/json-values";
import { tidyMarkdown } from "../editing/form/tidy-markdown";
import { changeContact } from "./contact-cells";
import { splitCell } from "./list-cell";
import { contactsFrom, phonesFrom, textOfField } from "./record-blocks";
import { writeOrigins } from "./record-origins";
import { text, type Writer } from "./record-writer";

/**
 * What is exported has its summary, and again before its text. What comes from elsewhere has no summary: the first
 * sentence must do, until somebody writes one.
 */
const writeDescription: Writer = (draft, record) => {
  const whole = textOfField(record, "description") ?? "";
  const summary = textOfField(record, "summary");
  const text = summary !== null && whole.startsWith(summary) ? whole.slice(summary.length).trim() : whole;
  const first = /^.{1,199}?[.!?](?=\s|$)|^.{1,200}(?=\s|$)/s.exec(whole)?.[0] ?? whole.slice(0, 200);
  draft.summary = summary ?? (scalarText(ownValue(draft, "summary")) || first);
  draft.description = text === draft.summary ? null : tidyMarkdown(text) || null;
};

/** What records of every kind say, by the name of the field in Open Referral. */
export const everyWriters: Record<string, Writer> = {
  name: text("name"),
  summary: text("summary"),
  alternate_name: (draft, record) => {
    draft.alternate_names = splitCell(textOfField(record, "alternate_name") ?? "");
  },
  description: writeDescription,
  alert: text("alert"),
  sources: writeOrigins,
  contacts: (draft, record, at) => {
    draft.contacts = contactsFrom(ownValue(record, "contacts"), draft.contacts, at.newId);
  },
  phones: (draft, record, at) => {
    const known = JSON.stringify(draft.contacts ?? []);
    const isNew = (phone: JsonObject) => !known.includes(JSON.stringify(phone.number ?? ""));
    const loose = phonesFrom(ownValue(record, "phones"), [], at.newId).filter(isNew);
    if (loose.length === 0) return;
    changeContact(draft, at.newId, (contact) => {
      contact.phones = [...objectsIn(contact.phones), ...loose];
    });
  },
  email: (draft, record, at) => {
    const email = textOfField(record, "email");
    const known = JSON.stringify(draft.contacts ?? []).includes(JSON.stringify(email));
    if (email === null || known) return;
    changeContact(draft, at.newId, (contact) => {
      contact.email ??= email;
    });
  },
};

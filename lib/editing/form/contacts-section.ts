import type { EntryKind } from "../../catalogue/entry";
import type { Section } from "./field";
import { group, reference, text, url } from "./fields";
import { citedSources } from "./provenance-fields";
import { contacts } from "./reach-fields";

const complaints = group(
  "complaints",
  "Complaints",
  [
    text("description", "How to complain", 1000, { hint: "What to do when something went wrong, in plain words." }),
    reference("organization_id", "Whose complaints process it is", "organization"),
    url("url", "Web page about complaints"),
    citedSources,
  ],
  { hint: "Leave this empty to show how to complain to whoever runs it." },
);

/** Returns the section of contacts: people to ring or write to, and how to complain. */
export const contactsSection = (kind: EntryKind): Section => ({
  slug: "contacts",
  title: "Contacts",
  intro: "Whom people can ring or write to.",
  fields: [
    contacts(
      kind === "location"
        ? "Desks of the place itself, such as its switchboard."
        : "People read them in this order, so put the best one first. Where to send referrals belongs to “How to get it”.",
    ),
    ...(kind === "location" ? [] : [complaints]),
  ],
});

import { easyReadPictures } from "../../catalogue/easy-read-pictures";
import type { EntryKind } from "../../catalogue/entry";
import { aboutSection } from "./about-section";
import { accessSection } from "./access-section";
import { agesSection } from "./ages-section";
import type { Section } from "./field";
import { choice, day, group, heldValue, line, list, named, options, reference, text, url } from "./fields";
import { howToGetItSection } from "./how-to-get-it-section";
import { linksSection } from "./links-section";
import { citedSources } from "./provenance-fields";
import { contacts } from "./reach-fields";
import { sourcesSection } from "./sources-section";
import { whereSection } from "./where-section";
import { whoSection } from "./who-section";

const complaints = group(
  ...named("complaints"),
  [
    text("description", "How to complain", 1000, { hint: "What to do when something went wrong, in plain words." }),
    reference("organization_id", "Whose complaints process it is", "organization"),
    url("url", "Web page about complaints"),
    citedSources,
  ],
  { hint: "Leave this empty to show how to complain to whoever runs it." },
);

/** Returns the section of contacts: people to ring or write to, and how to complain. */
const contactsSection = (kind: EntryKind): Section => ({
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

const lines = list(
  ...named("easy_read"),
  "line",
  ["text"],
  [
    choice("picture", "Picture", options(easyReadPictures), { ask: "Choose a picture, or remove this line." }),
    line("text", "Words", {
      most: 160,
      ask: "Write the words, or remove this line.",
      hint: "One idea, at most 15 words. Two stars on both sides make a word **bold**.",
    }),
  ],
  { hint: "At most 12 lines; ten are better. What it is, for whom, how to get it, whom to ring, what happens next." },
);

/** The same in Easy Read: short lines, each with a picture. */
const easyReadSection = (): Section => ({
  slug: "easy-read",
  title: "Easy Read",
  intro:
    "The same in short lines with pictures, for people who find reading hard. Say nothing here that the other pages do not say. When you save this page, you say that its lines fit the main page as it is now.",
  fields: [lines, heldValue(...named("easy_read_for"))],
});

/** When somebody checked it, and when it must be checked again. */
const reviewSection = (): Section => ({
  slug: "review",
  title: "Review",
  intro: "When a person last checked this with whoever gives it. Saving a change is not a check.",
  fields: [
    day(...named("assured_date"), {
      hint: "The day on which somebody asked whoever gives it whether all of this is right. Such as 21 November 2026.",
    }),
    day(...named("review_due"), { hint: "Such as 21 May 2027." }),
  ],
});

const sections: Record<EntryKind, readonly Section[]> = {
  service: [
    aboutSection("service"),
    whoSection("service"),
    howToGetItSection("service"),
    whereSection("service"),
    contactsSection("service"),
    linksSection("service"),
    agesSection(),
    accessSection("service"),
    easyReadSection(),
    sourcesSection("service"),
    reviewSection(),
  ],
  guide: [
    aboutSection("guide"),
    whoSection("guide"),
    howToGetItSection("guide"),
    contactsSection("guide"),
    linksSection("guide"),
    agesSection(),
    easyReadSection(),
    sourcesSection("guide"),
    reviewSection(),
  ],
  organization: [
    aboutSection("organization"),
    contactsSection("organization"),
    linksSection("organization"),
    sourcesSection("organization"),
    reviewSection(),
  ],
  location: [
    aboutSection("location"),
    whereSection("location"),
    contactsSection("location"),
    linksSection("location"),
    accessSection("location"),
    sourcesSection("location"),
    reviewSection(),
  ],
};

/** Returns the pages of the form of a kind, in their order: every field of its content is in just one of them. */
export const sectionsOf = (kind: EntryKind): readonly Section[] => sections[kind];

/** Returns the section of this name in the form of a kind, or null when it has none. */
export const findSection = (kind: EntryKind, slug: string): Section | null =>
  sections[kind].find((section) => section.slug === slug) ?? null;

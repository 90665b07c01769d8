import type { EntryKind } from "../../catalogue/entry";
import { aboutSection } from "./about-section";
import { accessSection } from "./access-section";
import { agesSection } from "./ages-section";
import { contactsSection } from "./contacts-section";
import { easyReadSection } from "./easy-read-section";
import type { Section } from "./field";
import { getSection } from "./get-section";
import { linksSection } from "./links-section";
import { reviewSection } from "./review-section";
import { sourcesSection } from "./sources-section";
import { whereSection } from "./where-section";
import { whoSection } from "./who-section";

const sections: Record<EntryKind, readonly Section[]> = {
  service: [
    aboutSection("service"),
    whoSection("service"),
    getSection("service"),
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
    getSection("guide"),
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

/** The pages of the form of a kind, in their order: every field of its content is in just one of them. */
export const sectionsOf = (kind: EntryKind): readonly Section[] => sections[kind];

/** The section of this name in the form of a kind, or null when it has none. */
export const findSection = (kind: EntryKind, slug: string): Section | null =>
  sections[kind].find((section) => section.slug === slug) ?? null;

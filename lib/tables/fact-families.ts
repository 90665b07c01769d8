import { Accessibility, Wait } from "../catalogue/content-blocks";
import { everyKind, services } from "./column";
import { choiceColumn, dayColumn, numberColumn, tidyColumn } from "./field-columns";
import { blockText, type Family, ofBlocks } from "./numbered";

/** How long people wait. */
export const waits: Family = {
  prefix: "wait",
  title: "Waiting times",
  list: "waits",
  kinds: services,
  about: "How long people may have to wait, in weeks.",
  columns: [
    blockText("stage", "From what to what, such as: From referral to the first appointment."),
    numberColumn("weeks_min", ofBlocks, "At least how many weeks. It may be left out."),
    numberColumn("weeks_max", ofBlocks, "At most how many weeks, such as 12 or 18.5."),
    {
      ...choiceColumn("basis", ofBlocks, Wait.shape.basis.options),
      about: "target: what the service aims for. measured: how long people did wait.",
    },
    blockText("as_of", "The date of the figure, as the source gives it."),
  ],
  offered: ["stage", "weeks_min", "weeks_max", "basis", "as_of"],
  hasSpare: true,
};

/** Where facts come from. */
export const sources: Family = {
  prefix: "source",
  title: "Sources",
  list: "sources",
  kinds: everyKind,
  about: "The pages, lists, leaflets, letters and calls that the facts come from.",
  columns: [
    blockText("title", "What it is called."),
    blockText("publisher", "Who published it."),
    tidyColumn("url", ofBlocks, "Its web address.", { type: "url" }),
    blockText("date", "Its date, as it stands there."),
    dayColumn("read_on", ofBlocks, "The day on which it was read, as 2026-11-21 or 21/11/2026.", "retrieved"),
    blockText("where", "Where in it: the page, row or file.", "locator"),
  ],
  blank: ({ newId }) => {
    const id = newId();
    return { id, key: `source-${id.slice(0, 8)}` };
  },
  offered: ["title", "publisher", "url", "date", "read_on"],
  hasSpare: true,
};

/** What it costs. */
export const costs: Family = {
  prefix: "cost",
  title: "Costs",
  list: "cost_options",
  kinds: services,
  about: "What it costs, one thing after the other.",
  columns: [
    blockText("for", "What it is for, such as: First visit.", "option"),
    numberColumn("pounds", ofBlocks, "Pounds; 0 if it is free.", "amount"),
    blockText("in_words", "In words.", "amount_description"),
  ],
};

/** Help for disabled people and for those who speak other languages. */
export const access: Family = {
  prefix: "access",
  title: "Access",
  list: "accessibility",
  kinds: ["service", "location"],
  about: "Help to get in, get about and be understood.",
  columns: [
    choiceColumn("kind", ofBlocks, Accessibility.shape.kind.options),
    blockText("about", "What there is.", "description"),
  ],
};

/** The languages in which people are spoken to without an interpreter. */
export const languages: Family = {
  prefix: "language",
  title: "Languages",
  list: "languages",
  kinds: services,
  about: "Languages that staff speak themselves.",
  columns: [
    blockText("name", "By its English name, such as Urdu or British Sign Language."),
    blockText("note", "More about it, such as: On Tuesdays only."),
  ],
  offered: ["name", "note"],
  hasSpare: true,
};

/** What people have to bring or show. */
export const bring: Family = {
  prefix: "bring",
  title: "What to bring",
  list: "required_documents",
  kinds: services,
  about: "What people have to bring or show, one thing after the other.",
  columns: [
    blockText("what", "What to bring or show, such as: Your child’s red book.", "document"),
    tidyColumn("url", ofBlocks, "The web page or form where it can be had, if there is one.", {
      type: "url",
      field: "uri",
    }),
  ],
  offered: ["what", "url"],
  hasSpare: true,
};

/** By what numbers others know an organization. */
export const registers: Family = {
  prefix: "register",
  title: "Numbers in other registers",
  list: "organization_identifiers",
  about: "Such as the number that the Charity Commission gives.",
  kinds: ["organization"],
  columns: [
    blockText("name", "The register, such as ODS.", "identifier_type"),
    blockText("number", "The number or code.", "identifier"),
    blockText("scheme", "The register’s own short form. It may be left out.", "identifier_scheme"),
  ],
};

import type { EntryKind } from "../../catalogue/entry";
import { factFields } from "./fact-fields";
import type { Section } from "./field";
import { choice, choices, day, line, list, named, options, text, tick, url } from "./fields";

const sources = list(
  ...named("sources"),
  "source",
  ["title"],
  [
    line("title", "Title", {
      ask: "Enter what the page, list or leaflet is called, or remove this source.",
      hint: "What the page, list or leaflet is called.",
    }),
    line("publisher", "Who published it"),
    url("url", "Web address"),
    line("date", "Date of the source", {
      hint: "As it stands there, such as 3 July 2023. Write “undated” if it has none.",
    }),
    day("retrieved", "Day on which it was read", { hint: "Such as 21 November 2026." }),
    text("locator", "Where in it", 600, { hint: "The page, row or file that says so." }),
    { type: "source-key", key: "key", label: "Key" },
  ],
  {
    hint: "Every page, list or leaflet that the facts come from. Letters and phone calls count too.",
    shows: ["title", "publisher", "url", "date"],
  },
);

const facts = (kind: EntryKind) =>
  list(
    ...named("facts"),
    "fact",
    ["field", "note"],
    [
      choice("field", "What the fact is about", factFields(kind), {
        ask: "Choose what the fact is about, or remove it.",
      }),
      text("note", "Note for readers", 600, {
        hint: "For example: Two sources give different numbers. We use the newer one.",
      }),
      choices("sources", "Where it comes from", "sources", { hint: "Tick every source that says this." }),
      choice(
        "confidence",
        "How sure are we?",
        options({ high: "Sure: the source is new, or two sources agree", medium: "Not quite sure" }),
        { initial: "medium" },
      ),
      line("date", "Date of the fact", { hint: "As the source gives it." }),
      tick("needs_review", "Not sure?", "We could not confirm this", {
        hint: "The page then says: “Please check this before you rely on it.”",
      }),
    ],
    {
      hint: "What is known about where single facts come from, and where sources do not agree.",
      shows: ["note"],
    },
  );

/** Returns the section of sources, and of the facts that rest on them. */
export const sourcesSection = (kind: EntryKind): Section => ({
  slug: "sources",
  title: "Sources and facts",
  intro: "Where everything on this page comes from. Add a source first; then you can tick it beside each fact.",
  fields: [sources, facts(kind)],
});

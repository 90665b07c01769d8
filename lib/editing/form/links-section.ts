import type { EntryKind } from "../../catalogue/entry";
import type { Section } from "./field";
import { choice, fold, line, list, named, number, options, reference, text, url } from "./fields";
import { audience, provenance } from "./provenance-fields";

const links = list(
  ...named("links"),
  "link",
  ["title"],
  [
    line("title", "Title", {
      ask: "Enter the title of the page or document, or remove the link.",
      hint: "What the page or document is called. Never “click here”.",
    }),
    url("url", "Web address", { hint: "Leave it empty if the address is lost: the page then says “Ask for it”." }),
    text("description", "What it is good for", 400),
    choice(
      "kind",
      "What is it?",
      options({
        website: "Web page",
        document: "Document",
        form: "Form",
        "e-learning": "Online course",
        video: "Video",
        booklet: "Booklet",
        policy: "Policy",
        law: "Law",
      }),
      { initial: "website" },
    ),
    audience("link"),
    fold("More about this link", [
      line("author", "Who wrote it"),
      line("date", "Date of it", { hint: "As it stands there, such as March 2017." }),
      line("format", "Kind of file", { most: 20, hint: "Such as PDF or Word." }),
      number("size_kb", "Size in kB", { unit: "kB", whole: true, least: 1, hint: "1 MB is about 1000 kB." }),
    ]),
    provenance,
  ],
  { shows: ["title", "url", "description"] },
);

const related = list(
  ...named("related"),
  "related page",
  ["entry_id"],
  [
    reference("entry_id", "Which page", null, { ask: "Choose the page, or remove it." }),
    choice(
      "relation",
      "How does it belong with this?",
      options({
        related: "It is about something like this",
        before: "It often comes before this",
        after: "It often comes after this",
        instead: "Some people need that one instead",
        explains: "It explains more",
      }),
      { initial: "related" },
    ),
    text("description", "Why somebody would go there", 300, { hint: "One short sentence." }),
  ],
  { shows: ["relation", "description"] },
);

/** Pages and documents elsewhere, and pages of this site that belong with this one. */
export const linksSection = (kind: EntryKind): Section => ({
  slug: "links",
  title: "Links and documents",
  intro: "What is worth reading besides this page.",
  fields: kind === "service" || kind === "guide" ? [links, related] : [links],
});

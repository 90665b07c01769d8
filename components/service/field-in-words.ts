import { uncapitalized } from "@/lib/catalogue/first-letter";

const words: Record<string, string> = {
  accessibility: "Access",
  address: "Address",
  ages: "Ages",
  alternate_names: "Other names",
  commissioner: "Who pays for it",
  complaints: "Complaints",
  contacts: "How to reach them",
  cost_options: "Costs",
  delivery: "How it reaches you",
  description: "What it does",
  eligibility_description: "Who it is for",
  ended: "When it ended",
  external_identifier: "NHS site code",
  languages: "Languages",
  links: "Links",
  locations: "Places",
  locations_note: "Places",
  name: "Name",
  organization: "Who runs it",
  parts: "The parts of it",
  planned_changes: "Planned changes",
  referral: "How to get it",
  required_documents: "What to bring",
  service_areas: "Where you must live",
  service_at_locations: "Places",
  successor: "Who took over",
  summary: "Summary",
  transitions: "What changes with age",
  url: "Website",
  waits: "Waiting time",
  what_happens: "What happens",
};

/** A field's name as readers know it; one that has no words is shown with spaces. */
export const fieldInWords = (field: string): string => {
  const [first = field] = field.replace(/_id$/, "").split(".");
  return words[first] ?? first.replaceAll("_", " ");
};

/** What a heading says in one word needs an article in a sentence. */
const named = new Set([
  "address",
  "ages",
  "costs",
  "languages",
  "links",
  "name",
  "parts",
  "places",
  "planned changes",
  "summary",
  "website",
]);

/**
 * A field's name inside a sentence: "who pays for it", "the ages". An abbreviation keeps its capitals ("NHS site
 * code").
 */
export const fieldInSentence = (field: string): string => {
  const words = fieldInWords(field);
  if (/^[A-Z]{2}/.test(words)) return words;
  const small = uncapitalized(words);
  return named.has(small) ? `the ${small}` : small === "for professionals" ? "what is for professionals" : small;
};

import type { Content } from "./content";
import { uncapitalized } from "./first-letter";

type KeyOf<C> = C extends unknown ? keyof C : never;
/** A field that the content of some kind of entry has. `locations` is none, but facts are about all places together. */
type FieldKey = KeyOf<Content> | "locations";

/**
 * What a field is called. `desk`: in the form of editors. `page`: where families read, when that is another name.
 * `sentence`: inside one of their sentences, when that is not the same in small letters. `isFact`: whether a source or
 * a doubt can be noted for it.
 */
type FieldName = { desk: string; page?: string; sentence?: string; isFact?: true };

/** What every field of an entry is called: for editors and for families, and nowhere else. In the order of the form. */
export const fieldNames: Readonly<Record<FieldKey, FieldName>> = {
  name: { desk: "Name", sentence: "the name", isFact: true },
  summary: { desk: "Summary", sentence: "the summary", isFact: true },
  description: { desk: "Description", page: "What it does", isFact: true },
  organization_type: { desk: "What kind of organisation is it?", page: "Kind of organisation" },
  categories: { desk: "What it is about" },
  what_happens: { desk: "What happens", isFact: true },
  staff: { desk: "Who works there" },
  organization_id: { desk: "Who runs it", isFact: true },
  commissioner_id: { desk: "Who pays for it", isFact: true },
  parent_organization_id: { desk: "Part of", page: "What it is part of" },
  url: { desk: "Main web page", page: "Website", sentence: "the website", isFact: true },
  status: { desk: "Is it running?", page: "Whether it is running" },
  alert: { desk: "Notice at the top of the page", page: "Notice", sentence: "the notice" },
  ended: { desk: "When it ended", isFact: true },
  successor_id: { desk: "Who took over", isFact: true },
  organization_identifiers: { desk: "Numbers in other registers" },
  parts: { desk: "Parts", page: "The parts of it", isFact: true },
  alternate_names: { desk: "Other names", isFact: true },
  acronyms: { desk: "Short forms" },
  keywords: { desk: "Words that people type" },
  needs: { desk: "Needs", page: "What it helps with" },
  eligibility_description: { desk: "Who can use it", page: "Who it is for", isFact: true },
  tier: { desk: "How much help is it?", page: "How much help it is" },
  service_areas: { desk: "Where people must live", page: "Where you must live", isFact: true },
  referral: { desk: "How to ask for it", page: "How to get it", isFact: true },
  waits: { desk: "Waiting times", page: "Waiting time", isFact: true },
  required_documents: { desk: "What to bring", isFact: true },
  cost_options: { desk: "Costs", sentence: "the costs", isFact: true },
  fees_description: { desk: "More about costs", page: "Costs", sentence: "the costs", isFact: true },
  for_professionals: { desk: "For professionals", sentence: "what is for professionals", isFact: true },
  delivery: { desk: "How care reaches the child", page: "How it reaches you", isFact: true },
  locations: { desk: "All its places", page: "Places", sentence: "the places", isFact: true },
  service_at_locations: { desk: "Places", sentence: "the places", isFact: true },
  locations_note: { desk: "More about places", page: "Places", sentence: "the places", isFact: true },
  location_type: { desk: "What kind of place is it?", page: "Kind of place" },
  address: { desk: "Address", sentence: "the address", isFact: true },
  confidential: { desk: "Secret place" },
  easting: { desk: "Where it is on the map" },
  northing: { desk: "Where it is on the map" },
  district: { desk: "District", sentence: "the district" },
  schedules: { desk: "Opening times", sentence: "the opening times" },
  external_identifier: {
    desk: "Number in another register",
    page: "NHS site code",
    sentence: "NHS site code",
    isFact: true,
  },
  external_identifier_type: { desk: "Register" },
  contacts: { desk: "Contacts", page: "How to reach them", isFact: true },
  complaints: { desk: "Complaints", isFact: true },
  links: { desk: "Links and documents", page: "Links", sentence: "the links", isFact: true },
  ages: { desk: "Ages", sentence: "the ages", isFact: true },
  transitions: { desk: "Moving on", page: "What changes with age", isFact: true },
  planned_changes: { desk: "Planned changes", sentence: "the planned changes", isFact: true },
  accessibility: { desk: "Help to get in, get about and be understood", page: "Access", isFact: true },
  languages: { desk: "Languages", sentence: "the languages", isFact: true },
  interpretation_services: { desk: "Interpreters and other languages", page: "Interpreters" },
  transportation: { desk: "How to get there" },
  easy_read: { desk: "Lines", page: "Easy Read", sentence: "Easy Read" },
  easy_read_for: { desk: "What the main page said when Easy Read was written" },
  sources: { desk: "Sources" },
  facts: { desk: "Facts" },
  related: { desk: "Related pages of this site", page: "Related pages" },
  assured_date: { desk: "Checked on" },
  review_due: { desk: "Check again by" },
};

/** Returns the name by which facts know a field: its key, or, for the id of another entry, what that is. */
export const factKey = (key: string): string => key.replace(/_id$/, "");

/** Finds the name of a field by its key, by the name that facts have for it, or by a path into it. Null for none. */
const nameOf = (path: string): FieldName | null => {
  const [key = ""] = path.split(".");
  return Object.entries(fieldNames).find(([known]) => known === key || factKey(known) === key)?.[1] ?? null;
};

/** Returns a field's name as editors read it; nothing for one that has none. */
export const fieldOnDesk = (path: string): string => nameOf(path)?.desk ?? "";

/** Returns a field's name as families read it. One that has none is shown with spaces. */
export const fieldInWords = (path: string): string => {
  const name = nameOf(path);
  return name ? (name.page ?? name.desk) : path.replaceAll("_", " ");
};

/** Returns a field's name inside a sentence for families: "who pays for it", "the ages". */
export const fieldInSentence = (path: string): string => nameOf(path)?.sentence ?? uncapitalized(fieldInWords(path));

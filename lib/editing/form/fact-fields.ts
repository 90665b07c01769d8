import type { EntryKind } from "../../catalogue/entry";
import type { Option } from "./field";
import { options } from "./fields";

const common = {
  name: "Name",
  alternate_names: "Other names",
  summary: "Summary",
  description: "Description",
  url: "Main web page",
  contacts: "Contacts",
  links: "Links and documents",
};
const offer = {
  ...common,
  organization: "Who runs it",
  commissioner: "Who pays for it",
  ages: "Ages",
  eligibility_description: "Who can use it",
  referral: "How to get it",
  service_areas: "Where people must live",
  parts: "Parts",
  transitions: "Moving on",
  planned_changes: "Planned changes",
  complaints: "Complaints",
};
const byKind: Record<EntryKind, Record<string, string>> = {
  service: {
    ...offer,
    what_happens: "What happens",
    waits: "Waiting times",
    locations: "Places",
    service_at_locations: "Places, one by one",
    locations_note: "More about places",
    delivery: "How care reaches the child",
    cost_options: "Costs",
    accessibility: "Access",
    languages: "Languages",
    required_documents: "What to bring",
  },
  guide: offer,
  organization: { ...common, ended: "When it ended", successor: "Who took over", complaints: "Complaints" },
  location: {
    ...common,
    address: "Address",
    organization: "Who runs this place",
    external_identifier: "Number in another register",
    accessibility: "Access",
  },
};

/** Returns the fields that a fact can be about, under the names that pages use: their keys without "_id". */
export const factFields = (kind: EntryKind): Option[] => options(byKind[kind]);

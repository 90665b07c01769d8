import { complaintsFact } from "./common-facts";
import { hasAges, hasPhone, hasText, itemsSay, type NeededFact, needed } from "./fact";

/** What a guide adds. */
export const guideFacts: readonly NeededFact[] = [
  needed("eligibility_description", 6, "It tells a family whether to read on.", {
    label: "Who it is for",
    isStated: (content) => hasText(content, "eligibility_description") || hasAges(content),
  }),
  needed("contacts", 8, "Whoever has read it may still need to ask somebody.", {
    label: "Who to ask",
    isStated: (content) =>
      hasPhone(content) || itemsSay(content.contacts, "email", "url") || itemsSay(content.links, "url"),
  }),
  // A page that only explains something gives no care that anybody could complain about.
  { ...complaintsFact, isAsked: (content) => hasText(content, "organization_id") },
];

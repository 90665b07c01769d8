import { complaintsFact } from "./common-facts";
import { hasAges, hasPhone, hasText, itemsSay, type NeededFact } from "./fact";

/** What a guide adds. */
export const guideFacts: readonly NeededFact[] = [
  {
    field: "eligibility_description",
    label: "Who it is for",
    why: "It tells a family whether to read on.",
    weight: 6,
    isStated: (content) => hasText(content, "eligibility_description") || hasAges(content),
  },
  {
    field: "contacts",
    label: "Who to ask",
    why: "Whoever has read it may still need to ask somebody.",
    weight: 8,
    isStated: (content) =>
      hasPhone(content) || itemsSay(content.contacts, "email", "url") || itemsSay(content.links, "url"),
  },
  // A page that only explains something gives no care that anybody could complain about.
  { ...complaintsFact, isAsked: (content) => hasText(content, "organization_id") },
];

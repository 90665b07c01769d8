import { fieldsOf, listOf } from "../draft-values";
import { hasAges, hasItems, hasPhone, hasText, itemsSay, type NeededFact, referralOf } from "./fact";

/** What every page needs. */
export const commonFacts: readonly NeededFact[] = [
  {
    field: "summary",
    label: "Summary",
    why: "It is what people read in a list of results.",
    weight: 8,
    isStated: (content) => hasText(content, "summary"),
  },
  {
    field: "description",
    label: "Description",
    why: "It says what people can expect.",
    weight: 5,
    isStated: (content) => hasText(content, "description"),
  },
  {
    field: "assured_date",
    label: "When it was last checked",
    why: "People can rely on it only if somebody checked it with whoever gives the service.",
    weight: 8,
    isStated: (content) => hasText(content, "assured_date"),
  },
  {
    field: "sources",
    label: "Sources",
    why: "They say where the facts come from, so that the next editor can look again.",
    weight: 3,
    isStated: (content) => hasItems(content, "sources"),
  },
];

export const agesFact: NeededFact = {
  field: "ages",
  label: "Ages",
  why: "It is the first thing a family asks: is this for my child?",
  weight: 10,
  isStated: hasAges,
};

export const phoneFact: NeededFact = {
  field: "contacts",
  label: "A telephone number",
  why: "Many people have to ask something, and not everybody can write.",
  weight: 10,
  isStated: hasPhone,
};

export const complaintsFact: NeededFact = {
  field: "complaints",
  label: "How to complain",
  why: "The Local Offer has to say how to complain about what it lists.",
  weight: 5,
  isStated: ({ complaints }) => hasText(fieldsOf(complaints), "description", "url", "organization_id"),
};

/** What a service adds. */
export const serviceFacts: readonly NeededFact[] = [
  agesFact,
  {
    field: "eligibility_description",
    label: "Who it is for",
    why: "It tells a family whether to ask at all.",
    weight: 6,
    isStated: (content) => hasText(content, "eligibility_description"),
  },
  {
    field: "referral.routes",
    label: "Who can refer",
    why: "Without it a family does not know whom to ask first.",
    weight: 10,
    isStated: (content) =>
      listOf(referralOf(content).routes).some((route) => listOf(fieldsOf(route).who).length > 0) ||
      referralOf(content).required === "no",
  },
  {
    field: "what_happens",
    label: "What happens next",
    why: "Families worry less when they know what comes after they have asked.",
    weight: 8,
    isStated: (content) =>
      hasText(content, "what_happens") || itemsSay(referralOf(content).routes, "what_happens_next", "how_long"),
  },
  {
    field: "referral.routes.0.who_decides",
    label: "Who decides",
    why: "The Local Offer has to say how it is decided who gets the service.",
    weight: 3,
    isStated: (content) => itemsSay(referralOf(content).routes, "who_decides"),
    isAsked: (content) => referralOf(content).required !== "no",
  },
  phoneFact,
  {
    field: "service_at_locations",
    label: "Where",
    why: "Families have to plan how to get there, or know that somebody comes to them.",
    weight: 8,
    isStated: (content) => hasItems(content, "service_at_locations", "delivery") || hasText(content, "locations_note"),
  },
  {
    field: "cost_options",
    label: "What it costs",
    why: "If it is free, say so: some families do not ask because they fear the cost.",
    weight: 5,
    isStated: (content) => hasItems(content, "cost_options") || hasText(content, "fees_description"),
  },
  {
    field: "waits",
    label: "How long people wait",
    why: "It is what families ask most often once they have asked for help.",
    weight: 7,
    isStated: (content) => hasItems(content, "waits"),
  },
  {
    field: "organization_id",
    label: "Who runs it",
    why: "People have to know whom they deal with.",
    weight: 4,
    isStated: (content) => hasText(content, "organization_id"),
  },
  {
    field: "accessibility",
    label: "Access and help to be understood",
    why: "The Local Offer has to say how services can be used by people with special educational needs or a disability.",
    weight: 5,
    isStated: (content) => hasItems(content, "accessibility") || hasText(content, "interpretation_services"),
  },
  complaintsFact,
];

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
    label: "Whom to ask",
    why: "Whoever has read it may still need to ask somebody.",
    weight: 8,
    isStated: (content) =>
      hasPhone(content) || itemsSay(content.contacts, "email", "url") || itemsSay(content.links, "url"),
  },
  complaintsFact,
];

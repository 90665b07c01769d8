import { listOf, objectOf } from "../../../catalogue/json-values";
import { agesFact, complaintsFact, phoneFact } from "./common-facts";
import { hasItems, hasText, itemsSay, type NeededFact, referralOf } from "./fact";

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
      listOf(referralOf(content).routes).some((route) => listOf(objectOf(route).who).length > 0) ||
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

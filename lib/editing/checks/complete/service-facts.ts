import { listOf, objectOf } from "../../../catalogue/json-values";
import { agesFact, complaintsFact, phoneFact } from "./common-facts";
import { hasItems, hasText, itemsSay, type NeededFact, needed, referralOf } from "./fact";

/** What a service adds. */
export const serviceFacts: readonly NeededFact[] = [
  agesFact,
  needed("eligibility_description", 6, "It tells a family whether to ask at all.", { label: "Who it is for" }),
  needed("referral.routes", 10, "Without it a family does not know whom to ask first.", {
    label: "Who can refer",
    isStated: (content) =>
      listOf(referralOf(content).routes).some((route) => listOf(objectOf(route).who).length > 0) ||
      referralOf(content).required === "no",
  }),
  needed("what_happens", 8, "Families worry less when they know what comes after they have asked.", {
    label: "What happens next",
    isStated: (content) =>
      hasText(content, "what_happens") || itemsSay(referralOf(content).routes, "what_happens_next", "how_long"),
  }),
  needed("referral.routes.0.who_decides", 3, "The Local Offer has to say how it is decided who gets the service.", {
    label: "Who decides",
    isStated: (content) => itemsSay(referralOf(content).routes, "who_decides"),
    isAsked: (content) => referralOf(content).required !== "no",
  }),
  phoneFact,
  needed("service_at_locations", 8, "Families have to plan how to get there, or know that somebody comes to them.", {
    label: "Where",
    isStated: (content) => hasItems(content, "service_at_locations", "delivery") || hasText(content, "locations_note"),
  }),
  needed("cost_options", 5, "If it is free, say so: some families do not ask because they fear the cost.", {
    label: "What it costs",
    isStated: (content) => hasItems(content, "cost_options") || hasText(content, "fees_description"),
  }),
  needed("waits", 7, "It is what families ask most often once they have asked for help.", {
    label: "How long people wait",
  }),
  needed("organization_id", 4, "People have to know whom they deal with."),
  needed(
    "accessibility",
    5,
    "The Local Offer has to say how services can be used by people with special educational needs or a disability.",
    {
      label: "Access and help to be understood",
      isStated: (content) => hasItems(content, "accessibility") || hasText(content, "interpretation_services"),
    },
  ),
  complaintsFact,
];

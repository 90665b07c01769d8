import { type JsonObject, listOf, objectOf } from "../../../catalogue/json-values";
import { commonFacts, complaintsFact, phoneFact } from "./common-facts";
import { hasText, itemsSay, type NeededFact, needed } from "./fact";

const hasEnded = (content: JsonObject) => hasText(content, "ended", "successor_id");
const goesOn = (content: JsonObject) => !hasEnded(content);

/**
 * Returns whether families deal with a body themselves. They do not ring a department of the government, and write to
 * whoever pays for a service only to complain.
 */
const isDealtWith = (content: JsonObject) =>
  goesOn(content) && content.organization_type !== "national-body" && content.organization_type !== "nhs-commissioner";
const takesComplaints = (content: JsonObject) => goesOn(content) && content.organization_type !== "national-body";

/**
 * What every page needs, as far as it can be said of an organization: nobody checks a body that has ended, or the
 * government.
 */
const commonToOrganizations = commonFacts.map((fact) =>
  fact.field === "assured_date" ? { ...fact, isAsked: takesComplaints } : fact,
);

/** What is needed of an organization. One that has ended needs nothing more than its end and its successor. */
export const organizationFacts: readonly NeededFact[] = [
  ...commonToOrganizations,
  { ...phoneFact, weight: 8, isAsked: isDealtWith },
  needed("url", 4, "People look there for what is not said here.", { label: "Website", isAsked: goesOn }),
  { ...complaintsFact, weight: 8, isAsked: takesComplaints },
  needed("contacts", 3, "Not everybody can ring.", {
    label: "An address or email",
    isStated: ({ contacts }) =>
      itemsSay(contacts, "email") ||
      listOf(contacts).some((one) => hasText(objectOf(objectOf(one).address), "address_1")),
    isAsked: isDealtWith,
  }),
  needed("ended", 8, "Every page that names it then says so.", { isAsked: hasEnded }),
  needed("successor_id", 10, "Every page that names it then leads to whom to ask now.", { isAsked: hasEnded }),
];

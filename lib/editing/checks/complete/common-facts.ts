import { objectOf } from "../../../catalogue/json-values";
import { hasAges, hasPhone, hasText, type NeededFact, needed } from "./fact";

/** What every page needs. */
export const commonFacts: readonly NeededFact[] = [
  needed("summary", 8, "It is what people read in a list of results."),
  needed("description", 5, "It says what people can expect."),
  needed("assured_date", 8, "People can rely on it only if somebody checked it with whoever gives the service.", {
    label: "When it was last checked",
  }),
  needed("sources", 3, "They say where the facts come from, so that the next editor can look again."),
];

/** For whom, of those who can be seen. */
export const agesFact = needed("ages", 10, "It is the first thing a family asks: is this for my child?", {
  isStated: hasAges,
});

/** A number to ring. */
export const phoneFact = needed("contacts", 10, "Many people have to ask something, and not everybody can write.", {
  label: "A telephone number",
  isStated: hasPhone,
});

/** What to do when things go wrong. */
export const complaintsFact = needed(
  "complaints",
  5,
  "The Local Offer has to say how to complain about what it lists.",
  {
    label: "How to complain",
    isStated: ({ complaints }) => hasText(objectOf(complaints), "description", "url", "organization_id"),
  },
);

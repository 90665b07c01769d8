import { objectOf } from "../../../catalogue/json-values";
import { hasAges, hasItems, hasPhone, hasText, type NeededFact } from "./fact";

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

/** For whom, of those who can be seen. */
export const agesFact: NeededFact = {
  field: "ages",
  label: "Ages",
  why: "It is the first thing a family asks: is this for my child?",
  weight: 10,
  isStated: hasAges,
};

/** A number to ring. */
export const phoneFact: NeededFact = {
  field: "contacts",
  label: "A telephone number",
  why: "Many people have to ask something, and not everybody can write.",
  weight: 10,
  isStated: hasPhone,
};

/** What to do when things go wrong. */
export const complaintsFact: NeededFact = {
  field: "complaints",
  label: "How to complain",
  why: "The Local Offer has to say how to complain about what it lists.",
  weight: 5,
  isStated: ({ complaints }) => hasText(objectOf(complaints), "description", "url", "organization_id"),
};

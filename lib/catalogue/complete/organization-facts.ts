import { type Fields, fieldsOf, listOf } from "../draft-values";
import { complaintsFact, phoneFact } from "./common-facts";
import { hasText, itemsSay, type NeededFact } from "./fact";

const hasEnded = (content: Fields) => hasText(content, "ended", "successor_id");
const goesOn = (content: Fields) => !hasEnded(content);

/** What an organization adds. One that has ended needs nothing but its end and its successor. */
export const organizationFacts: readonly NeededFact[] = [
  { ...phoneFact, weight: 8, isAsked: goesOn },
  {
    field: "url",
    label: "Website",
    why: "People look there for what is not said here.",
    weight: 4,
    isStated: (content) => hasText(content, "url"),
    isAsked: goesOn,
  },
  { ...complaintsFact, weight: 8, isAsked: goesOn },
  {
    field: "contacts",
    label: "An address or e-mail",
    why: "Not everybody can ring.",
    weight: 3,
    isStated: ({ contacts }) =>
      itemsSay(contacts, "email") ||
      listOf(contacts).some((one) => hasText(fieldsOf(fieldsOf(one).address), "address_1")),
    isAsked: goesOn,
  },
  {
    field: "ended",
    label: "When it ended",
    why: "Every page that names it then says so.",
    weight: 8,
    isStated: (content) => hasText(content, "ended"),
    isAsked: hasEnded,
  },
  {
    field: "successor_id",
    label: "Who took over",
    why: "Every page that names it then leads to whom to ask now.",
    weight: 10,
    isStated: (content) => hasText(content, "successor_id"),
    isAsked: hasEnded,
  },
];

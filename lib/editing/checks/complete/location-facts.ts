import { type JsonObject, numberOf, objectOf } from "../../../catalogue/json-values";
import { phoneFact } from "./common-facts";
import { hasItems, hasText, type NeededFact } from "./fact";

const isPhysical = ({ location_type }: JsonObject) => location_type !== "virtual";
const address = (content: JsonObject) => objectOf(content.address);

/** What a place adds. */
export const locationFacts: readonly NeededFact[] = [
  {
    field: "address.address_1",
    label: "Address",
    why: "People have to find it.",
    weight: 10,
    isStated: (content) => hasText(address(content), "address_1"),
    isAsked: isPhysical,
  },
  {
    field: "address.postal_code",
    label: "Postcode",
    why: "Satnavs and journey planners ask for it.",
    weight: 8,
    isStated: (content) => hasText(address(content), "postal_code"),
    isAsked: isPhysical,
  },
  {
    field: "easting",
    label: "The place on the map",
    why: "Distances are measured from it.",
    weight: 8,
    isStated: ({ easting, northing }) => numberOf(easting) !== null && numberOf(northing) !== null,
    isAsked: isPhysical,
  },
  { ...phoneFact, weight: 5, why: "People ring when they are lost or late." },
  {
    field: "accessibility",
    label: "Access to the building",
    why: "Some families can come only if there is a ramp, a lift, a changing place or somewhere to park.",
    weight: 8,
    isStated: (content) => hasItems(content, "accessibility"),
    isAsked: isPhysical,
  },
  {
    field: "transportation",
    label: "How to get there",
    why: "Not everybody drives.",
    weight: 4,
    isStated: (content) => hasText(content, "transportation"),
    isAsked: isPhysical,
  },
  {
    field: "schedules",
    label: "Opening hours",
    why: "People come when it is shut if nobody says.",
    weight: 4,
    isStated: (content) => hasItems(content, "schedules"),
  },
  {
    field: "organization_id",
    label: "Whose place it is",
    why: "People have to know whom to ask about it.",
    weight: 3,
    isStated: (content) => hasText(content, "organization_id"),
  },
];

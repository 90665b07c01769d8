import { type JsonObject, numberOf, objectOf } from "../../../catalogue/json-values";
import { phoneFact } from "./common-facts";
import { hasText, type NeededFact, needed } from "./fact";

const isPhysical = ({ location_type }: JsonObject) => location_type !== "virtual";
const address = (content: JsonObject) => objectOf(content.address);

/** What a place adds. */
export const locationFacts: readonly NeededFact[] = [
  needed("address.address_1", 10, "People have to find it.", {
    label: "Address",
    isStated: (content) => hasText(address(content), "address_1"),
    isAsked: isPhysical,
  }),
  needed("address.postal_code", 8, "Satnavs and journey planners ask for it.", {
    label: "Postcode",
    isStated: (content) => hasText(address(content), "postal_code"),
    isAsked: isPhysical,
  }),
  needed("easting", 8, "Distances are measured from it.", {
    label: "The place on the map",
    isStated: ({ easting, northing }) => numberOf(easting) !== null && numberOf(northing) !== null,
    isAsked: isPhysical,
  }),
  { ...phoneFact, weight: 5, why: "People ring when they are lost or late." },
  needed(
    "accessibility",
    8,
    "Some families can come only if there is a ramp, a lift, a changing place or somewhere to park.",
    { label: "Access to the building", isAsked: isPhysical },
  ),
  needed("transportation", 4, "Not everybody drives.", { isAsked: isPhysical }),
  needed("schedules", 4, "People come when it is shut if nobody says.", { label: "Opening hours" }),
  needed("organization_id", 3, "People have to know whom to ask about it.", { label: "Whose place it is" }),
];

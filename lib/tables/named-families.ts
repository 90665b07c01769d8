import { offers, services } from "./column";
import { hoursColumn, phonesColumn } from "./contact-family";
import { blockText, type Family } from "./numbered";

/*
 * Lists whose blocks a cell names already: places, ways of delivery, areas. Columns with a number say more of each.
 */

/** What differs at each place. */
export const places: Family = {
  prefix: "location",
  title: "What differs at a place",
  list: "service_at_locations",
  kinds: services,
  about: "Number 1 is the first place that “locations” names, number 2 the second, and so on.",
  listedIn: "locations",
  columns: [
    blockText("about", "What happens at this place.", "description"),
    phonesColumn("phones"),
    hoursColumn("hours"),
  ],
};

/** More about each way in which care reaches the child. */
export const ways: Family = {
  prefix: "delivery",
  title: "More about how care reaches the child",
  list: "delivery",
  kinds: services,
  about: "Number 1 is the first word in “delivery”, number 2 the second, and so on.",
  listedIn: "delivery",
  columns: [blockText("about", "More about it, such as: Only in special schools.", "description")],
};

/** More about each area that people must live in. */
export const livingAreas: Family = {
  prefix: "area",
  title: "More about where people must live",
  list: "service_areas",
  kinds: offers,
  about: "Number 1 is the first name in “service_areas”, number 2 the second, and so on.",
  listedIn: "service_areas",
  columns: [blockText("about", "What else counts, such as: For children registered with a GP there.", "description")],
};

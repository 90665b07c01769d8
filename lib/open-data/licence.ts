import type { Area } from "../catalogue/area";
import type { Feed } from "./feed";

/** The licence of everything published: it may be copied and used by anybody who says whose it is. */
export const licence = {
  name: "OGL-UK-3.0",
  title: "Open Government Licence v3.0",
  path: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
} as const;

/** Returns the words that the licence asks for beside what is taken from an area. */
export const attribution = ({ council }: Area): string =>
  `Contains public sector information of ${council}, licensed under the ${licence.title}. Contains OS data © Crown copyright and database right 2025. Contains Royal Mail data © Royal Mail copyright and database right 2025. Contains National Statistics data © Crown copyright and database right 2025.`;

/** Returns the moment at which something of an area was published last, ISO 8601; when nothing was, the year 1970. */
export const publishedLast = ({ catalogue }: Feed, area: Area): string =>
  [...catalogue.entries.values(), ...catalogue.responses]
    .filter((one) => one.area === area.slug)
    .reduce((last, { publishedAt }) => [last, publishedAt].sort()[1] as string, new Date(0).toISOString());

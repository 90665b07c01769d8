import type { Area } from "@/lib/catalogue/area";
import type { Published } from "@/lib/catalogue/catalogue";
import { folderOfKind } from "@/lib/catalogue/entry";
import type { Category } from "@/lib/catalogue/terms";

/** Returns the path of the picture for links to the pages of an area. */
export const pictureOfArea = ({ slug }: Area): string => `/${slug}/pictures/area.png`;

/** Returns the path of the picture for links to what an area has about a topic. */
export const pictureOfTopic = (area: Area, { slug }: Category): string => `/${area.slug}/pictures/topics/${slug}.png`;

/** Returns the path of the picture for links to the page of an entry. */
export const pictureOfEntry = ({ area, kind, slug }: Published): string =>
  `/${area}/pictures/${folderOfKind[kind]}/${slug}.png`;

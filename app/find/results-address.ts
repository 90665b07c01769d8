import { areasOnMap } from "@/lib/catalogue/area";
import { type PageSearch, readPageSearch, searchAddress } from "@/lib/catalogue/search/search-address";
import { councilOf } from "@/lib/geo/districts";
import type { PlaceChoice } from "@/lib/geo/locate";
import { areaOfDistrict } from "@/lib/geo/origin";
import { districtList } from "@/lib/geo/tables";
import { liveCatalogue } from "@/lib/live/live";
import type { TypedSearch } from "./typed-search";

/** Returns what the page of results is asked. `near` is a postcode's sector or a place's name, never a postcode. */
export function pageSearchOf(near: string | null, { q, filters }: TypedSearch): PageSearch {
  const given: [string, string][] = [["near", near ?? ""], ["q", q], ...filters];
  const read = (key: string) => given.filter(([name]) => name === key).map(([, value]) => value);
  return readPageSearch(read, liveCatalogue());
}

/** Returns the address of the results in an area; `near` as for `pageSearchOf`. */
export const resultsAddress = (area: string, near: string | null, asked: TypedSearch): string =>
  searchAddress(area, pageSearchOf(near, asked));

/** Returns whether a district is in the area of this slug. */
export const isIn = (slug: string) => (district: { code: string }) =>
  areaOfDistrict(district.code, areasOnMap(liveCatalogue().areas)) === slug;

/** Returns the slug of this site's area that a council publishes, or null. */
export const areaOfCouncil = (council: string): string | null => {
  const district = districtList().find((each) => councilOf(each) === council);
  return district ? areaOfDistrict(district.code, areasOnMap(liveCatalogue().areas)) : null;
};

/** Returns the address that a council leads to: results in its area, or what is said of one that is not here. */
export const hrefOfCouncil = (council: string, area: string | null, asked: TypedSearch): string =>
  area === null ? `/where?${new URLSearchParams({ place: council })}` : resultsAddress(area, null, asked);

/** Returns places to choose from, each with the address that it leads to. */
export const choicesOf = (places: readonly PlaceChoice[], asked: TypedSearch) =>
  places.map(({ label, origin }) => ({
    label,
    href: origin.area ? resultsAddress(origin.area, label, asked) : `/where?${new URLSearchParams({ place: label })}`,
  }));

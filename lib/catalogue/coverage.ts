import type { ServiceArea } from "./content-blocks";

/**
 * Whether a service is for people living at a point: its own area covers it, it is for the whole country, or neither.
 */
export type Coverage = "covers" | "national" | "outside";

/** ONS codes of whole countries, and the first letter of the district codes that lie in each ("" is any). */
const countries: Record<string, string> = {
  E92000001: "E",
  W92000004: "W",
  S92000003: "S",
  K02000001: "",
  K03000001: "",
  K04000001: "EW",
};

/** Returns whether this ONS code is a whole country's. */
export const isCountry = (code: string) => code in countries;

/** Returns whether people of a whole country may use it. */
export const isNational = (areas: readonly ServiceArea[]) => areas.some((area) => isCountry(area.code));

/** Where somebody lives, as far as it decides coverage: codes of district, county and Local Offer area. */
export type Home = readonly string[];

/** Coverage of a home by service areas. Own areas win over a country; a country is never anybody's own area. */
export function coverageOf(areas: readonly Pick<ServiceArea, "code">[], home: Home): Coverage {
  if (areas.some(({ code }) => !isCountry(code) && home.includes(code))) return "covers";
  const national = areas.some(({ code }) => {
    const letters = countries[code];
    return letters !== undefined && (letters === "" || home.some((own) => letters.includes(own[0] ?? "-")));
  });
  return national ? "national" : "outside";
}

import type { Area } from "@/lib/catalogue/area";
import { neighboursOf } from "@/lib/geo/neighbours";

/** Returns the names of the councils next to an area that this site does not cover, by name. */
export const neighboursOutside = ({ districts }: Area, covered: readonly Area[]): string[] => {
  const ours = new Set(covered.flatMap((area) => [area.name, ...area.districts.map(({ name }) => name)]));
  return neighboursOf(districts.map(({ code }) => code)).filter((name) => !ours.has(name));
};

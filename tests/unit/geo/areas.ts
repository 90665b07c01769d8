import type { AreaOnMap, Located, Origin } from "../../../lib/geo/locate";

/** The two areas of the tests: a county with five districts, and a council that is one district. */
export const AREAS: AreaOnMap[] = [
  {
    slug: "oxfordshire",
    name: "Oxfordshire",
    districts: ["E07000177", "E07000178", "E07000179", "E07000180", "E07000181"],
  },
  { slug: "stockton-on-tees", name: "Stockton-on-Tees", districts: ["E06000004"] },
];

/** The origin of an outcome that is "found"; it throws for any other. */
export function originOf(located: Located): Origin {
  if (located.outcome !== "found") throw new Error(`${located.outcome}: ${located.message}`);
  return located.origin;
}

/** The labels of an outcome that is "choices"; it throws for any other. */
export function choiceLabels(located: Located): string[] {
  if (located.outcome !== "choices") throw new Error(located.outcome);
  return located.choices.map(({ label }) => label);
}

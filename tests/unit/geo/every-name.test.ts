import { describe, expect, test } from "vitest";
import { type Located, locate } from "../../../lib/geo/locate";
import { countKeys, keyText, placesOfKey } from "../../../lib/geo/place-index";
import type { Place } from "../../../lib/geo/place-table";
import { placeTable } from "../../../lib/geo/tables";
import { crowd, isLong } from "../../support/lengths";
import { AREAS, originOf } from "./areas";

/** Whether an outcome is one of these places, or a choice that holds one of them. */
function isOneOf(located: Located, places: readonly Place[]): boolean {
  const origins =
    located.outcome === "found"
      ? [located.origin]
      : located.outcome === "choices"
        ? located.choices.map(({ origin }) => origin)
        : located.outcome === "councils"
          ? located.places.map(({ origin }) => origin)
          : [];
  return origins.some(({ easting, northing }) =>
    places.some((place) => place.easting === easting && place.northing === northing),
  );
}

/**
 * Whether a name is tried on every run: every twentieth one, and those that are easily taken for something else, short
 * ones for a part of a postcode, and ones that many places share. `TESTS=long` tries them all.
 */
const isTried = (key: number, name: string, places: readonly Place[]): boolean =>
  isLong || key % 20 === 0 || name.length <= 4 || places.length > 8;

test.each([null, "oxfordshire", "stockton-on-tees"])(
  "every name of the table is a place, in small letters (and in capitals, on no area's page), typed on the pages of %s",
  (preferArea) => {
    const wrong: string[] = [];
    for (let key = 0; key < countKeys(placeTable()); key++) {
      const name = keyText(placeTable(), key);
      const places = placesOfKey(placeTable(), key);
      if (!isTried(key, name, places)) continue;
      for (const typed of preferArea === null ? [name, name.toUpperCase()] : [name]) {
        if (!isOneOf(locate(typed, AREAS, { preferArea }), places)) wrong.push(typed);
      }
    }
    expect(countKeys(placeTable())).toBeGreaterThan(35_000);
    expect(wrong).toEqual([]);
  },
  240_000 * crowd,
);

describe("a name that reads as a postcode once letters are exchanged for figures is the place", () => {
  test.each([
    ["Cowley", "Cowley, Oxford, Oxfordshire"],
    ["Botley", "Botley, Vale of White Horse, Oxfordshire"],
  ])("%s", (typed, label) => {
    expect(originOf(locate(typed, AREAS, { preferArea: "oxfordshire" })).label).toBe(label);
  });

  test("but letters that no place is called, and that a postcode is, are that postcode", () => {
    expect(originOf(locate("SWIA IAA", AREAS)).postcode).toBe("SW1A 1AA");
  });

  test("the label of a place that holds a postcode to tell it apart is the place", () => {
    const label = "Church End, Central Bedfordshire (MK45)";
    expect(locate(label, AREAS)).toMatchObject({ outcome: "found" });
  });
});

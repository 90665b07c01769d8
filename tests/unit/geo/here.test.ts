import { describe, expect, test } from "vitest";
import { metresBetween, toLatitudeLongitude } from "../../../lib/geo/grid";
import { postcodeHere } from "../../../lib/geo/here";
import { findPostcode } from "../../../lib/geo/postcode-table";
import { postcodeTable } from "../../../lib/geo/tables";

const pointOf = (postcode: string) => {
  const [outward = "", inward = ""] = postcode.split(" ");
  const found = findPostcode(postcodeTable(), outward, inward);
  if (!found) throw new Error(`${postcode} is not located.`);
  return found;
};
/** What a browser sends of a place: rounded to a thousandth of a degree. */
const sentFrom = (postcode: string) => {
  const { latitude, longitude } = toLatitudeLongitude(pointOf(postcode));
  return `${latitude.toFixed(3)},${longitude.toFixed(3)}`;
};

describe("the postcode where somebody is", () => {
  test("is one within 150 m of who stands at a postcode, in a town and in the country", () => {
    for (const postcode of [
      "OX4 1XD",
      "TS18 1XE",
      "OX7 6UJ",
      "OX18 4QY",
      "TS15 9BN",
      "TR19 7AA",
      "NE66 3PF",
      "ZE1 0AA",
    ]) {
      const found = postcodeHere(sentFrom(postcode));
      expect(metresBetween(pointOf(found ?? ""), pointOf(postcode)), `${postcode}: ${found}`).toBeLessThan(150);
    }
  });

  test("is none in the sea, abroad, or for what is no point", () => {
    for (const text of ["54.9,1.5", "48.85,2.35", "53.35,-6.26", "", "51.7", "x,y", "51.7,-1.2,3", "1e9,5", "NaN,0"])
      expect(postcodeHere(text), text).toBeNull();
  });
});

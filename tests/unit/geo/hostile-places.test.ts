import { describe, expect, test } from "vitest";
import { areasOnMap } from "../../../lib/catalogue/area";
import { locate, locatePostcode } from "../../../lib/geo/locate";
import { readAreas } from "../../../lib/live/content-files";
import { badPostcodes, goodPostcodes } from "../../support/hostile";

const areas = areasOnMap(readAreas());
const found = (text: string) => {
  const located = locate(text, areas);
  return located.outcome === "found" ? located.origin.postcode : null;
};

describe("whatever is typed for a place", () => {
  test.each(goodPostcodes)("%j is a postcode", (text) => expect(found(text)).toBe("OX4 1XD"));

  test.each(["OX4 1XDD", "OX4 1XD1", "XOX4 1XD"])(
    "%j is searched from as OX4 1XD, and written down nowhere",
    (text) => {
      expect(found(text)).toBe("OX4 1XD");
      expect(locatePostcode(text, areas).outcome).toBe("malformed");
    },
  );

  test.each(badPostcodes)("%j is none, and that is known at once", (text) => expect(found(text)).toBeNull());
});

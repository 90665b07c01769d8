import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { PlaceMap } from "../../../../components/service/place-map";
import { entriesOf, findArea, readEditions } from "../../../../lib/catalogue/catalogue";
import { firstCatalogue } from "../../../support/catalogue";

const catalogue = firstCatalogue();
const area = findArea(catalogue, "oxfordshire");
if (!area) throw new Error("Oxfordshire is not there.");
const located = entriesOf(catalogue, area.slug, "location").filter(({ content }) => content.easting !== null);

describe("the map of a place", () => {
  test("has one pin, in the frame", () => {
    expect(located.length).toBeGreaterThan(5);
    for (const { content, slug } of located) {
      const html = renderToStaticMarkup(createElement(PlaceMap, { content, area }));
      const tips = [...html.matchAll(/d="M(\d+) (\d+)L/g)].map(([, x, y]) => [Number(x), Number(y)]);
      expect(tips, slug).toHaveLength(1);
      expect(
        tips.every(([x = -1, y = -1]) => x > 0 && x < 224 && y > 0 && y < 176),
        slug,
      ).toBe(true);
    }
  });

  test("of a confidential place is not drawn", () => {
    const editions = located
      .slice(0, 1)
      .map((entry) => ({ ...entry, content: { ...entry.content, confidential: true } }));
    const [hidden] = readEditions(editions).entries;
    if (hidden?.kind !== "location") throw new Error("There is no place.");
    expect(renderToStaticMarkup(createElement(PlaceMap, { content: hidden.content, area }))).toBe("");
  });
});

import { describe, expect, test } from "vitest";
import { AreaColours, contrastOf } from "../../../lib/catalogue/colours";

const good = {
  light: { brand: "#0c5470", deep: "#08384c", tint: "#dfedf1", sky: "#d6e8ee" },
  dark: { brand: "#92d3e6", on_brand: "#05222e", deep: "#082c3b", tint: "#123643", sky: "#0e2733" },
};

describe("the contrast of two colours", () => {
  test.each([
    ["#ffffff", "#000000", 21],
    ["#000000", "#ffffff", 21],
    ["#777777", "#777777", 1],
    // The grey that just does not reach 4.5 on white, and the one that does, as WCAG's own tables have them.
    ["#777777", "#ffffff", 4.48],
    ["#767676", "#ffffff", 4.54],
  ])("of %s and %s is %d", (one, other, ratio) => {
    expect(contrastOf(one, other)).toBeCloseTo(ratio, 2);
  });
});

describe("an area's own colours", () => {
  test("are taken where words can be read on each", () => {
    expect(AreaColours.parse(good)).toEqual(good);
  });

  test.each([
    ["a pale button", { ...good, light: { ...good.light, brand: "#58a6c0" } }, "light.brand"],
    ["a pale head", { ...good, light: { ...good.light, deep: "#0c5470" } }, "light.deep"],
    ["a strong card", { ...good, light: { ...good.light, tint: "#92d3e6" } }, "light.tint"],
    ["a strong sky", { ...good, light: { ...good.light, sky: "#92d3e6" } }, "light.sky"],
    ["pale words on a button at night", { ...good, dark: { ...good.dark, on_brand: "#ffffff" } }, "dark.brand"],
    ["a bright head at night", { ...good, dark: { ...good.dark, deep: "#3d7f86" } }, "dark.deep"],
    ["a bright card at night", { ...good, dark: { ...good.dark, tint: "#3d7f86" } }, "dark.tint"],
    ["a bright sky at night", { ...good, dark: { ...good.dark, sky: "#3d7f86" } }, "dark.sky"],
    ["a colour by its name", { ...good, light: { ...good.light, sky: "blue" } }, "light.sky"],
    ["what is no colour but CSS", { ...good, light: { ...good.light, sky: "#fff}body{" } }, "light.sky"],
  ])("with %s are refused", (_, colours, field) => {
    const { error } = AreaColours.safeParse(colours);
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
  });
});

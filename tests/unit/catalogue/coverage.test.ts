import { describe, expect, test } from "vitest";
import { coverageOf, isCountry, isNational } from "../../../lib/catalogue/coverage";
import { forPeopleIn } from "../../support/made-up";

const oxford = ["E07000178", "E10000025", "E92000001"];
const cardiff = ["W06000015", "W92000004"];
const edinburgh = ["S12000036", "S92000003"];

const coverage = (codes: string[], home: string[]) => coverageOf(codes.map(forPeopleIn), home);

describe("whether a service is for people who live here", () => {
  test("a service for their own district covers them", () => {
    expect(coverage(["E07000178"], oxford)).toBe("covers");
  });

  test("a service for the county that their district is in covers them", () => {
    expect(coverage(["E10000025"], oxford)).toBe("covers");
  });

  test("a service for another council does not", () => {
    expect(coverage(["E06000004"], oxford)).toBe("outside");
  });

  test("one of several areas is enough", () => {
    expect(coverage(["E06000004", "E10000025"], oxford)).toBe("covers");
  });

  test("a service for England is national to them, though England is among the codes of their home", () => {
    expect(coverage(["E92000001"], oxford)).toBe("national");
  });

  test("a service for England is national to a home known only by its district", () => {
    expect(coverage(["E92000001"], ["E07000178"])).toBe("national");
  });

  test("a service for England is national to somebody whose district cannot be known", () => {
    expect(coverage(["E92000001"], ["E92000001"])).toBe("national");
  });

  test("a service for their own area and for England is their own", () => {
    expect(coverage(["E92000001", "E10000025"], oxford)).toBe("covers");
  });

  test.each([
    ["Wales", cardiff],
    ["Scotland", edinburgh],
  ])("a service for England is not for people in %s", (_, home) => {
    expect(coverage(["E92000001"], home)).toBe("outside");
  });

  test("a service for Wales or for Scotland is for people there and for nobody in England", () => {
    const of = (code: string) => [cardiff, edinburgh, oxford].map((home) => coverage([code], home));
    expect(of("W92000004")).toEqual(["national", "outside", "outside"]);
    expect(of("S92000003")).toEqual(["outside", "national", "outside"]);
  });

  test("England and Wales leaves Scotland out", () => {
    expect([oxford, cardiff, edinburgh].map((home) => coverage(["K04000001"], home))).toEqual([
      ...["national", "national", "outside"],
    ]);
  });

  test("a service for the United Kingdom is for everybody", () => {
    expect([oxford, cardiff, edinburgh].map((home) => coverage(["K02000001"], home))).toEqual([
      ...["national", "national", "national"],
    ]);
  });

  test("somebody of whom nothing is known is outside of every council's service", () => {
    expect(coverage(["E10000025"], [])).toBe("outside");
  });
});

describe("codes of whole countries", () => {
  test("England is a country, Oxfordshire is not", () => {
    expect(["E92000001", "E10000025"].map(isCountry)).toEqual([true, false]);
  });

  test("a service is national when one of its areas is a country", () => {
    expect(isNational([forPeopleIn("E10000025"), forPeopleIn("E92000001")].map(full))).toBe(true);
    expect(isNational([forPeopleIn("E10000025")].map(full))).toBe(false);
  });
});

const full = (area: ReturnType<typeof forPeopleIn>) => ({
  ...area,
  description: null,
  sources: [],
  needs_review: false,
});

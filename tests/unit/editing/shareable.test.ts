import { expect, test } from "vitest";
import { searchShareable } from "../../../lib/editing/shareable";
import { at, catalogueOf, edition, forPeopleIn, idOf } from "../../support/made-up";

const catalogue = catalogueOf([
  edition("service", "clinic", {
    name: "Sleep clinic",
    acronyms: ["SLP"],
    organization_id: idOf("organization", "trust"),
    service_at_locations: [at("house")],
  }),
  edition("service", "helpline", { service_areas: [forPeopleIn("E92000001")] }),
  edition("guide", "guide", { name: "About sleep" }),
  edition("organization", "trust", { name: "Near Trust" }),
  edition("location", "house", {
    name: "House",
    easting: 1,
    northing: 1,
    address: { id: idOf("location", "address"), address_1: "1 High Street", postal_code: "OX4 1XD" },
  }),
  edition("service", "own", { name: "Sleep at home" }, "far"),
]);
const found = (words: string, area = "far") => searchShareable(catalogue, area, words).map(({ offer }) => offer.slug);

test("what an area may show of others is found by name, acronym, who gives it, and postcode", () => {
  for (const words of ["sleep CLIN", "slp", "near trust", "ox41xd", "OX4 1XD"])
    expect(found(words)).toEqual(["clinic"]);
  expect(found("sleep")).toEqual(["guide", "clinic"]);
  expect(found("zebra")).toEqual([]);
});

test("what is its own, and what is for the whole country, is not offered", () => {
  expect(found("", "far")).toEqual(["guide", "clinic"]);
  expect(found("", "near")).toEqual(["own"]);
});

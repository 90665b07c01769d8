import { expect, test } from "vitest";
import type { UncheckedEdition } from "../../../../lib/catalogue/catalogue";
import { gapsOf } from "../../../../lib/editing/worklist/gaps";
import { publicRow } from "../../../support/desk-rows";
import { at, catalogueOf, edition, idOf } from "../../../support/made-up";

const gaps = (editions: UncheckedEdition[]) =>
  gapsOf(
    editions.map((one) => publicRow(one)),
    catalogueOf(editions),
  );
const organization_id = idOf("organization", "trust");

test("what families see most comes first: services, guides, then what most of these use, and last what none uses", () => {
  const found = gaps([
    edition("organization", "body-nobody-uses"),
    edition("location", "house-nobody-uses"),
    edition("location", "clinic"),
    edition("organization", "trust"),
    edition("guide", "guide", { organization_id }),
    edition("service", "service", { organization_id, service_at_locations: [at("clinic")] }),
  ]);
  expect(found.map(({ row }) => row.slug).slice(0, 4)).toEqual(["service", "guide", "trust", "clinic"]);
  expect(found.map(({ uses }) => uses)).toEqual([null, null, 2, 1, 0, 0]);
});

test("a service that names a body twice uses it once, and what only a body names is used by nobody", () => {
  const found = gaps([
    edition("organization", "parent"),
    edition("organization", "trust", { parent_organization_id: idOf("organization", "parent") }),
    edition("service", "service", { organization_id, commissioner_id: organization_id }),
  ]);
  expect(found.map(({ row, uses }) => [row.slug, uses])).toEqual([
    ["service", null],
    ["trust", 1],
    ["parent", 0],
  ]);
});

test("of two services, the less complete one comes first", () => {
  const [first, second] = gaps([
    edition("service", "says-more", { what_happens: "A nurse visits.", fees_description: "Free" }),
    edition("service", "says-less"),
  ]);
  expect([first?.row.slug, second?.row.slug]).toEqual(["says-less", "says-more"]);
  expect(first?.score).toBeLessThan(second?.score ?? 0);
});

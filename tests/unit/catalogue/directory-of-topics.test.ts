import { expect, test } from "vitest";
import { directoryOf } from "../../../lib/catalogue/directory-of-topics";
import { firstCatalogue } from "../../support/catalogue";
import { catalogueOf, edition } from "../../support/made-up";

const namesOf = (topics: ReturnType<typeof directoryOf>) =>
  topics.map(({ category, entries }) => [category?.slug ?? null, entries.map(({ content }) => content.name)]);

test("a directory has each service and guide once, under its whole topic, by name", () => {
  const catalogue = catalogueOf([
    edition("service", "b", { name: "B", categories: ["speech", "teeth"] }),
    edition("guide", "a", { name: "A", categories: ["therapy"] }),
    edition("service", "t", { name: "T", categories: ["teeth"] }),
    edition("service", "n", { name: "N", categories: ["gone"] }),
    edition("organization", "o", { name: "O" }),
  ]);
  expect(namesOf(directoryOf(catalogue, "near"))).toEqual([
    ["therapy", ["A", "B"]],
    ["teeth", ["T"]],
    [null, ["N"]],
  ]);
  expect(directoryOf(catalogue, "far")).toEqual([]);
});

test("nothing that a council has published is left out of its directory", () => {
  const catalogue = firstCatalogue();
  for (const { slug } of catalogue.areas) {
    const all = [...catalogue.entries.values()].filter(
      ({ area, kind }) => area === slug && (kind === "service" || kind === "guide"),
    );
    const listed = directoryOf(catalogue, slug).flatMap(({ entries }) => entries);
    const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id).toSorted();
    expect(idsOf(listed)).toEqual(idsOf(all));
  }
});

import { describe, expect, test } from "vitest";
import { buildCatalogue, entriesOf, findById, findByPath, findEntry } from "../../../lib/catalogue/catalogue";
import { everything, search } from "../../../lib/catalogue/search/search";
import { areas, catalogueOf, edition, idOf, terms } from "../../support/made-up";

describe("the Catalogue", () => {
  const good = edition("service", "good");
  const bad = { ...edition("service", "bad"), content: { name: "Bad" } };

  test("leaves out what cannot be read, names it, and has the rest", () => {
    const { catalogue, faults } = buildCatalogue({ areas, terms, editions: [bad, good] });
    expect([...catalogue.entries.keys()]).toEqual([good.id]);
    expect(faults.map(({ slug, issues }) => [slug, issues.length > 0])).toEqual([["bad", true]]);
  });

  test.each([null, "text", 7, [], { name: [] }])("content that is %j is a fault and no crash", (content) => {
    const { faults } = buildCatalogue({ areas, terms, editions: [{ ...good, content }] });
    expect(faults).toHaveLength(1);
  });

  test("finds what was left out neither by path nor by id nor by search", () => {
    const { catalogue } = buildCatalogue({ areas, terms, editions: [bad] });
    expect(findEntry(catalogue, "near", "service", "bad")).toBeNull();
    expect(findById(catalogue, bad.id)).toBeNull();
    expect(search(catalogue, everything).total).toBe(0);
  });

  test("makes its index in at least a step for each offer, and once", () => {
    const catalogue = catalogueOf([good, edition("guide", "guide")]);
    expect([...catalogue.indexing()].length).toBeGreaterThan(2);
    expect(catalogue.indexing().next()).toEqual({ done: true, value: catalogue.index });
  });

  test("finds an entry in its own area, under its own kind, and nowhere else", () => {
    const catalogue = catalogueOf([good]);
    expect(findEntry(catalogue, "near", "service", "good")?.id).toBe(good.id);
    expect(findByPath(catalogue, "near", "services/good")?.id).toBe(good.id);
    expect(findEntry(catalogue, "far", "service", "good")).toBeNull();
    expect(findEntry(catalogue, "near", "guide", "good")).toBeNull();
  });

  test("keeps the same slug of two areas apart", () => {
    const catalogue = catalogueOf([good, edition("service", "good", {}, "far")]);
    expect(findEntry(catalogue, "far", "service", "good")?.id).toBe(idOf("service", "good", "far"));
    expect(findEntry(catalogue, "near", "service", "good")?.id).toBe(idOf("service", "good"));
  });

  test("lists the entries of a kind in an area by name", () => {
    const catalogue = catalogueOf([
      edition("service", "b", { name: "Élan" }),
      edition("service", "a", { name: "Zebra" }),
      edition("guide", "c", { name: "Guide" }),
      edition("service", "d", { name: "Other" }, "far"),
      edition("service", "e", { name: "apple" }),
    ]);
    expect(entriesOf(catalogue, "near", "service").map(({ content }) => content.name)).toEqual([
      "apple",
      "Élan",
      "Zebra",
    ]);
  });
});

import { describe, expect, test } from "vitest";
import { findByPath } from "../../../lib/catalogue/catalogue";
import type { Content } from "../../../lib/catalogue/content";
import { type EntryKind, folderOfKind } from "../../../lib/catalogue/entry";
import type { FirstEdition } from "../../../lib/catalogue/first-edition";
import { referencesOf } from "../../../lib/catalogue/links";
import { termIssues } from "../../../lib/editing/term-issues";
import { readAreas, readFirstEditions, readTerms } from "../../../lib/live/content-files";
import { firstCatalogue } from "../../support/catalogue";
import { readCsv } from "../../support/csv";

const { editions, issues } = readFirstEditions();
const catalogue = firstCatalogue();
const areas = readAreas();
const terms = readTerms();
const pathOf = ({ area, kind, slug }: Pick<FirstEdition, "area" | "kind" | "slug">) =>
  `${area}/${folderOfKind[kind]}/${slug}`;
const paths = new Set(editions.map(pathOf));

/** Every object within a content, and the path to it. */
function* objectsIn(value: unknown, at = ""): Generator<{ at: string; object: Record<string, unknown> }> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield { at, object: value as Record<string, unknown> };
  for (const [key, inner] of Object.entries(value)) yield* objectsIn(inner, at ? `${at}.${key}` : key);
}

describe("the first editions", () => {
  test("are read without an issue", () => {
    expect(issues).toEqual([]);
    expect(editions.length).toBeGreaterThanOrEqual(110);
  });

  test("hold every part of both councils' pages", () => {
    const inventory = readCsv("tests/support/inventory.csv");
    const missing = inventory.filter(({ area, path }) => !paths.has(`${area}/${path}`));
    expect(inventory.length).toBeGreaterThan(60);
    expect(missing).toEqual([]);
  });

  test("leave the eye health page of Oxfordshire a draft, and nothing else", () => {
    expect(editions.filter(({ state }) => state === "draft").map(pathOf)).toEqual(["oxfordshire/services/eye-health"]);
  });

  test("use no term that is not in a vocabulary", () => {
    expect(editions.flatMap((one) => termIssues(one.content, terms).map((issue) => [pathOf(one), issue]))).toEqual([]);
  });

  test("refer to nothing that is not published, so that nothing leads nowhere", () => {
    const lost = editions
      .filter(({ state }) => state === "published")
      .flatMap((one) => referencesOf(one.content).map(({ to, relation }) => ({ path: pathOf(one), to, relation })))
      .filter(({ to }) => !catalogue.entries.has(to));
    expect(lost).toEqual([]);
  });

  test("have an own, distinct uuid for every block that stands in a list", () => {
    for (const edition of editions) {
      const ids: unknown[] = [];
      for (const { at, object } of objectsIn(edition.content)) if (/\.\d+$/.test(at)) ids.push(object.id);
      for (const id of ids) expect(id, pathOf(edition)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      expect(new Set(ids).size, pathOf(edition)).toBe(ids.length);
    }
  });

  test("have no block whose uuid another edition has", () => {
    const all = editions.flatMap(({ content }) => [...objectsIn(content)].flatMap(({ object }) => object.id ?? []));
    expect(new Set(all).size).toBe(all.length);
  });

  test("are of every kind in both areas", () => {
    for (const kind of Object.keys(folderOfKind) as EntryKind[]) {
      for (const { slug } of areas) expect(editions.some((one) => one.kind === kind && one.area === slug)).toBe(true);
    }
  });
});

describe("the entries that an area and the glossary name", () => {
  test.each(areas)("of $name are all published", (area) => {
    const named = [...area.ask, ...area.complaints, area.family_support ?? [], area.improve ?? []].flat();
    expect(named.filter((path) => !findByPath(catalogue, area.slug, path))).toEqual([]);
  });

  test("are each published in some area", () => {
    const named = terms.glossary.flatMap(({ entries }) => entries);
    expect(named.filter((path) => !areas.some((area) => findByPath(catalogue, area.slug, path)))).toEqual([]);
  });
});

describe("where facts come from", () => {
  test("every contact, phone and link cites a source that the edition carries", () => {
    const silent = editions.flatMap((edition) => {
      const carried = new Set(edition.content.sources.map(({ key }) => key));
      return [...objectsIn(edition.content)]
        .filter(({ at }) => /(^|\.)(contacts|phones|links)\.\d+$/.test(at))
        .filter(({ object }) => {
          const cited = object.sources as string[];
          return cited.length === 0 || cited.some((key) => !carried.has(key));
        })
        .map(({ at }) => `${pathOf(edition)}: ${at}`);
    });
    expect(silent).toEqual([]);
  });
});

describe("how to reach someone", () => {
  const reaches = (content: Content) =>
    content.contacts.some(({ email, url, phones, address }) => email || url || address || phones.length > 0) ||
    ("referral" in content &&
      content.referral.routes.some(
        ({ email, url, phones, address }) => email || url || address || phones.length > 0,
      )) ||
    ("service_at_locations" in content && content.service_at_locations.some(({ phones }) => phones.length > 0));

  test("every published service says it, or its area names somebody to ask who does", () => {
    const lost = editions
      .filter(({ kind, state }) => kind === "service" && state === "published")
      .filter(({ area, content }) => {
        const asked = areas.find(({ slug }) => slug === area)?.ask ?? [];
        const others = asked.flatMap((path) => findByPath(catalogue, area, path)?.content ?? []);
        return ![content, ...others].some(reaches);
      });
    expect(lost.map(pathOf)).toEqual([]);
  });
});

import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SectionForm } from "../../../../components/desk/form/section-form";
import { areaOptions } from "../../../../lib/catalogue/area";
import { withArea } from "../../../../lib/editing/form/apply-action";
import type { Section } from "../../../../lib/editing/form/field";
import { formValues } from "../../../../lib/editing/form/form-values";
import { readSection } from "../../../../lib/editing/form/read-section";
import { findSection } from "../../../../lib/editing/form/sections";
import { readAreas, readTerms } from "../../../../lib/live/content-files";

const section = findSection("service", "who-it-is-for") as Section;
const newId = () => crypto.randomUUID();
const [county, oxford, cherwell] = ["E10000025", "E07000178", "E07000177"];
const area = (code: string, name: string, description: string | null = null) => ({
  id: newId(),
  code,
  name,
  description,
  sources: [],
  needs_review: false,
});
const whole = area(county, "Oxfordshire", "For children with a GP there.");

/** The content after the page was posted with just these boxes ticked. */
const ticked = (content: unknown, boxes: string[]) => {
  const rest = formValues(section, content).filter(([name, value]) => name !== "service_areas.codes" || value === "");
  const form = [...rest, ...boxes.map((code) => ["service_areas.codes", code] as const)];
  return (readSection(section, form, content, newId).content as { service_areas: unknown[] }).service_areas;
};

test("a box that is ticked adds its area, with code and name of the tables", () => {
  expect(ticked({ service_areas: [whole] }, [county, oxford])).toEqual([
    whole,
    expect.objectContaining({ code: oxford, name: "Oxford", description: null }),
  ]);
});

test("a box that is not ticked any more takes its area away, and no other", () => {
  const district = area(cherwell, "Cherwell");
  expect(ticked({ service_areas: [whole, district] }, [county])).toEqual([whole]);
});

test("a code that exists nowhere cannot be ticked", () => {
  expect(ticked({ service_areas: [whole] }, [county, "E10000052"])).toEqual([whole]);
});

test("an area that somebody else added meanwhile stays", () => {
  const form = formValues(section, { service_areas: [whole] });
  const now = { service_areas: [whole, area(oxford, "Oxford")] };
  expect(readSection(section, form, now, newId).content).toBe(now);
});

test("an area that was found by name is added once", () => {
  const path = "service_areas";
  const once = withArea(section, { service_areas: [whole] }, { path, code: "E10000002" }, newId);
  expect(once).toEqual({ service_areas: [whole] });
  const other = withArea(section, { service_areas: [whole] }, { path, code: "E06000060" }, newId);
  expect(other).toEqual({ service_areas: [whole, expect.objectContaining({ name: "Buckinghamshire" })] });
  expect(withArea(section, other, { path, code: "E06000060" }, newId)).toEqual(other);
});

test("nobody sees a code: boxes have names, and nothing is typed but the name of another council", () => {
  const oxfordshire = readAreas().find(({ slug }) => slug === "oxfordshire");
  if (!oxfordshire) throw new Error("Oxfordshire is not there.");
  const content = { service_areas: [whole, area("E10000052", "Barset")] };
  const choices = { terms: readTerms(), entries: new Map(), areas: areaOptions(oxfordshire) };
  const html = renderToStaticMarkup(
    createElement(SectionForm, { action: "/", revision: 1, section, content, choices }),
  );
  const text = html.replace(/<[^>]*>/g, " ");
  for (const words of ["All of Oxfordshire", "Cherwell", "All of England", "Barset (not an area that we know)"]) {
    expect(text).toContain(words);
  }
  expect(text).not.toMatch(/[EKSW]\d{8}/);
});

import { describe, expect, test } from "vitest";
import { namesFor, originNames, readOrigins, withOrigins } from "../../../lib/editing/answered-origins";
import { changedOrigins } from "../../../lib/editing/changed-origins";
import { staleFacts } from "../../../lib/editing/stale-facts";

const source = { id: "s", key: "leaflet", title: "Leaflet of 2023" };
const route = { id: "r", who: ["parent"], address: { postal_code: "OX1 1AA" }, sources: ["leaflet"] };
const fact = {
  id: "f",
  field: "referral",
  sources: ["leaflet"],
  note: "The leaflet gives Littlemore.",
  date: "3 July 2023",
};
const content = {
  name: "Teeth",
  referral: { required: true, routes: [route], note: null },
  waits: [{ id: "w", weeks: 12, as_of: "May 2024", sources: [] }],
  ages: { minimum_age_months: 24, note: null },
  sources: [source],
  facts: [fact],
};
const moved = { ...route, address: { postal_code: "OX2 6AA" } };
const withRoute = (one: object, more: object = {}) => ({
  ...content,
  referral: { ...content.referral, routes: [one] },
  ...more,
});
const world = {
  today: "2026-11-30",
  organizations: new Map(),
  postcodeExists: () => true,
  linkedServices: new Map(),
};
const fieldsAsked = (after: object) => changedOrigins(content, after).map(({ field }) => field);

describe("where a fact comes from is asked", () => {
  test("when what it says was changed, and its source, note and date were not", () => {
    expect(changedOrigins(content, withRoute(moved))).toEqual([
      { field: "referral.routes.0", about: "referral.routes.0", sources: ["Leaflet of 2023"], note: "", date: "" },
      {
        field: "facts.0",
        about: "referral",
        sources: ["Leaflet of 2023"],
        note: "The leaflet gives Littlemore.",
        date: "3 July 2023",
      },
    ]);
  });

  test("of a figure with a day and no source, too", () => {
    expect(fieldsAsked({ ...content, waits: [{ ...content.waits[0], weeks: 20 }] })).toEqual(["waits.0"]);
  });

  test("not when nothing was changed, or what rests on nothing, or other words of the page", () => {
    expect(fieldsAsked(content)).toEqual([]);
    expect(fieldsAsked({ ...content, name: "Dentist", ages: { minimum_age_months: 36, note: null } })).toEqual([]);
  });

  test("not once somebody has said it, of that fact", () => {
    expect(fieldsAsked(withRoute({ ...moved, sources: ["call"] }))).toEqual(["facts.0"]);
    expect(fieldsAsked(withRoute({ ...moved, sources: ["call"] }, { facts: [{ ...fact, note: "" }] }))).toEqual([]);
  });

  test("not of what was put in, taken out, or only moved in its list", () => {
    const other = { ...route, id: "other" };
    const two = { ...content, referral: { ...content.referral, routes: [other, route] }, facts: [] };
    const turned = { ...two, referral: { ...two.referral, routes: [route, other] } };
    expect(changedOrigins({ ...content, facts: [] }, two)).toEqual([]);
    expect(changedOrigins(two, turned)).toEqual([]);
    expect(changedOrigins(two, { ...content, facts: [] })).toEqual([]);
  });

  test("of nothing in a first edition, and of nothing that is no content", () => {
    expect(changedOrigins(null, content)).toEqual([]);
    expect(changedOrigins(content, [content])).toEqual([]);
    expect(changedOrigins({ facts: "x" }, { facts: [{ id: 7 }, null] })).toEqual([]);
  });
});

describe("what is answered", () => {
  const after = withRoute(moved);
  const asked = changedOrigins(content, after);
  const answers = {
    [originNames.from("referral.routes.0")]: "new",
    [originNames.from("facts.0")]: "new",
    [originNames.keepsNote("facts.0")]: "no",
    [originNames.note("facts.0")]: "They moved in 2026.",
    [originNames.title]: "Telephone call with the clinic",
    [originNames.url]: "",
    [originNames.day]: "29/11/2026",
  };
  const readAs = (more: Record<string, string>) => {
    const given: Record<string, string> = { ...answers, ...more };
    return readOrigins("service", asked, (name) => given[name] ?? "");
  };

  test("goes into the content: a new source, what rests on it, its day, and the note; then nothing is asked any more", () => {
    const { issues, given } = readAs({});
    expect(issues).toEqual([]);
    const answered = withOrigins(after, given, () => "0123456789") as typeof content;
    const key = "source-01234567";
    expect(answered.sources).toEqual([
      source,
      expect.objectContaining({ key, title: "Telephone call with the clinic", url: null, retrieved: "2026-11-29" }),
    ]);
    expect(answered.referral.routes[0]).toEqual({ ...moved, sources: [key] });
    expect(answered.facts[0]).toMatchObject({ sources: [key], note: "They moved in 2026.", date: "29 November 2026" });
    expect(changedOrigins(content, answered)).toEqual([]);
  });

  test("may be that all still stands where it stood: then only what was said of the note is changed", () => {
    const same = Object.fromEntries(asked.map(({ field }) => [originNames.from(field), "same"]));
    const { issues, given } = readAs({ ...same, [originNames.note("facts.0")]: "", [originNames.title]: "" });
    expect(issues).toEqual([]);
    expect(withOrigins(after, given, () => "x")).toEqual({ ...after, facts: [{ ...fact, note: null }] });
  });

  test("is asked for, each thing that is missing", () => {
    const names = namesFor(asked);
    const { issues } = readOrigins("service", asked, () => "");
    const none = issues.map(({ field }) => field);
    expect(new Set(issues.map(({ message }) => message)).size).toBe(issues.length);
    expect(none).toEqual(["from-referral.routes.0", "from-facts.0", "keeps-note-facts.0"]);
    const wrong = readAs({ "source-title": " ", "source-url": "javascript:alert(1)", "source-day": "soon" }).issues;
    expect(wrong.map(({ field }) => field)).toEqual(["source-title", "source-url", "source-day"]);
    for (const { field } of wrong) expect(names).toContain(field);
    expect(namesFor([])).toEqual([]);
  });

  test("may be that nobody knows yet, in an emergency only: then the fact rests on nothing, and is marked", () => {
    const unknown = Object.fromEntries(asked.map(({ field }) => [originNames.from(field), "unknown"]));
    const read = (mayBeUnknown: boolean) =>
      readOrigins("service", asked, (name) => unknown[name as keyof typeof unknown] ?? "", mayBeUnknown);
    expect(read(false).issues.map(({ field }) => field)).toContain("from-facts.0");
    expect(read(true).issues).toEqual([]);
    const answered = withOrigins(after, read(true).given, () => "x") as typeof content;
    expect(answered.facts[0]).toEqual({ ...fact, sources: [], needs_review: true, date: null });
    expect(answered.referral.routes[0]).toEqual({ ...moved, sources: [], needs_review: true });
    expect(staleFacts(answered, world).map(({ field, kind }) => [field, kind])).toEqual([
      ["referral.routes.0", "origin"],
      ["facts.0", "origin"],
    ]);
    expect(staleFacts(after, world)).toEqual([]);
  });
});

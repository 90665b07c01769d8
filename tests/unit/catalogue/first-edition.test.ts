import { describe, expect, test } from "vitest";
import type { EntryKind } from "../../../lib/catalogue/entry";
import { entryId, readFirstEdition, SourceRow } from "../../../lib/catalogue/first-edition";
import { termIssues } from "../../../lib/editing/term-issues";
import { terms } from "../../support/made-up";

const sources = new Map([["page", SourceRow.parse({ key: "page", title: "A page" })]]);
const known = new Set(["services/it", "organizations/trust", "locations/clinic", "guides/rights"]);
const front = {
  name: "It",
  summary: "What it is.",
  categories: ["teeth"],
  service_areas: [{ code: "E10000001", name: "Near" }],
};

const read = (more: Record<string, unknown> = {}, body = "Words.", kind: EntryKind = "service") =>
  readFirstEdition({ area: "near", kind, slug: "it", front: { ...front, ...more }, body }, sources, known);

/** What it became; throws with the issues when it did not. */
function edition(more: Record<string, unknown> = {}, body?: string) {
  const { edition, issues } = read(more, body);
  if (edition?.kind !== "service" || !("service_at_locations" in edition.content))
    throw new Error(JSON.stringify(issues));
  return { ...edition, content: edition.content };
}
const fieldsOf = (more: Record<string, unknown>) => read(more).issues.map(({ field }) => field);

describe("a first edition", () => {
  test("is published unless it says that it is a draft", () => {
    expect(edition().state).toBe("published");
    expect(edition({ state: "draft" }).state).toBe("draft");
  });

  test("takes its text as the description, and no text as none", () => {
    expect(edition({}, "\nWords.\n").content.description).toBe("Words.");
    expect(edition({}, "\n").content.description).toBeNull();
  });

  test("names other entries by slug and gets their ids", () => {
    const { content } = edition({
      organization: "trust",
      service_at_locations: [{ location: "clinic" }],
      related: [{ entry: "guides/rights" }],
    });
    expect(content.organization_id).toBe(entryId("near", "organization", "trust"));
    expect(content.service_at_locations[0]?.location_id).toBe(entryId("near", "location", "clinic"));
    expect(content.related[0]?.entry_id).toBe(entryId("near", "guide", "rights"));
  });

  test("carries every source that it cites anywhere, once", () => {
    const { content } = edition({
      sources: ["page"],
      contacts: [{ email: "a@b.uk", sources: ["page"], phones: [{ number: "01234 567890", sources: ["page"] }] }],
    });
    expect(content.sources.map(({ key, title }) => [key, title])).toEqual([["page", "A page"]]);
  });

  test("has the same ids each time it is read", () => {
    const more = { contacts: [{ phones: [{ number: "01234 567890" }] }], sources: ["page"] };
    expect(edition(more)).toEqual(edition(more));
  });

  test("has the id of its path: other kinds and areas have others", () => {
    const ids = [
      entryId("near", "service", "it"),
      entryId("far", "service", "it"),
      entryId("near", "guide", "it"),
      entryId("near", "service", "other"),
    ];
    expect(new Set(ids).size).toBe(4);
    expect(edition().id).toBe(ids[0]);
  });

  test("ids are uuids of version 5, and this one will not change", () => {
    expect(entryId("oxfordshire", "service", "dental")).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-/,
    );
    expect(entryId("oxfordshire", "service", "dental")).toBe("e81e3059-c04d-57af-bf17-5fb981fdd31c");
  });
});

describe("what stops a first edition", () => {
  test.each<[string, Record<string, unknown>, string]>([
    ["a misspelt field", { sumary: "Oh." }, "sumary"],
    ["a misspelt field in a block", { contacts: [{ emial: "a@b.uk" }] }, "contacts.0.emial"],
    ["a field named like one that every object has", { constructor: "Oh." }, "constructor"],
    ["an organisation that is not there", { organization: "nobody" }, "organization"],
    [
      "a place that is not there",
      { service_at_locations: [{ location: "nowhere" }] },
      "service_at_locations.0.location",
    ],
    ["a related entry that is not there", { related: [{ entry: "guides/nothing" }] }, "related.0.entry"],
    ["a reference without a folder", { related: [{ entry: "rights" }] }, "related.0.entry"],
    ["a source that is not there", { sources: ["nothing"] }, "sources"],
    ["a source that is not there, cited in a block", { contacts: [{ sources: ["nothing"] }] }, "sources"],
    ["a list of sources that was left empty", { sources: null }, "sources"],
    ["a list of sources that is one word", { contacts: [{ sources: "page" }] }, "contacts.0.sources"],
    ["a state that there is not", { state: "ready" }, "state"],
    ["an address that is none", { url: "www.example.uk" }, "url"],
    ["a link to a script", { links: [{ title: "It", url: "javascript:alert(1)" }] }, "links.0.url"],
    [
      "a number that nobody can ring",
      { contacts: [{ phones: [{ number: "0800 HELP" }] }] },
      "contacts.0.phones.0.number",
    ],
    ["a summary that is too long", { summary: "a".repeat(201) }, "summary"],
    ["an area that is no ONS code", { service_areas: [{ code: "OX4", name: "Oxford" }] }, "service_areas.0.code"],
    ["nobody to be for", { service_areas: [] }, "service_areas"],
  ])("%s", (_, more, field) => {
    expect(fieldsOf(more)).toContain(field);
  });

  test("is everything at once, so that nobody has to come back for the next", () => {
    expect(fieldsOf({ sumary: "Oh.", organization: "nobody", sources: ["nothing"] }).sort()).toEqual([
      ...["organization", "sources", "sumary"],
    ]);
  });
});

describe("terms that there are not", () => {
  test("are issues, each where it stands", () => {
    const { content } = edition({
      categories: ["teeth", "cars"],
      needs: ["money"],
      parts: [{ slug: "part", name: "Part", needs: ["walking", "fame"] }],
      referral: { routes: [{ who: ["gp", "nobody"] }] },
      delivery: [{ mode: "pigeon" }, { mode: "home" }],
    });
    expect(termIssues(content, terms).map(({ field }) => field)).toEqual([
      ...["categories", "needs", "parts.0.needs", "referral.routes.0.who", "delivery"],
    ]);
  });

  test("nothing is an issue when all are there", () => {
    expect(termIssues(edition({ needs: ["walking"] }).content, terms)).toEqual([]);
  });
});

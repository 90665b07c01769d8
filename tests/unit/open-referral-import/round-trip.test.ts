import { expect, test } from "vitest";
import { buildCatalogue, type Catalogue, type UncheckedEdition } from "../../../lib/catalogue/catalogue";
import { stableId } from "../../../lib/catalogue/stable-id";
import { answerFhir } from "../../../lib/open-data/fhir/answer";
import { HealthcareService } from "../../../lib/open-data/fhir/shapes";
import { readSourceFile } from "../../../lib/open-referral-import/read-source-file";
import { bulkReport } from "../../../lib/tables/report";
import { firstCatalogue } from "../../support/catalogue";
import { catalogueOf, edition } from "../../support/made-up";
import { walkFeed } from "../../support/open-data";

const whole = "full=true&per_page=100";

/** What an area publishes, in one file, as somebody harvests it. */
const harvest = (catalogue: Catalogue, area: string) =>
  JSON.stringify({
    contents: walkFeed(catalogue, "services", `area=${area}&${whole}`),
    organizations: walkFeed(catalogue, "organizations", whole),
    locations: walkFeed(catalogue, "locations", `area=${area}&${whole}`),
  });

/** The Catalogue of an installation that had nothing, and took in and published what this one publishes in an area. */
function copyOf(catalogue: Catalogue, area: string): { copy: Catalogue; notes: string[] } {
  const own = catalogue.areas.find(({ slug }) => slug === area);
  if (!own) throw new Error("no area");
  const file = readSourceFile(Buffer.from(harvest(catalogue, area)), "test", 50_000_000);
  if (!file.source) throw new Error(file.issues.join(" "));
  const { rows } = bulkReport(file.source, {
    area: own,
    terms: catalogue.terms,
    existing: [],
    takenIds: new Set(),
    decisions: {},
    today: "2026-11-30",
    seed: "test",
  });
  const editions = rows.map(
    ({ id, kind, slug, content }) =>
      ({ id, area, kind, slug, content, publishedAt: "2026-11-21T00:00:00.000Z" }) as unknown as UncheckedEdition,
  );
  const { catalogue: copy, faults } = buildCatalogue({
    areas: catalogue.areas,
    terms: catalogue.terms,
    editions,
  });
  expect(faults).toEqual([]);
  return { copy, notes: file.notes };
}

test("languages and what to bring are published with codes, and come back as they were", () => {
  const languages = [
    { id: stableId("urdu"), name: "Urdu", note: "On Tuesdays." },
    { id: stableId("x"), name: "Makaton" },
  ];
  const required_documents = [
    { id: stableId("book"), document: "Your child's red book", uri: "https://x.example/book" },
  ];
  const made = catalogueOf([edition("service", "a", { languages, required_documents })]);
  const of = (catalogue: Catalogue) => walkFeed(catalogue, "services", whole)[0];
  expect(of(made)).toMatchObject({
    languages: [{ name: "Urdu", code: "ur", note: "On Tuesdays." }, { name: "Makaton" }],
    required_documents: [{ document: "Your child's red book", uri: "https://x.example/book" }],
  });
  const { copy, notes } = copyOf(made, "near");
  expect(notes).toEqual([]);
  expect([of(copy)?.languages, of(copy)?.required_documents]).toEqual([
    of(made)?.languages,
    of(made)?.required_documents,
  ]);
  const strict = walkFeed(made, "services", `${whole}&profile=strict`)[0];
  expect(strict?.languages).toEqual(languages.map(({ id }) => ({ id, service_id: strict?.id })));
  const { json } = answerFhir(`HealthcareService/${strict?.id}`, new URLSearchParams(), made, "https://a.example");
  expect(HealthcareService.parse(json).communication).toEqual([
    { coding: [{ system: "urn:ietf:bcp:47", code: "ur", display: "Urdu" }], text: "Urdu" },
    { text: "Makaton" },
  ]);
});

/** Without what says when something was checked or published, which is not taken over. */
const timeless = (records: object[]) =>
  JSON.parse(JSON.stringify(records), (key, value) =>
    ["last_modified", "assured_date"].includes(key) ? undefined : value,
  );

test.each(["oxfordshire", "stockton-on-tees"])(
  "what one installation publishes of %s, read into an empty one, is published there in the same words",
  (area) => {
    const catalogue = firstCatalogue();
    const { copy, notes } = copyOf(catalogue, area);
    expect(notes).toEqual([]);
    for (const list of ["services", "locations", "organizations"]) {
      const query = `area=${area}&${whole}`;
      const there = walkFeed(catalogue, list, query);
      const ids = new Set(there.map(({ id }) => id));
      // Bodies that the other area publishes are taken over, too, where a service here names them.
      const here = walkFeed(copy, list, query).filter(({ id }) => ids.has(id));
      expect(timeless(here), list).toEqual(timeless(there));
    }
  },
);

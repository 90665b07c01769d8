import { describe, expect, test } from "vitest";
import {
  type AreaContent,
  entriesOf,
  findEntry,
  joinContents,
  type MovedEntry,
  type RemovedEntry,
  readEditions,
  type UncheckedEdition,
} from "../../../lib/catalogue/catalogue";
import { directoryOf } from "../../../lib/catalogue/directory-of-topics";
import { everything, search } from "../../../lib/catalogue/search/search";
import { idShownIn, type SharedEntry, withShared } from "../../../lib/catalogue/shared-entries";
import { pagesOf } from "../../../lib/live/directory";
import { answerFeed } from "../../../lib/open-data/answer";
import { findDownload } from "../../../lib/open-data/downloads";
import { areas, at, edition, forPeopleIn, idOf, nearHome, terms } from "../../support/made-up";
import { base } from "../../support/open-data";

const savedAt = "2026-03-01T00:00:00.000Z";
const sharing = (slug: string, more: Partial<SharedEntry> = {}): SharedEntry => ({
  entryId: idOf("service", slug),
  notes: "The bus from Far stops at the door.",
  isShown: true,
  savedAt,
  ...more,
});

type Gone = { removed?: readonly RemovedEntry[]; moved?: readonly MovedEntry[] };

/** "Far" shows these entries of "near". */
function contentsOf(editions: readonly UncheckedEdition[], shared: readonly SharedEntry[], near: Gone = {}) {
  const contentOf = (area: string): AreaContent => ({
    entries: new Map(
      readEditions(editions.filter((one) => one.area === area)).entries.map((entry) => [entry.id, entry]),
    ),
    removed: (area === "near" && near.removed) || [],
    moved: (area === "near" && near.moved) || [],
    responses: [],
    unmetNeeds: [],
    shared: area === "far" ? shared : [],
  });
  return new Map(["near", "far"].map((area) => [area, contentOf(area)]));
}

const shownBy = (...given: Parameters<typeof contentsOf>) => withShared(areas, contentsOf(...given));
const catalogueOf = (...given: Parameters<typeof contentsOf>) =>
  joinContents({ areas, terms }, shownBy(...given).values());

const clinic = [
  edition("service", "clinic", { organization_id: idOf("organization", "trust"), service_at_locations: [at("house")] }),
  edition("organization", "trust"),
  edition("location", "house", { easting: 400_000, northing: 300_000 }),
  edition("service", "own", { service_areas: [forPeopleIn("E06000002")] }, "far"),
];
const farHome = { ...nearHome, home: ["E06000002", "E92000001"], northing: 301_000 };

describe("an entry that another area writes", () => {
  const catalogue = catalogueOf(clinic, [sharing("clinic")]);
  const found = findEntry(catalogue, "far", "service", "clinic");

  test("stands among the entries of the area that shows it, with its notes and who writes it", () => {
    expect(found?.shared).toMatchObject({ council: "near Council", shownBy: "far", notes: sharing("").notes });
    expect(entriesOf(catalogue, "far", "service").map(({ slug }) => slug)).toEqual(["clinic", "own"]);
    expect(directoryOf(catalogue, "far").flatMap(({ entries }) => entries.map(({ slug }) => slug))).toEqual([
      "clinic",
      "own",
    ]);
  });

  test("is as it was in its own area", () => {
    const original = findEntry(catalogue, "near", "service", "clinic");
    expect(original).not.toHaveProperty("shared");
    expect(original?.content.service_areas).toHaveLength(1);
    expect(found?.id).not.toBe(original?.id);
  });

  test("is found by families of both areas, each in their own, with how far it is", () => {
    const here = search(catalogue, { ...everything, words: "clinic", origin: farHome, area: "far" });
    expect(here.matches).toMatchObject([{ offer: { id: found?.id }, coverage: "covers", metres: 1_000 }]);
    const there = search(catalogue, { ...everything, words: "clinic", origin: nearHome, area: "near" });
    expect(there.matches).toMatchObject([{ offer: { id: idOf("service", "clinic") }, metres: 0 }]);
  });

  test("is once in a search of the whole site", () => {
    const { matches, total } = search(catalogue, { ...everything, words: "clinic" });
    expect(total).toBe(1);
    expect(matches[0]?.offer.area).toBe("near");
  });

  test("is the same value while nothing of it changes, so that nothing is made of it again", () => {
    const contents = contentsOf(clinic, [sharing("clinic")]);
    const once = () => [...(withShared(areas, contents).get("far")?.entries.values() ?? [])];
    expect(once().every((entry, place) => entry === once()[place])).toBe(true);
  });

  test("gives its own address up to an entry of the area that shows it", () => {
    const both = catalogueOf([...clinic, edition("service", "clinic", {}, "far")], [sharing("clinic")]);
    expect(findEntry(both, "far", "service", "clinic")).not.toHaveProperty("shared");
    expect(findEntry(both, "far", "service", "clinic-near")?.shared?.council).toBe("near Council");
  });

  test("changes with what its area publishes", () => {
    const [, ...rest] = clinic;
    const changed = catalogueOf([edition("service", "clinic", { name: "New name" }), ...rest], [sharing("clinic")]);
    expect(findEntry(changed, "far", "service", "clinic")?.content.name).toBe("New name");
  });

  test("leads on from the address that it had before it moved", () => {
    const moved = [{ area: "near", kind: "service" as const, slug: "before", to: "clinic" }];
    const { paths, ...pages } = pagesOf(shownBy(clinic, [sharing("clinic")], { moved }).get("far"));
    expect(paths).toContain("far/services/clinic");
    expect(pages.moved).toEqual([["/far/services/before", "/far/services/clinic"]]);
  });
});

describe("what it names", () => {
  const number = { id: idOf("guide", "number"), identifier_type: "ODS", identifier: "R1" };
  const related = (kind: "guide" | "service", slug: string) => ({
    id: idOf("guide", `to ${slug}`),
    entry_id: idOf(kind, slug),
  });
  const house = (name: string, postal_code: string) => ({
    name,
    address: { id: idOf("guide", name), address_1: "1 High Street", postal_code },
  });
  const named = [
    edition("service", "clinic", {
      organization_id: idOf("organization", "trust"),
      commissioner_id: idOf("organization", "payer"),
      service_at_locations: [at("house"), at("annexe")],
      related: [related("guide", "sleep"), related("guide", "only-near"), related("service", "other")],
    }),
    edition("organization", "trust", { organization_identifiers: [number] }),
    edition("organization", "payer"),
    edition("location", "house", house("House", "AA1 1AA")),
    edition("location", "annexe", house("Annexe", "AA1 1AB")),
    edition("guide", "sleep"),
    edition("guide", "only-near"),
    edition("service", "other"),
    edition("organization", "the-trust", { name: "The Trust", organization_identifiers: [number] }, "far"),
    edition("location", "the-house", house("house", "AA1 1AA"), "far"),
    edition("location", "annexe", house("Annexe", "ZZ9 9ZZ"), "far"),
    edition("guide", "sleep", {}, "far"),
    edition("service", "other", {}, "far"),
  ];
  const contentIn = (shared: SharedEntry[]) => {
    const content = findEntry(catalogueOf(named, shared), "far", "service", "clinic")?.content;
    return {
      organizations: [content?.organization_id, content?.commissioner_id],
      places: content?.service_at_locations.map(({ location_id }) => location_id),
      related: content?.related.map(({ entry_id }) => entry_id),
    };
  };

  test("is what the area that shows it has of it, and else what the other has", () => {
    expect(contentIn([sharing("clinic")])).toEqual({
      organizations: [idOf("organization", "the-trust", "far"), idOf("organization", "payer")],
      places: [idOf("location", "the-house", "far"), idOf("location", "annexe")],
      related: [idOf("guide", "sleep", "far"), idOf("guide", "only-near"), idOf("service", "other")],
    });
  });

  test("is what the area shows of the other, too", () => {
    const [, , other] = contentIn([sharing("clinic"), sharing("other")]).related ?? [];
    expect(other).toBe(idShownIn("far", idOf("service", "other")));
  });

  test("stays in the area that writes it as it is there", () => {
    const original = findEntry(catalogueOf(named, [sharing("clinic")]), "near", "service", "clinic");
    expect(original?.content.organization_id).toBe(idOf("organization", "trust"));
  });
});

describe("an entry that is shown no more", () => {
  test("goes when its area takes it down, and its address says what the other one says", () => {
    const gone = { id: idOf("service", "clinic"), area: "near", kind: "service" as const, slug: "clinic" };
    const removed = [{ ...gone, message: "It has closed.", insteadId: null }];
    const catalogue = catalogueOf(clinic.slice(1), [sharing("clinic")], { removed });
    expect(findEntry(catalogue, "far", "service", "clinic")).toBeNull();
    expect(catalogue.removed.get("/far/services/clinic")?.message).toBe("It has closed.");
  });

  test("is nowhere while it is a draft that nobody published", () => {
    const catalogue = catalogueOf(clinic.slice(1), [sharing("clinic")]);
    expect(entriesOf(catalogue, "far", "service").map(({ slug }) => slug)).toEqual(["own"]);
    expect(catalogue.removed.size).toBe(0);
  });

  test.each([
    ["when the area stops", clinic, sharing("clinic", { isShown: false })],
    [
      "when it is for the whole country",
      [edition("service", "clinic", { service_areas: [forPeopleIn("E92000001")] })],
      sharing("clinic"),
    ],
  ])("leads to the page of its own area %s", (_, editions, share) => {
    const catalogue = catalogueOf(editions, [share]);
    expect(findEntry(catalogue, "far", "service", "clinic")).toBeNull();
    expect(catalogue.removed.get("/far/services/clinic")).toEqual({
      message: "This page is not part of the Local Offer of far now. It is kept by near Council.",
      insteadId: idOf("service", "clinic"),
    });
  });

  test("of an area that this site does not have, nothing is shown", () => {
    const contents = contentsOf(clinic, [sharing("clinic")]);
    const served = withShared(areas.slice(0, 1), contents);
    expect(served.get("far")?.entries.size).toBe(1);
  });
});

describe("the open data", () => {
  const catalogue = catalogueOf(clinic, [sharing("clinic")]);
  const ask = (query: string) => {
    const answer = answerFeed("services", new URLSearchParams(`full=true&${query}`), catalogue, base);
    const list = "json" in answer ? (answer.json as { contents: Record<string, unknown>[] }) : null;
    return list?.contents ?? [];
  };
  const areasIn = (record: Record<string, unknown> | undefined) => record?.service_areas as Record<string, unknown>[];

  test("has it once, with the area that shows it and its notes", () => {
    const all = ask("");
    expect(all.map(({ name }) => name).sort()).toEqual(["clinic", "own"]);
    const record = all.find(({ name }) => name === "clinic");
    expect(record).toMatchObject({ id: idOf("service", "clinic"), area: "near", last_modified: savedAt });
    expect(areasIn(record)).toMatchObject([
      { name: "E10000001" },
      { name: "far", description: sharing("").notes, uri: expect.stringContaining("E06000002") },
    ]);
  });

  test("has it in the lists of both areas, under one id", () => {
    for (const area of ["near", "far", "E06000002"])
      expect(ask(`area=${area}`).filter(({ id }) => id === idOf("service", "clinic"))).toHaveLength(1);
    expect(ask("area=near")).toHaveLength(1);
  });

  test("has it in the files of the area that shows it", () => {
    const file = (name: string) => findDownload("far", name, catalogue, base)?.body();
    expect(file("services.csv")).toContain(idOf("service", "clinic"));
    expect(JSON.parse(String(file("services.json"))).services).toHaveLength(2);
    expect(JSON.parse(String(file("places.geojson"))).features).toMatchObject([{ properties: { name: "house" } }]);
  });
});

import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { EasyReadPage } from "../../../components/easy-read/easy-read-page";
import { ReferPage } from "../../../components/service/refer-page";
import type { Area } from "../../../lib/catalogue/area";
import type { Offer, Published } from "../../../lib/catalogue/catalogue";
import { mainTextMark } from "../../../lib/catalogue/easy-read";
import { EntryKind } from "../../../lib/catalogue/entry";
import { prepare } from "../../../lib/catalogue/search/prepared";
import { line } from "../../../lib/editing/form/fields";
import { feedOf } from "../../../lib/open-data/feed";
import { locationRecord } from "../../../lib/open-data/location-record";
import { organizationRecord } from "../../../lib/open-data/organization-record";
import { serviceRecord } from "../../../lib/open-data/service-record";
import { readSourceFile } from "../../../lib/open-referral-import/read-source-file";
import type { BulkSource } from "../../../lib/tables/bulk-row";
import { bulkCsv } from "../../../lib/tables/csv-export";
import { deskFile } from "../../../lib/tables/desk-file";
import { readBulkFile } from "../../../lib/tables/read-file";
import { bulkReport } from "../../../lib/tables/report";
import { drawPage } from "../../support/draw-page";
import { type Draw, fieldsOf, others, withoutAnyTrace, withoutTrace } from "../../support/filled-entry";
import { areas, terms } from "../../support/made-up";

/** The pages of an entry: its own, and those for professionals and in Easy Read where it has them. */
const pages: Draw = (entry, catalogue) => {
  const [area] = catalogue.areas;
  const more = [
    entry.kind === "service" && area
      ? createElement(ReferPage, { entry: entry as Published<"service">, area, catalogue, address: null })
      : null,
    entry.kind === "service" || entry.kind === "guide"
      ? createElement(EasyReadPage, { entry: entry as Offer, catalogue })
      : null,
  ];
  return [drawPage(entry, catalogue), ...more.map((page) => page && renderToStaticMarkup(page))].join("");
};

const api: Draw = (entry, catalogue) => {
  const feed = feedOf(catalogue, "https://offer.example");
  const isPublished = (id: string) => catalogue.entries.has(id);
  switch (entry.kind) {
    case "service":
      return JSON.stringify(serviceRecord(entry, feed));
    case "organization":
      return JSON.stringify(organizationRecord(entry, feed.terms, isPublished));
    case "location":
      return JSON.stringify(locationRecord(entry, catalogue.areas, isPublished));
    default:
      return "";
  }
};

const [area] = areas as [Area];

const csv: Draw = (entry) => bulkCsv([entry], area, terms);

/** What no page shows: where a fact of a block comes from by its key, and what only the desk works with. */
const isForTheDesk = (path: string) =>
  /(^|\.)(sources|country|key|address_type)$/.test(path) || ["facts.confidence", "sources.locator"].includes(path);

/** What is there for searches and programs, and so on no page; `easy_read_for` is a mark that is compared. */
const forSearches = ["keywords"];
const ofOffers = ["categories", "easy_read_for", ...["needs", "keywords"].map((key) => `parts.${key}`)];
const ofOthers = ["acronyms"];
const onNoPage: Record<EntryKind, string[]> = {
  service: [...forSearches, ...ofOffers, "service_areas.code", "tier"],
  guide: [...forSearches, ...ofOffers, "service_areas.code"],
  organization: [
    ...forSearches,
    ...ofOthers,
    "complaints.organization_id",
    ...["identifier_type", "identifier", "identifier_scheme"].map((key) => `organization_identifiers.${key}`),
  ],
  location: [...forSearches, ...ofOthers, "district", "external_identifier", "external_identifier_type"],
};

/** What Open Referral has no field for. Guides are no services, so they are not in it at all. */
const forTheDesk = ["keywords", "review_due"];
const notInApi: Record<Exclude<EntryKind, "guide">, string[]> = {
  service: [...forTheDesk, ...["complaints", "easy_read", "for_professionals", "related", "staff"], "easy_read_for"],
  organization: [...forTheDesk, "assured_date", "acronyms", "complaints", "successor_id"],
  location: [...forTheDesk, "assured_date", "acronyms", "district"],
};

/** What stands in no search: not what families ask for, or told by a filter. */
const aboutText = ["facts", "sources", "assured_date", "review_due"];
const notSearched = {
  service: [
    ...aboutText,
    ...["alert", "complaints", "easy_read", "easy_read_for", "planned_changes", "related", "status", "tier", "url"],
    ...["accessibility", "cost_options", "fees_description", "interpretation_services", "languages", "locations_note"],
    ...["required_documents", "waits"],
  ],
  guide: [...aboutText, ...["alert", "complaints", "easy_read", "easy_read_for", "planned_changes", "related", "url"]],
};

/** What Easy Read does not tell, so a change of it leaves the lines as they are. */
const notInEasyRead = [
  ...["acronyms", "alternate_names", "categories", "commissioner_id", "keywords", "needs", "organization_id"],
  ...["alert", "assured_date", "complaints", "easy_read", "easy_read_for", "facts", "for_professionals", "links"],
  ...["planned_changes", "related", "review_due", "sources", "url"],
];

/** What stays on the desk: `only_on_the_desk` names it, or the site works it out. */
const notInCsv: Record<EntryKind, string[]> = {
  service: ["easy_read_for", "facts"],
  guide: ["easy_read_for", "facts"],
  organization: ["facts"],
  location: ["facts", "district", "easting", "northing"],
};

/** What the JSON of the desk does not hold: a spreadsheet does. */
const onlyInCsv = ["acronyms", "assured_date", "facts", "keywords", "links", "review_due", "sources"];
const onlyInCsvOfOffers = [
  ...[...onlyInCsv, "complaints", "easy_read", "easy_read_for", "for_professionals"],
  ...["parts", "planned_changes", "related", "transitions"],
];
const notInDeskFile: Record<EntryKind, string[]> = {
  service: [...onlyInCsvOfOffers, ...["locations_note", "staff", "waits", "what_happens"]],
  guide: onlyInCsvOfOffers,
  organization: [...onlyInCsv, "complaints"],
  location: [...onlyInCsv, "district", "easting", "northing"],
};

/** Who checked it, and when, is said anew, and where a place is follows from its postcode. */
const notTakenOver: typeof notInApi = {
  service: [...notInApi.service, "assured_date"],
  organization: notInApi.organization,
  location: [...notInApi.location, "easting", "northing"],
};

/** A field that somebody has added to the form, and to nothing else. */
const newField = line("parking_fee", "What parking costs");

/** The draft that is made of an entry of a file, where nothing else is here but what it names. As text. */
function draftOf(source: BulkSource | null, { kind, content }: Published): string {
  if (!source) throw new Error("not read");
  const existing = others.map((one) => ({ ...one, oldSlugs: [], state: "published" as const }));
  const known = { area, terms, existing, takenIds: new Set<string>(), decisions: {} };
  const { rows } = bulkReport(source, { ...known, seed: "test", today: "2026-11-21" });
  const made = rows.find((row) => row.kind === kind && row.name === content.name);
  if (!made) throw new Error("not in it");
  return JSON.stringify(made.content);
}

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

const fromDeskFile: Draw = (entry) => {
  const file = deskFile([{ ...entry, published_at: "" }], terms);
  return draftOf(readBulkFile(bytesOf(file)).source, entry);
};

const listOf = { service: "contents", organization: "organizations", location: "locations" };

const fromFeed: Draw = (entry, catalogue) => {
  const file = Object.fromEntries(
    Object.entries(listOf).map(([kind, list]) => [
      list,
      [...catalogue.entries.values()].filter((one) => one.kind === kind).map((one) => JSON.parse(api(one, catalogue))),
    ]),
  );
  return draftOf(readSourceFile(bytesOf(file), "test", 50_000_000).source, entry);
};

const isCollection = (value: unknown) => value instanceof Map || value instanceof Set;

const search: Draw = (entry, catalogue) => {
  const { offer: _, ...read } = prepare(entry as Offer, catalogue.entries, terms);
  return JSON.stringify(read, (_key, value) => (isCollection(value) ? [...value] : value));
};

const easyRead: Draw = ({ content }) => mainTextMark(content);

/** Where an entry is shown, written or read, and the fields of each kind that leave no trace there. */
const places: [string, Draw, Partial<Record<EntryKind, string[]>>][] = [
  ["is written into a spreadsheet", csv, notInCsv],
  ["comes back in the JSON of the desk", fromDeskFile, notInDeskFile],
  ["is read by programs", api, notInApi],
  ["comes back from what programs read", fromFeed, notTakenOver],
  ["is found by a search", search, notSearched],
  ["makes its Easy Read old", easyRead, { service: [...notInEasyRead, "staff", "tier"], guide: notInEasyRead }],
];

describe.each(EntryKind.options)("what is typed into any field of a %s", (kind) => {
  const fields = [...fieldsOf(kind), newField];

  test("is seen on its pages, but for what is there for searches, programs and the desk", () => {
    const unseen = withoutTrace(kind, fields, pages).filter((path) => !isForTheDesk(path));
    expect(unseen.sort()).toEqual([...onNoPage[kind], newField.key].sort());
  });

  test.each(places.filter(([, , leftOut]) => leftOut[kind]))("%s, but for what is named here", (_, draw, leftOut) => {
    const unseen = withoutAnyTrace(kind, fields, draw);
    expect(unseen.sort()).toEqual([...(leftOut[kind] ?? []), newField.key].sort());
  });
});

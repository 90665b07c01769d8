import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { EasyReadPage } from "../../../components/easy-read/easy-read-page";
import { ReferPage } from "../../../components/service/refer-page";
import { type Catalogue, findById, type Offer, type Published } from "../../../lib/catalogue/catalogue";
import { EntryKind } from "../../../lib/catalogue/entry";
import { stableId } from "../../../lib/catalogue/stable-id";
import { type Field, type Keyed, type Leaf, unfolded } from "../../../lib/editing/form/field";
import { line } from "../../../lib/editing/form/fields";
import { sectionsOf } from "../../../lib/editing/form/sections";
import { feedOf } from "../../../lib/open-data/feed";
import { locationRecord } from "../../../lib/open-data/location-record";
import { organizationRecord } from "../../../lib/open-data/organization-record";
import { serviceRecord } from "../../../lib/open-data/service-record";
import { bulkCsv } from "../../../lib/tables/csv-export";
import { drawPage } from "../../support/draw-page";
import { areas, catalogueOf, edition, idOf, terms } from "../../support/made-up";

/** Fields as the form describes them; a new one is among them, or `form/coverage.test.ts` fails. */
const fieldsOf = (kind: EntryKind) => sectionsOf(kind).flatMap(({ fields }) => unfolded(fields));

const vocabularies: Record<string, readonly [string[], string[]]> = {
  categories: [["therapy"], ["teeth"]],
  needs: [["body"], ["talking"]],
  referrers: [["gp"], ["parent"]],
  deliveryModes: [["clinic"], ["home"]],
  sources: [["list"], []],
};
const held: Record<string, readonly [unknown, unknown]> = {
  name: ["Near", "Nearer"],
  code: ["E10000001", "E07000001"],
  easting: [400_000, 410_000],
  northing: [300_000, 310_000],
  district: ["E07000001", "E06000002"],
  easy_read_for: ["1", "2"],
};
const typed: Record<string, readonly [unknown, unknown]> = {
  email: ["one@example.org", "two@example.org"],
  url: ["https://one.example/", "https://two.example/"],
  phone: ["01632 960001", "01632 960002"],
  postcode: ["OX4 1XD", "OX1 1AA"],
  slug: ["one", "two"],
  number: [3, 4],
  months: [24, 36],
  day: ["2026-11-21", "2026-11-22"],
  time: ["09:00", "10:30"],
  weekdays: ["MO", "TU"],
};

/** The values that a field is tried with. The first is the one that a full entry has. */
function valuesFor(field: Exclude<Keyed, { type: "group" | "list" }>, path: string): readonly unknown[] {
  switch (field.type) {
    case "fixed":
      return [field.value];
    case "source-key":
      return ["list"];
    case "held":
      return held[field.key] ?? [];
    case "yes-no":
      return [field.initial, !field.initial];
    case "reference": {
      const kind = field.kind ?? "service";
      return [idOf(kind, "one"), idOf(kind, "two")];
    }
    case "lines":
      return [["One"], ["Two"]];
    case "choice":
    case "choices":
      return chosenFor(field);
    default:
      if (field.key === "maximum_age_months") return [60, 72];
      return typed[field.type] ?? [`[${path}]`.slice(0, "most" in field ? field.most : 99), "Two"];
  }
}

function chosenFor(field: Extract<Leaf, { type: "choice" | "choices" }>): readonly unknown[] {
  const { options } = field;
  if (typeof options === "string") {
    const values = vocabularies[options] ?? [];
    return field.type === "choice" ? values.map(([first]) => first) : values;
  }
  return options.map(({ value }) => (field.type === "choice" ? value : [value]));
}

/** The content of an entry in which every field says something; the one at `changed` says its value of this number. */
const filled = (fields: readonly Field[], changed = "", turn = 0, at = ""): Record<string, unknown> =>
  Object.fromEntries(
    unfolded(fields).map((field): [string, unknown] => {
      const path = `${at}${field.key}`;
      if (field.type === "list") {
        return [field.key, [{ id: stableId(path), ...filled(field.fields, changed, turn, `${path}.`) }]];
      }
      if (field.type === "group") {
        return [field.key, { id: stableId(path), ...filled(field.fields, changed, turn, `${path}.`) }];
      }
      return [field.key, valuesFor(field, path)[path === changed ? turn : 0]];
    }),
  );

/** Every field that holds one value, with its path. */
const leavesOf = (fields: readonly Field[], at = ""): [string, Exclude<Keyed, { type: "group" | "list" }>][] =>
  unfolded(fields).flatMap((field) => {
    const path = `${at}${field.key}`;
    return field.type === "group" || field.type === "list" ? leavesOf(field.fields, `${path}.`) : [[path, field]];
  });

const others = EntryKind.options.flatMap((kind) => [edition(kind, "one"), edition(kind, "two")]);

type Draw = (entry: Published, catalogue: Catalogue) => string;

/** What this draws of an entry that says this. */
function drawn(kind: EntryKind, content: object, draw: Draw): string {
  const catalogue = catalogueOf([edition(kind, "it", content), ...others]);
  return draw(findById(catalogue, idOf(kind, "it")) as Published, catalogue);
}

/** The paths of the fields that leave no trace in what is drawn, whatever they say. */
function withoutTrace(kind: EntryKind, fields: readonly Field[], draw: Draw): string[] {
  const before = drawn(kind, filled(fields), draw);
  return leavesOf(fields).flatMap(([path, field]) => {
    const [first, ...rest] = valuesFor(field, path);
    // A text that names its own path is nobody else's.
    if (typeof first === "string" && first.includes(`[${path}]`) && before.includes(first)) return [];
    return rest.some((_, turn) => drawn(kind, filled(fields, path, turn + 1), draw) !== before) ? [] : [path];
  });
}

/** The fields, as the schema has them, of which nothing leaves a trace. */
function withoutAnyTrace(kind: EntryKind, fields: readonly Field[], draw: Draw): string[] {
  const before = drawn(kind, filled(fields), draw);
  return unfolded(fields).flatMap((field) => {
    const changes = leavesOf([field]).flatMap(([path, leaf]) =>
      valuesFor(leaf, path).map((_, turn) => filled(fields, path, turn)),
    );
    return changes.some((content) => drawn(kind, content, draw) !== before) ? [] : [field.key];
  });
}

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

const csv: Draw = (entry) => bulkCsv([entry], areas[0] as (typeof areas)[number], terms);

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

/** What stays on the desk: `only_on_the_desk` names it, or the site works it out. */
const notInCsv: Record<EntryKind, string[]> = {
  service: ["easy_read_for", "facts"],
  guide: ["easy_read_for", "facts"],
  organization: ["facts"],
  location: ["facts", "district", "easting", "northing"],
};

/** A field that somebody has added to the form, and to nothing else. */
const newField = line("parking_fee", "What parking costs");

describe.each(EntryKind.options)("what is typed into any field of a %s", (kind) => {
  const fields = fieldsOf(kind);

  test("is seen on its pages, but for what is there for searches, programs and the desk", () => {
    const unseen = withoutTrace(kind, [...fields, newField], pages).filter((path) => !isForTheDesk(path));
    expect(unseen.sort()).toEqual([...onNoPage[kind], newField.key].sort());
  });

  test("is seen in a spreadsheet, but for what the site works out", () => {
    const unseen = withoutAnyTrace(kind, [...fields, newField], csv);
    expect(unseen.sort()).toEqual([...notInCsv[kind], newField.key].sort());
  });
});

test.each(["service", "organization", "location"] as const)(
  "programs see every field of a %s for which Open Referral has one",
  (kind) => {
    const unseen = withoutAnyTrace(kind, [...fieldsOf(kind), newField], api);
    expect(unseen.sort()).toEqual([...notInApi[kind], newField.key].sort());
  },
);

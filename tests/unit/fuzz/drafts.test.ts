import fc from "fast-check";
import { describe, test } from "vitest";
import { EntryKind } from "../../../lib/catalogue/entry";
import { phoneIssues } from "../../../lib/catalogue/phone-issues";
import { addressIssues } from "../../../lib/editing/address-issues";
import { compareContents, isRisky } from "../../../lib/editing/compare";
import { completeness } from "../../../lib/editing/completeness";
import { ageBands, coverageGrid } from "../../../lib/editing/expectations";
import { openDoubts } from "../../../lib/editing/open-doubts";
import { remarksOf } from "../../../lib/editing/plain-words";
import { staleFacts } from "../../../lib/editing/stale-facts";
import { postcodeExists } from "../../../lib/geo/postcode-exists";
import { readExpectations, readFirstEditions, readTerms } from "../../../lib/live/content-files";
import { draft } from "../../support/arbitrary-draft";
import { fuzz } from "../../support/fuzz";

const { editions } = readFirstEditions();
const { glossary } = readTerms();
const expectations = readExpectations();
const today = "2026-11-21";
const organizations = new Map(
  editions.filter(({ kind }) => kind === "organization").map(({ id, content }) => [id, { ...content, id }]),
);
const linked = (ages: unknown) => new Map(editions.map(({ id, content }) => [id, { id, name: content.name, ages }]));
const kinds = fc.constantFrom(...EntryKind.options);

describe("whatever a draft holds, judging it throws nothing", () => {
  test.each<[string, (kind: EntryKind, content: unknown) => void]>([
    ["what changed since nothing", (_, content) => compareContents(null, content, (field) => field).some(isRisky)],
    ["what changed until nothing", (_, content) => compareContents(content, null, (field) => field).some(isRisky)],
    ["numbers", (_, content) => phoneIssues(content)],
    ["addresses", (_, content) => addressIssues(content)],
    ["plain words", (kind, content) => remarksOf(kind, content, glossary)],
    ["completeness", (kind, content) => completeness(kind, content)],
    [
      "stale facts",
      (_, content) => staleFacts(content, { today, organizations, postcodeExists, linkedServices: linked(content) }),
    ],
    [
      "coverage",
      (kind, content) => coverageGrid(expectations, [{ id: "", area: "", slug: "", kind, content }], ageBands, today),
    ],
  ])("%s", (_, judge) => {
    fc.assert(
      fc.property(kinds, draft, (kind, content) => {
        judge(kind, content);
      }),
      { ...fuzz, numRuns: fuzz.numRuns / 4 },
    );
  });

  test("not even when it is nested deeper than any form nests", () => {
    let deep: unknown = "0909 8790000";
    for (let depth = 0; depth < 20_000; depth++) deep = depth % 2 ? [deep] : { contacts: deep };
    const content = { contacts: deep, complaints: deep };
    compareContents(content, { contacts: [deep, deep] }, (field) => field);
    for (const kind of EntryKind.options) {
      completeness(kind, content);
      remarksOf(kind, content, glossary);
    }
    phoneIssues(content);
    addressIssues(content);
    openDoubts(content, []);
    staleFacts(content, { today, organizations, postcodeExists, linkedServices: linked(deep) });
  });
});

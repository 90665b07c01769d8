import { afterEach, beforeEach, expect, test } from "vitest";
import { GET } from "@/app/api/search/answer";
import { type Catalogue, findEntry } from "../../../lib/catalogue/catalogue";
import { firstCatalogue } from "../../support/catalogue";
import { servedInTests } from "../../support/door";

const serve = (catalogue: Catalogue) => {
  servedInTests().live = { catalogue };
};
let catalogue: Catalogue;
beforeEach(() => {
  catalogue = firstCatalogue();
  serve(catalogue);
});
afterEach(() => {
  servedInTests().live = null;
});

type Result = { slug: string; url: string; organization: { has_ended: boolean } | null };

/** The first result of a search by a program that knows the site by this host. */
function firstResult(host: string): Result | undefined {
  const url = "http://localhost/api/search?area=oxfordshire&q=camhs";
  const { text } = GET({ url, headers: new Headers({ host }), text: async () => "" });
  return (JSON.parse(text) as { results: Result[] }).results[0];
}

test("each program gets addresses of the site as it called it", () => {
  for (const host of ["one.example", "two.example:8080", "one.example"])
    expect(firstResult(host)?.url).toMatch(`http://${host}/oxfordshire/services/`);
});

test("an organization that has ended since the last answer is said to have ended in the next", () => {
  const before = firstResult("one.example");
  expect(before?.organization?.has_ended).toBe(false);
  const service = findEntry(catalogue, "oxfordshire", "service", before?.slug ?? "");
  const giver = catalogue.entries.get(service?.content.organization_id ?? "");
  if (giver?.kind !== "organization") throw new Error("The service is given by no organization.");
  const ended = "Closed in April 2026.";
  const gone = { ...giver, content: { ...giver.content, ended } };
  serve({ ...catalogue, index: catalogue.index, entries: new Map(catalogue.entries).set(giver.id, gone) });
  expect(firstResult("one.example")?.organization?.has_ended).toBe(true);
});

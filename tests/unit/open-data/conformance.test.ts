import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerFeed } from "../../../lib/open-data/answer";
import { feedFaults } from "../../conformance/feed-faults";
import { firstCatalogue } from "../../support/catalogue";
import { base } from "../../support/open-data";

/*
 * The official schemas are not in this project (CC BY-SA). `npm run conformance` asks a site by them; here a few of
 * their rules show that it would find what is wrong.
 */

const schemas: Record<string, object> = {
  service: {
    type: "object",
    properties: {
      id: { type: "string", format: "uuid" },
      name: { type: "string" },
      status: { type: "string", enum: ["active", "inactive", "defunct", "temporarily closed"] },
      url: { type: "string", format: "uri" },
      minimum_age: { type: "number" },
      organization: { $ref: "https://x.example/organization.json" },
    },
    required: ["id", "name", "status"],
  },
  organization: { type: "object", properties: { id: { type: "string" } }, required: ["id", "description"] },
  service_list: { properties: { contents: { type: "array", items: { $ref: "https://x.example/service.json" } } } },
  about: { type: "object", required: ["version", "profile", "openapi_url"] },
};
const pathOf = (name: string) => ({
  get: { responses: { "200": { schema: { $ref: `https://x.example/${name}.json` } } } },
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "schemas-"));
  mkdirSync(path.join(folder, "schema"));
  for (const [name, schema] of Object.entries(schemas))
    writeFileSync(path.join(folder, "schema", `${name}.json`), JSON.stringify(schema));
  const paths = { "/": pathOf("about"), "/services": pathOf("service_list"), "/services/{id}": pathOf("service") };
  writeFileSync(path.join(folder, "openapi.json"), JSON.stringify({ paths }));
});
afterAll(() => rmSync(folder, { recursive: true }));

const catalogue = firstCatalogue();

/** Asks the feed of both councils, in which `spoil` changes what is answered. */
const asking = (spoil: (text: string) => string) => async (address: string) => {
  const [at = "", query = ""] = address.split("?");
  const answer = answerFeed(at.replace(/^\//, ""), new URLSearchParams(query), catalogue, base);
  const body = spoil(JSON.stringify("json" in answer ? answer.json : null));
  return { status: answer.status, type: "application/json", open: "*", body };
};

test("the feed of both councils has no fault by these rules", async () => {
  expect(await feedFaults(asking(String), folder, false)).toEqual([]);
});

describe("the check of conformance finds", () => {
  test.each<[string, (text: string) => string, RegExp]>([
    ["a null", (text) => text.replace('"status":"active"', '"status":"active","url":null'), /is null/],
    ["a number as text", (text) => text.replace(/"minimum_age":(\d+)/, '"minimum_age":"$1"'), /not number/],
    ["a status of its own", (text) => text.replace('"status":"active"', '"status":"open"'), /none of/],
    ["an id that is none", (text) => text.replace(/"id":"[^"]{4}/, '"id":"service-'), /is no uuid|is service-/],
    ["an address with spaces", (text) => text.replace('"url":"https://', '"url":"https:// a'), /is no uri/],
    ["what is missing", (text) => text.replaceAll('"description":', '"about":'), /description: is missing/],
    ["a wrong size", (text) => text.replace(/"size":\d+/, '"size":7'), /size is 7/],
    ["a wrong total", (text) => text.replace(/"total_items":\d+/, '"total_items":7'), /says 7 items/],
  ])("%s", async (_, spoil, sentence) => {
    expect((await feedFaults(asking(spoil), folder, false)).join("\n")).toMatch(sentence);
  });

  test("in the strict profile a field that the profile does not have", async () => {
    expect((await feedFaults(asking(String), folder, true)).join("\n")).toMatch(/description: is not in the profile/);
  });
});

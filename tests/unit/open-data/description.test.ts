import { expect, test } from "vitest";
import { openApi } from "@/app/api/openapi.json/document";
import { lists } from "../../../lib/open-data/lists";
import { listKeys, resources } from "../../../lib/open-data/query";
import { firstCatalogue } from "../../support/catalogue";
import { base } from "../../support/open-data";

const described = openApi(base, firstCatalogue());
const paths: Record<string, object> = described.paths;

test("OpenAPI describes each list of the feed and each thing in it, with every key, and every reference leads somewhere", () => {
  for (const name of resources) {
    const list = paths[`/api/oruk/${name}`] as { get: { parameters: { name: string }[] } };
    expect(list.get.parameters.map((one) => one.name)).toEqual(Object.keys(listKeys(name)));
    expect(paths[`/api/oruk/${name}/{id}`]).toBeDefined();
    expect(lists[name].shape).toBeDefined();
  }
  const references = [...JSON.stringify(described).matchAll(/"\$ref":"#\/components\/schemas\/(\w*)"/g)];
  expect(references.length).toBeGreaterThan(80);
  expect(references.filter(([, name = ""]) => !(name in described.components.schemas))).toEqual([]);
});

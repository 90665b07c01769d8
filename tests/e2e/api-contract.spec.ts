import { expect, test } from "./support/api";
import { differences } from "./support/contract";
import { ask } from "./support/wire";

test("the description is OpenAPI 3.1, and every reference in it leads somewhere", async ({ api, baseURL }) => {
  const { contract } = api;
  expect(contract.openapi).toMatch(/^3\.1\.\d$/);
  expect(contract.info.version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(contract.servers).toEqual([{ url: baseURL }]);
  const references = [...JSON.stringify(contract).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
    ([, name]) => name ?? "",
  );
  expect(references.length).toBeGreaterThan(3);
  expect(references.filter((name) => !(name in contract.components.schemas))).toEqual([]);
});

test("each operation has a name of its own", async ({ api }) => {
  const names = Object.values(api.contract.paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  );
  expect(names.length).toBeGreaterThan(2);
  expect(new Set(names).size).toBe(names.length);
});

test("the description names every key that a search reads", async ({ api }) => {
  const named = api.contract.paths["/api/search"]?.get?.parameters?.map(({ name }) => name);
  const keys = [
    "postcode",
    "place",
    "q",
    "area",
    "kind",
    "category",
    "need",
    "age",
    "refer",
    "delivery",
    "radius",
    "sort",
    "page",
    "per_page",
  ];
  expect(named?.toSorted()).toEqual(keys.toSorted());
});

test("every example of the description can be asked as it stands, and finds something", async ({ api, request }) => {
  const { post } = api.contract.paths["/api/search"] ?? {};
  const examples = Object.values(post?.requestBody?.content["application/json"]?.examples ?? {});
  expect(examples.length).toBeGreaterThan(2);
  for (const { value } of examples) {
    const answer = await api.read("/api/search", "post", await request.post("/api/search", { data: value }));
    expect((answer as { total: number }).total).toBeGreaterThan(0);
  }
});

test("the check of answers finds what is missing, what is of the wrong type, and what is not described", async ({
  api,
}) => {
  const area = { slug: "a", name: "A", council: "A", gss_code: "E1", districts: [], url: "http://here/a" };
  const schema = api.contract.components.schemas.Area ?? {};
  expect(differences(area, schema, api.contract)).toEqual([]);
  const { name: _, ...nameless } = area;
  expect(differences(nameless, schema, api.contract)).toEqual(["answer.name: missing"]);
  expect(differences({ ...area, slug: 1 }, schema, api.contract)).toHaveLength(1);
  expect(differences({ ...area, more: 1 }, schema, api.contract)).toEqual(["answer.more: not described"]);
});

test("the areas are told with their districts", async ({ api, request, baseURL }) => {
  const { areas } = (await api.read("/api/areas", "get", await request.get("/api/areas"))) as {
    areas: { slug: string; gss_code: string; url: string; districts: { code: string }[] }[];
  };
  expect(areas.map(({ slug, gss_code, url }) => [slug, gss_code, url])).toEqual([
    ["oxfordshire", "E10000025", `${baseURL}/oxfordshire`],
    ["stockton-on-tees", "E06000004", `${baseURL}/stockton-on-tees`],
  ]);
  expect(areas[0]?.districts.map(({ code }) => code)).toEqual([
    "E07000177",
    "E07000178",
    "E07000179",
    "E07000180",
    "E07000181",
  ]);
});

for (const path of [
  "/api/search?q=speech",
  "/api/search?postcode=OX4+1XD",
  "/api/search?age=x",
  "/api/areas",
  "/api/openapi.json",
]) {
  test(`${path} may be read by any site, sets no cookie and is not kept`, async ({ baseURL }) => {
    const { headers } = await ask(String(baseURL), path, {
      headers: { Origin: "https://anybody.example", Cookie: "where=x" },
    });
    expect(headers["access-control-allow-origin"]).toBe("*");
    expect(headers["cross-origin-resource-policy"]).toBe("cross-origin");
    expect(headers["access-control-allow-credentials"]).toBeUndefined();
    expect(headers["set-cookie"]).toBeUndefined();
    expect(headers["cache-control"]).toBe("no-store");
  });
}

test("a browser that asks first is told that it may post JSON", async ({ baseURL }) => {
  const { status, headers } = await ask(String(baseURL), "/api/search", {
    method: "OPTIONS",
    headers: {
      Origin: "https://anybody.example",
      "Access-Control-Request-Method": "POST",
      "Access-Control-Request-Headers": "content-type",
    },
  });
  expect(status).toBe(204);
  expect(headers["access-control-allow-origin"]).toBe("*");
  expect(headers["access-control-allow-methods"]).toContain("POST");
  expect(headers["access-control-allow-headers"]?.toLowerCase()).toContain("content-type");
});

test("a page of another site reads an answer", async ({ browser, baseURL }) => {
  // To a browser, "localhost" is another site than "127.0.0.1". Its pages would let no script ask elsewhere.
  const page = await browser.newPage({ bypassCSP: true });
  await page.goto(String(baseURL).replace("127.0.0.1", "localhost"));
  const total = await page.evaluate(async (address) => {
    const options = { method: "POST", headers: { "Content-Type": "application/json" }, body: '{"q":"speech"}' };
    return (await (await fetch(`${address}/api/search`, options)).json()).total;
  }, String(baseURL));
  expect(total).toBeGreaterThan(0);
  await page.close();
});

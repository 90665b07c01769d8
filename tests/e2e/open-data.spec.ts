import { expect, test } from "./support/api";
import { ask } from "./support/wire";

const lists = ["services", "service_at_locations", "organizations", "locations", "taxonomies", "taxonomy_terms"];

test("Open Referral UK: each list, and one thing of each, are as the description of the API says", async ({
  api,
  request,
  baseURL,
}) => {
  const about = await api.read("/api/oruk", "get", await request.get("/api/oruk/"));
  expect(about).toMatchObject({ version: "HSDS-UK-3.0", openapi_url: `${baseURL}/api/openapi.json` });
  for (const name of lists) {
    const path = `/api/oruk/${name}`;
    for (const query of ["", "?full=true", "?area=oxfordshire&profile=strict&per_page=3"]) {
      const page = (await api.read(path, "get", await request.get(path + query))) as { contents: { id: string }[] };
      if (query !== "") continue;
      const [first] = page.contents;
      await api.read(`${path}/{id}`, "get", await request.get(`${path}/${first?.id}`));
    }
    const refused = await request.get(`${path}?page=0`);
    expect(await api.read(path, "get", refused)).toMatchObject({ error: "BadRequest" });
    const missing = await request.get(`${path}/none`);
    expect(await api.read(`${path}/{id}`, "get", missing)).toMatchObject({ error: "NotFound" });
  }
});

test("FHIR: each resource is as the description of the API says, in a search and by its id", async ({
  api,
  request,
}) => {
  for (const type of ["HealthcareService", "Location", "Organization"]) {
    const path = `/api/fhir/${type}`;
    const found = await api.read(path, "get", await request.get(path));
    const [first] = (found as { entry: { resource: { id: string } }[] }).entry;
    await api.read(`${path}/{id}`, "get", await request.get(`${path}/${first?.resource.id}`));
    const missing = await request.get(`${path}/none`);
    expect(await api.read(`${path}/{id}`, "get", missing)).toMatchObject({ resourceType: "OperationOutcome" });
  }
  const { fhirVersion } = (await (await request.get("/api/fhir/metadata")).json()) as { fhirVersion: string };
  expect(fhirVersion).toBe("4.0.1");
});

test("the page about open data leads to files of each area, which come as files", async ({ page, request }) => {
  await page.goto("/open-data");
  const links = await page.getByRole("link", { name: /\.(?:csv|json|geojson|zip|atom) of / }).all();
  expect(links.length).toBe(20);
  for (const link of links) {
    const answered = await request.get(String(await link.getAttribute("href")));
    expect(answered.status()).toBe(200);
    expect(answered.headers()["content-disposition"]).toMatch(/^attachment; filename="[a-z-]+\.\w+"$/);
    expect(answered.headers().link).toMatch(/^<https:\/\/www\.nationalarchives\.gov\.uk\/\S+>; rel="license"$/);
    // What people said, and what they did not find, is empty in a site that has just begun.
    const isOfEntries = !/unmet-need|you-said/.test(answered.url());
    expect((await answered.body()).length).toBeGreaterThan(isOfEntries ? 3_000 : 10);
  }
  for (const link of await page.locator("#programs ~ ul a, #fhir ~ ul a").all())
    expect((await request.get(String(await link.getAttribute("href")))).status()).toBe(200);
});

test("Open Referral UK is for any site and any program, which fetches again only what has changed", async ({
  baseURL,
}) => {
  const url = String(baseURL);
  const first = await ask(url, "/api/oruk/services?full=true&per_page=100", { headers: { "Accept-Encoding": "gzip" } });
  expect([first.status, first.headers["access-control-allow-origin"]]).toEqual([200, "*"]);
  expect(first.headers["content-encoding"]).toBe("gzip");
  const known = { "If-None-Match": String(first.headers.etag) };
  const again = await ask(url, "/api/oruk/services?full=true&per_page=100", { headers: known });
  expect([again.status, again.bytes.length]).toEqual([304, 0]);
  const head = await ask(url, "/api/oruk/services", { method: "HEAD" });
  expect([head.status, head.bytes.length]).toEqual([200, 0]);
  expect((await ask(url, "/api/oruk/services", { method: "OPTIONS" })).status).toBe(204);
  expect((await ask(url, "/api/oruk/services", { method: "DELETE" })).status).toBe(405);
  const nothing = await ask(url, "/api/oruk/nothing");
  expect([nothing.status, JSON.parse(nothing.text).error]).toEqual([404, "NotFound"]);
  expect(nothing.headers["access-control-allow-origin"]).toBe("*");
});

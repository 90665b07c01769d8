import { expect, type Problem, test } from "./support/api";
import { ask } from "./support/wire";

for (const [what, keys, field] of [
  ["a malformed postcode", { postcode: "OX4 1CC" }, "postcode"],
  ["the first half of a postcode", { postcode: "OX4" }, "postcode"],
  ["a postcode and a place together", { postcode: "OX4 1XD", place: "Yarm" }, "place"],
  ["a category that is not there", { category: "astrology" }, "category"],
  ["a kind that is not there", { kind: "hospital" }, "kind"],
  ["a need that is not there", { need: "__proto__" }, "need"],
  ["a referrer that is not there", { refer: "constructor" }, "refer"],
  ["a way of delivery that is not there", { delivery: "pigeon" }, "delivery"],
  ["an area that is not there", { area: "leeds" }, "area"],
  ["an order that is not there", { sort: "price" }, "sort"],
  ["an age in words", { age: "seven" }, "age"],
  ["an age of 100", { age: 100 }, "age"],
  ["a radius without a place", { radius: 5 }, "radius"],
  ["a radius of nothing", { radius: 0, postcode: "OX4 1XD" }, "radius"],
  ["page 0", { page: 0 }, "page"],
  ["more than 100 on a page", { per_page: 101 }, "per_page"],
  ["words of 201 characters", { q: "a".repeat(201) }, "q"],
] as const) {
  test(`${what} is refused with the field and what to do`, async ({ api }) => {
    const { issues, status } = await api.refused(400, keys);
    expect(status).toBe(400);
    expect(issues.map((issue) => issue.field)).toEqual([field]);
    expect(issues[0]?.message).toMatch(/^[A-Z].{10,}\.$/);
  });
}

for (const [what, keys, said] of [
  ["a postcode that nobody knows", { postcode: "OX99 1AA" }, /do not know/],
  ["a postcode of Northern Ireland", { postcode: "BT7 1NN" }, /Northern Ireland/],
  ["a postcode of Jersey", { postcode: "JE2 3AB" }, /Jersey/],
  ["a forces' address", { postcode: "BFPO 12" }, /BFPO/],
  ["a place that nobody knows", { place: "Zxqzxqville" }, /could not find/],
  ["a name that many places have", { place: "Milton" }, /Milton, Cherwell, Oxfordshire/],
] as const) {
  test(`${what} is not found, and the answer says why`, async ({ api }) => {
    const { issues, status } = await api.refused(404, keys);
    expect(status).toBe(404);
    expect(issues[0]?.message).toMatch(said);
  });
}

test("several faults are said at once", async ({ api }) => {
  const { issues } = await api.refused(400, { postcode: "?", age: "x", page: "x" });
  expect(issues.map(({ field }) => field)).toEqual(["postcode", "age", "page"]);
});

test("keys that the API does not know change nothing, whatever they are called", async ({ api, request }) => {
  const plain = await api.search({ q: "speech" });
  for (const key of ["unknown", "constructor", "__proto__", "toString", "hasOwnProperty", "__defineGetter__"]) {
    expect(await api.search({ q: "speech", [key]: "q" })).toEqual(plain);
    const body = `{"q":"speech",${JSON.stringify(key)}:"q"}`;
    const posted = await request.post("/api/search", { data: body, headers: { "Content-Type": "application/json" } });
    expect(await api.read("/api/search", "post", posted)).toEqual(plain);
  }
});

test("words that are names of a program's own parts are only words", async ({ api }) => {
  for (const q of ["constructor", "__proto__", "toString", "%", "*", "' OR 1=1 --", "<script>", "\u{1F600}", "(", "\\"])
    expect((await api.search({ q })).total).toBeLessThan(60);
});

for (const [what, body] of [
  ["a list", "[]"],
  ["nothing", "null"],
  ["text", '"speech"'],
  ["half an object", '{"q":'],
  ["an object in a value", '{"q":{"$ne":1}}'],
  ["an object under __proto__", '{"__proto__":{"q":"x"}}'],
  ["true", '{"age":true}'],
] as const) {
  test(`a body that is or holds ${what} is refused`, async ({ api, request }) => {
    const answered = await request.post("/api/search", { data: body, headers: { "Content-Type": "application/json" } });
    expect(answered.status()).toBe(400);
    const { issues } = (await api.read("/api/search", "post", answered)) as Problem;
    expect(issues).toHaveLength(1);
  });
}

for (const path of ["/api", "/api/nothing", "/api/search/nothing"]) {
  test(`${path}, which is not there, is refused in the form of the API`, async ({ baseURL }) => {
    const { status, headers, text } = await ask(String(baseURL), path);
    expect(status).toBe(404);
    expect(headers["content-type"]).toBe("application/problem+json");
    expect(JSON.parse(text)).toMatchObject({ status: 404, issues: [] });
  });
}

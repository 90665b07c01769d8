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

test("a key that no search has is refused by name, with those that there are", async ({ api, request }) => {
  const keys = ["unknown", "Q", "q[]", "place ", "constructor", "__proto__", "toString", "__defineGetter__"];
  for (const key of keys) {
    const inQuery = await api.refused(400, { q: "speech", [key]: "q" });
    const body = `{"q":"speech",${JSON.stringify(key)}:"q"}`;
    const posted = await request.post("/api/search", { data: body, headers: { "Content-Type": "application/json" } });
    expect(posted.status()).toBe(400);
    for (const { issues } of [inQuery, (await api.read("/api/search", "post", posted)) as Problem]) {
      expect(issues.map(({ field }) => field)).toEqual([key]);
      expect(issues[0]?.message).toContain(`There is no key “${key}”. There are: postcode, place, q, area, age,`);
    }
  }
});

test("a second value is refused of a key that takes one, and is another of a list", async ({ api }) => {
  for (const key of ["q", "place", "area", "page"]) {
    const { issues } = await api.refused(400, { [key]: ["1", "2"] });
    expect(issues.map(({ message }) => message)).toContain(`Give ${key} once.`);
  }
  expect((await api.search({ q: ["speech", "speech"] })).total).toBe((await api.search({ q: "speech" })).total);
  const of = async (category: string | string[]) => (await api.search({ category })).total;
  expect(await of(["mental-health", "therapies"])).toBeGreaterThan(
    Math.max(await of("mental-health"), await of("therapies")),
  );
});

test("who may be in danger is told so, whatever else is wrong with the question", async ({ api }) => {
  const long = `${"he is at home and we do not know what to do ".repeat(60)} he took an overdose`;
  expect(await api.refused(400, { q: long.slice(-3000) })).toMatchObject({ urgent: true });
  expect(await api.refused(404, { q: "suicide", place: "Zxqzxqville" })).toMatchObject({ urgent: true });
  expect(await api.refused(400, { q: "speech", unknown: "1" })).toMatchObject({ urgent: false });
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

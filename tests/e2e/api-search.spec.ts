import { type Api, expect, type Keys, queryOf, type Result, test } from "./support/api";
import { entriesInState } from "./support/site";

const keyOf = ({ area, kind, slug }: Result) => `/${area}/${kind}s/${slug}`;
const keysOf = (results: readonly Result[]) => results.map(keyOf);
/** Everything that a search finds, of all its pages. */
async function everything(api: Api, keys: Keys = {}): Promise<Result[]> {
  const { results, total } = await api.search({ ...keys, per_page: 100 });
  for (let page = 2; results.length < total; page++) {
    const more = (await api.search({ ...keys, page, per_page: 100 })).results;
    expect(more.length).toBeGreaterThan(0);
    results.push(...more);
  }
  expect(results.length).toBe(total);
  return results;
}

test("everything that is published is found, once, and nothing else", async ({ api }) => {
  const published = entriesInState("published").filter((address) => /\/(services|guides)\//.test(address));
  expect(keysOf(await everything(api)).toSorted()).toEqual(published.toSorted());
});

test("the address of each answer is a page of this site", async ({ api, request, baseURL }) => {
  const { results } = await api.search({ per_page: 10 });
  for (const result of results) {
    expect(result.url).toBe(`${baseURL}${keyOf(result)}`);
    expect((await request.get(result.url)).status()).toBe(200);
  }
});

test("a postcode is found to the metre, with its district and Local Offer", async ({ api }) => {
  const { origin } = await api.search({ postcode: "ox41xd" });
  expect(origin).toMatchObject({
    label: "OX4 1XD",
    postcode: "OX4 1XD",
    precision: "postcode",
    easting: 453084,
    northing: 205666,
    district: { code: "E07000178", name: "Oxford" },
    area: "oxfordshire",
    note: null,
  });
  expect(origin?.latitude).toBeCloseTo(51.7472, 3);
  expect(origin?.longitude).toBeCloseTo(-1.2325, 3);
});

test("a postcode that is too new for the map is answered from its sector, and says so", async ({ api }) => {
  const { origin } = await api.search({ postcode: "OX4 9ZZ" });
  expect(origin).toMatchObject({ postcode: "OX4 9ZZ", precision: "sector", area: "oxfordshire" });
  expect(origin?.note).toContain("OX4 9");
});

test("a place is found by its name, and by the label that an answer gave", async ({ api }) => {
  const { origin } = await api.search({ place: "yarm" });
  expect(origin).toMatchObject({
    label: "Yarm, Stockton-on-Tees",
    precision: "place",
    area: "stockton-on-tees",
    postcode: null,
  });
  const again = await api.search({ place: origin?.label ?? "" });
  expect(again.origin).toMatchObject({ easting: origin?.easting, northing: origin?.northing });
});

for (const place of ["near Witney", "in Witney", "Witney area", "I live in Witney, please"]) {
  test(`“${place}” is read as the form of the pages reads it`, async ({ api }) => {
    const { origin } = await api.search({ place: "Witney" });
    expect((await api.search({ place })).origin).toMatchObject({ label: origin?.label, easting: origin?.easting });
  });
}

test("without a place there is no origin and there are no distances", async ({ api }) => {
  const { origin, results } = await api.search({ q: "speech" });
  expect(origin).toBeNull();
  expect(results.every(({ distance_metres, nearest }) => distance_metres === null && nearest === null)).toBe(true);
});

test("each distance is the straight line between the points that the answer names", async ({ api }) => {
  for (const place of [{ postcode: "OX4 1XD" }, { place: "Yarm" }, { postcode: "OX4 9ZZ" }]) {
    const { origin } = await api.search(place);
    const results = await everything(api, place);
    const placed = results.filter(({ nearest }) => nearest !== null);
    expect(placed.length).toBeGreaterThan(3);
    for (const { nearest, distance_metres, distance_miles } of placed) {
      const metres = Math.hypot(
        (nearest?.easting ?? 0) - (origin?.easting ?? 0),
        (nearest?.northing ?? 0) - (origin?.northing ?? 0),
      );
      expect(Math.abs(metres - (distance_metres ?? Number.NaN))).toBeLessThanOrEqual(1);
      expect(distance_miles).toBeCloseTo(metres / 1609.344, 1);
    }
  }
});

test("with the order “distance” nothing stands before something nearer", async ({ api }) => {
  for (const keys of [
    { postcode: "OX4 1XD" },
    { place: "Banbury", q: "speech" },
    { postcode: "TS17 0RS", kind: "service" },
  ]) {
    const results = await everything(api, { sort: "distance", ...keys });
    const metres = results.map(({ distance_metres }) => distance_metres ?? Number.MAX_VALUE);
    expect(new Set(metres).size).toBeGreaterThan(2);
    expect(metres).toEqual(metres.toSorted((a, b) => a - b));
  }
});

test("people are only offered what is for where they live", async ({ api }) => {
  const here = await everything(api, { postcode: "OX4 1XD" });
  expect(here.filter(({ area, coverage }) => area !== "oxfordshire" && coverage !== "national")).toEqual([]);
  const elsewhere = await api.search({ per_page: 100, postcode: "LS1 4AP" });
  expect(elsewhere.origin?.area).toBeNull();
  expect(elsewhere.results.filter(({ coverage }) => coverage !== "national")).toEqual([]);
});

for (const keys of [{}, { q: "help", postcode: "OX4 1XD" }, { place: "Yarm", sort: "distance" }] as const) {
  test(`the pages of ${queryOf(keys) || "everything"} hold each answer once, in one order`, async ({ api }) => {
    const whole = keysOf(await everything(api, keys));
    const parts: string[] = [];
    for (let page = 1; page <= Math.ceil(whole.length / 7); page++) {
      const part = await api.search({ ...keys, page, per_page: 7 });
      expect(part).toMatchObject({ page, per_page: 7, total: whole.length });
      parts.push(...keysOf(part.results));
    }
    expect(parts).toEqual(whole);
    expect(new Set(parts).size).toBe(whole.length);
  });
}

test("a page past the end is empty", async ({ api }) => {
  const { results, total, page } = await api.search({ page: 900_000 });
  expect({ results, page }).toEqual({ results: [], page: 900_000 });
  expect(total).toBeGreaterThan(50);
});

test("a radius holds everything that is given within it or at no place, and nothing else", async ({ api }) => {
  const whole = await everything(api, { postcode: "OX4 1XD" });
  for (const radius of [0.5, 5, 20]) {
    const results = await everything(api, { postcode: "OX4 1XD", radius });
    const within = whole.filter(
      ({ distance_metres }) => distance_metres === null || distance_metres <= radius * 1609.344,
    );
    expect(within.some(({ distance_metres }) => distance_metres !== null)).toBe(true);
    expect(keysOf(results).toSorted()).toEqual(keysOf(within).toSorted());
  }
});

test("a category that is given twice means any of the two", async ({ api }) => {
  const answers = async (category: string[]) => keysOf(await everything(api, { category }));
  const [dental, therapies, both] = [
    await answers(["dental"]),
    await answers(["therapies"]),
    await answers(["dental", "therapies"]),
  ];
  expect(Math.min(dental.length, therapies.length)).toBeGreaterThan(0);
  expect(both.toSorted()).toEqual([...new Set([...dental, ...therapies])].toSorted());
});

test("each filter holds as many answers as its facet says, out of those that there are", async ({ api }) => {
  const known = new Set(keysOf(await everything(api)));
  const { facets } = await api.search({});
  for (const facet of ["area", "kind", "category", "need", "refer", "delivery"])
    for (const { slug, count } of facets[facet] ?? []) {
      const results = await everything(api, { [facet]: slug });
      expect({ facet, slug, total: results.length }).toEqual({ facet, slug, total: count });
      expect(keysOf(results).filter((key) => !known.has(key))).toEqual([]);
    }
});

test("kind and area hold only what is of that kind and area", async ({ api }) => {
  const results = await everything(api, { kind: "guide", area: "stockton-on-tees" });
  expect(results.length).toBeGreaterThan(5);
  expect(results.filter(({ kind, area }) => kind !== "guide" || area !== "stockton-on-tees")).toEqual([]);
});

test("an age leaves in what takes that age or states none, and nothing else", async ({ api }) => {
  const whole = await everything(api);
  const results = await everything(api, { age: 30 });
  const taken = new Set(keysOf(results));
  const tooOld = ({ ages }: Result) =>
    ages?.maximum_age != null && (ages.maximum_age_inclusive ? ages.maximum_age + 1 : ages.maximum_age) <= 30;
  expect(whole.some(tooOld)).toBe(true);
  expect(results.filter(tooOld)).toEqual([]);
  expect(whole.filter((result) => !taken.has(keyOf(result)) && result.ages === null)).toEqual([]);
});

test("who may refer is among those that the answers name, or the family is, or nobody is named", async ({ api }) => {
  const results = await everything(api, { refer: "gp" });
  const gpOrSuch = ["gp", "health-professional", "other-professional"];
  const may = { named: gpOrSuch, anyone: ["parent", "self"] };
  for (const { slug, how, referral } of results) {
    expect([slug, how]).toEqual([slug, expect.stringMatching(/^(?:named|anyone|not-stated)$/)]);
    const isRight =
      how === "named" || how === "anyone"
        ? may[how].some((role) => referral.who.includes(role))
        : referral.who.length === 0;
    expect([slug, how, isRight]).toEqual([slug, how, true]);
  }
  expect(results.filter(({ referral }) => referral.who.includes("gp")).length).toBeGreaterThan(3);
});

test("GET and POST give the same answer", async ({ api }) => {
  const keys = { postcode: "OX4 1XD", q: "speech", category: ["therapies", "dental"], age: 7, per_page: 5, page: 1 };
  expect(await api.post(keys)).toEqual(await api.search(keys));
});

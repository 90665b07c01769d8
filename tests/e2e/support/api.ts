import { type APIResponse, test as base, expect } from "@playwright/test";
import { type Contract, differences } from "./contract";

export type Result = {
  id: string;
  kind: "service" | "guide";
  slug: string;
  area: string;
  name: string;
  url: string;
  categories: string[];
  needs: string[];
  coverage: "covers" | "national";
  distance_metres: number | null;
  distance_miles: number | null;
  nearest: { id: string; name: string; easting: number; northing: number } | null;
  ages: { minimum_age: number | null; maximum_age: number | null; maximum_age_inclusive: boolean } | null;
  referral: { who: string[] };
  how: "named" | "anyone" | "not-stated" | null;
  why: string;
};
type Origin = {
  label: string;
  postcode: string | null;
  precision: string;
  easting: number;
  northing: number;
  latitude: number;
  longitude: number;
  district: { code: string; name: string } | null;
  area: string | null;
  note: string | null;
};
type SearchAnswer = {
  origin: Origin | null;
  total: number;
  page: number;
  per_page: number;
  results: Result[];
  facets: Record<string, { slug: string; name: string; count: number }[]>;
};
export type Problem = { title: string; status: number; issues: { field: string; message: string }[] };

/** Keys of a search; a list stands for a key that is repeated. */
export type Keys = Record<string, string | number | readonly (string | number)[] | undefined>;

/** How the tests ask: each gives a checked answer. */
export type Api = {
  contract: Contract;
  search: (keys: Keys) => Promise<SearchAnswer>;
  post: (keys: unknown) => Promise<SearchAnswer>;
  refused: (status: number, keys: Keys) => Promise<Problem>;
  /** The body, after the answer was found to be what the description says of this path, method and status. */
  read: (path: string, method: "get" | "post", answered: APIResponse) => Promise<unknown>;
};

export const queryOf = (keys: Keys) =>
  new URLSearchParams(
    Object.entries(keys).flatMap(([key, value]) => [value ?? []].flat().map((one) => [key, String(one)])),
  );

/** Tests of the open API. Every answer that they read is held against the API's own description. */
export const test = base.extend<{ api: Api }>({
  api: async ({ request }, use) => {
    const contract = (await (await request.get("/api/openapi.json")).json()) as Contract;
    const read: Api["read"] = async (path, method, answered) => {
      const described = contract.paths[path]?.[method]?.responses[String(answered.status())]?.content;
      const [type, { schema }] = Object.entries(described ?? {})[0] ?? ["nothing described", { schema: {} }];
      expect(answered.headers()["content-type"]?.split(";")[0]).toBe(type);
      const body = await answered.json();
      expect(differences(body, schema, contract)).toEqual([]);
      return body;
    };
    const got = async (keys: Keys) => request.get(`/api/search?${queryOf(keys)}`);
    await use({
      contract,
      read,
      search: async (keys) => {
        const answered = await got(keys);
        expect(answered.status(), await answered.text()).toBe(200);
        return (await read("/api/search", "get", answered)) as SearchAnswer;
      },
      post: async (keys) => {
        const answered = await request.post("/api/search", { data: keys });
        expect(answered.status(), await answered.text()).toBe(200);
        return (await read("/api/search", "post", answered)) as SearchAnswer;
      },
      refused: async (status, keys) => {
        const answered = await got(keys);
        expect(answered.status(), await answered.text()).toBe(status);
        return (await read("/api/search", "get", answered)) as Problem;
      },
    });
  },
});
export { expect };

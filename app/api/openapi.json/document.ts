import { z } from "zod";
import type { Catalogue } from "@/lib/catalogue/catalogue";
import { querySchemas } from "@/lib/catalogue/search/query";

const nullable = (type: string, more: object = {}) => ({ type: [type, "null"], ...more });
const list = (items: object) => ({ type: "array", items });
const object = (properties: Record<string, object>, optional: string[] = []) => ({
  type: "object",
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
});
const text = { type: "string" };
const whole = { type: "integer" };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const content = (type: string, schema: object) => ({ [type]: { schema } });

/** The keys of a search, with their schemas: the same in a query and in a JSON body. */
const searchKeys = (known: Catalogue) =>
  Object.entries(querySchemas(known)).map(([key, schema]) => {
    const { $schema, description, ...described } = z.toJSONSchema(schema, { io: "output" });
    return { key, description, schema: described };
  });

const orNull = (schema: object) => ({ oneOf: [schema, { type: "null" }] });

const schemas = {
  Guess: {
    description:
      "A word that is in no entry, vocabulary or dictionary, and the one that was searched for in its place.",
    ...object({ typed: text, meant: text }),
  },
  Missing: {
    description:
      'Something that was asked for and that no entry here answers; "elsewhere" is what is no health care. `advice` says who can help; `url` is a place to look, where there is one.',
    ...object({
      kind: { type: "string", enum: ["need", "category", "condition", "expectation", "elsewhere"] },
      slug: text,
      name: text,
      advice: text,
      url: nullable("string", { format: "uri" }),
    }),
  },
  Origin: {
    description: "The point that distances are measured from. Metres on the British National Grid, and WGS84 degrees.",
    ...object({
      label: text,
      postcode: nullable("string"),
      precision: { type: "string", enum: ["postcode", "sector", "district", "place"] },
      easting: whole,
      northing: whole,
      latitude: { type: "number" },
      longitude: { type: "number" },
      district: { oneOf: [object({ code: text, name: text }), { type: "null" }] },
      council: nullable("string", {
        description: "Who publishes the Local Offer there; null when that cannot be known.",
      }),
      nation: nullable("string", { enum: ["England", "Wales", "Scotland", null] }),
      area: nullable("string", {
        description: "Slug of the Local Offer that covers it; null when this site has none.",
      }),
      note: nullable("string", {
        description: "What a reader should know, such as that the middle of a sector was used.",
      }),
    }),
  },
  SearchResult: object({
    id: { type: "string", format: "uuid" },
    kind: { type: "string", enum: ["service", "guide"] },
    slug: text,
    area: text,
    name: text,
    summary: text,
    url: { type: "string", format: "uri" },
    categories: list(text),
    needs: list(text),
    organization: {
      oneOf: [
        object({
          id: { type: "string", format: "uuid" },
          name: text,
          has_ended: { type: "boolean", description: "Whether this body is gone, so that another one does its work." },
        }),
        { type: "null" },
      ],
    },
    coverage: { type: "string", enum: ["covers", "national"] },
    distance_metres: nullable("integer", { description: "Straight line to the nearest place; null without a place." }),
    distance_miles: nullable("number"),
    nearest: {
      oneOf: [
        object({ id: text, name: text, postcode: nullable("string"), easting: whole, northing: whole }),
        { type: "null" },
      ],
    },
    ages: {
      oneOf: [
        object({
          minimum_age: nullable("number"),
          maximum_age: nullable("number"),
          maximum_age_inclusive: { type: "boolean" },
          before_birth: { type: "boolean" },
          text: nullable("string"),
        }),
        { type: "null" },
      ],
    },
    referral: object({
      required: nullable("string", { enum: ["yes", "no", "usually", null] }),
      who: list(text),
      note: nullable("string"),
    }),
    how: nullable("string", {
      enum: ["named", "anyone", "not-stated", null],
      description:
        "How the role of `refer` gets a child in: it is named, anyone may ask (so the family can), or nobody has stated who may. Null without `refer`.",
    }),
    matched: { ...list(text), description: "What the words were found by in this entry." },
    guess: {
      description: "A word of the question that was read as another, when this entry was found by it.",
      ...orNull(ref("Guess")),
    },
    why: { ...text, description: "Why it is in the answer, in one line." },
  }),
  SearchAnswer: object({
    origin: { oneOf: [ref("Origin"), { type: "null" }] },
    total: whole,
    page: whole,
    per_page: whole,
    missing: {
      ...list(ref("Missing")),
      description: "What was asked for and nothing here answers; empty where nothing is missing.",
    },
    guess: { description: "The first word that was read as another.", ...orNull(ref("Guess")) },
    ages: {
      description: "The whole years of age that were read in the words, both included, and filter as `age` does.",
      ...orNull(object({ from: whole, to: whole })),
    },
    results: list(ref("SearchResult")),
    facets: {
      type: "object",
      additionalProperties: list(object({ slug: text, name: text, count: whole })),
    },
  }),
  Problem: {
    description: "RFC 9457.",
    ...object({ type: text, title: text, status: whole, issues: list(object({ field: text, message: text })) }),
  },
  Area: object({
    slug: text,
    name: text,
    council: text,
    gss_code: text,
    districts: list(object({ code: text, name: text })),
    url: { type: "string", format: "uri" },
  }),
};

/** The OpenAPI 3.1 description of the open API. `base` is this site's address. */
export function openApi(base: string, catalogue: Catalogue) {
  const keys = searchKeys(catalogue);
  const responses = {
    200: { description: "What was found.", content: content("application/json", ref("SearchAnswer")) },
    400: { description: "A value cannot be read.", content: content("application/problem+json", ref("Problem")) },
    404: {
      description: "The postcode or place is not known.",
      content: content("application/problem+json", ref("Problem")),
    },
  };
  const body = { type: "object", properties: Object.fromEntries(keys.map(({ key, schema }) => [key, schema])) };
  return {
    openapi: "3.1.0",
    info: {
      title: "Health Local Offer",
      version: "1.0.0",
      description:
        "Health services for children and young people with special educational needs or disabilities. No key, no cookies, any origin. Postcodes that are searched for are not stored.",
    },
    servers: [{ url: base }],
    paths: {
      "/api/search": {
        get: {
          operationId: "search",
          summary: "Services and guides, by place, words and filters",
          parameters: keys.map(({ key, description, schema }) => ({
            name: key,
            in: "query",
            description,
            schema,
            explode: true,
          })),
          responses,
        },
        post: {
          operationId: "searchWithBody",
          summary: "The same, with the keys as a JSON object",
          requestBody: { required: true, content: content("application/json", body) },
          responses,
        },
      },
      "/api/areas": {
        get: {
          operationId: "areas",
          summary: "The Local Offers that this site holds",
          responses: {
            200: {
              description: "All of them.",
              content: content("application/json", object({ areas: list(ref("Area")) })),
            },
          },
        },
      },
    },
    components: { schemas },
  };
}

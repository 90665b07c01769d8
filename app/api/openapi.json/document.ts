import { z } from "zod";
import { published } from "@/app/api/schemas";
import type { Catalogue } from "@/lib/catalogue/catalogue";
import { querySchemas } from "@/lib/catalogue/search/query";
import { downloads, downloadsPath } from "@/lib/open-data/downloads";
import { feedPath } from "@/lib/open-data/feed";
import { fhirPath } from "@/lib/open-data/fhir/answer";
import { type FhirType, fhirTypes, searchParameters } from "@/lib/open-data/fhir/search";
import { fhirShapes } from "@/lib/open-data/fhir/shapes";
import { licence } from "@/lib/open-data/licence";
import { lists } from "@/lib/open-data/lists";
import { listKeys, type Resource } from "@/lib/open-data/query";
import { openReferralShapes } from "@/lib/open-data/shapes";
import { VersionOnePage, VersionOneService } from "@/lib/open-data/version-1";

type JsonSchema = Record<string, unknown>;

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** How zod writes schemas here. The bounds of what JavaScript counts exactly are no rule of this API. */
const written = {
  io: "output",
  override: ({ jsonSchema }: { jsonSchema: JsonSchema }) => {
    if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  },
} as const;

/** The schemas of all answers by name, each once, with references to each other. */
const schemas = Object.fromEntries(
  [published, openReferralShapes, fhirShapes]
    .map((shapes) => z.toJSONSchema(shapes, { ...written, uri: (name) => `#/components/schemas/${name}` }).schemas)
    .flatMap((made) => Object.entries(made))
    .map(([name, { $schema, $id, id, ...schema }]: [string, JsonSchema]) => [name, schema]),
);

/** Keys with their schemas: the same in a query and in a JSON body. */
const describedKeys = (keys: Record<string, z.ZodType>) =>
  Object.entries(keys).map(([key, schema]) => {
    const { $schema, description, ...described }: JsonSchema = z.toJSONSchema(schema, written);
    return { key, description, schema: described };
  });

const parametersOf = (keys: ReturnType<typeof describedKeys>) =>
  keys.map(({ key, description, schema }) => ({ name: key, in: "query", description, schema, explode: true }));

/** What may be refused, and what it says of it. */
const refusals = {
  400: "A value cannot be read, a key is none of these, or one that takes a single value has two: `issues` names each with what to do.",
  404: "The postcode or place is not known, or there is nothing at this address.",
  405: "This address has no such method.",
  413: "The body is too long.",
  414: "The address is too long.",
  415: "The body is no JSON.",
  429: "Too many searches from one network: `Retry-After` says in how many seconds to ask again.",
  503: "The site is starting, or is too busy: `Retry-After` says when to ask again.",
} as const;
type Status = keyof typeof refusals;

/** Refusals of an interface, by status: their media type, their schema, and what each says. */
const refusalsOf =
  (type: string, schema: string, says: Record<Status, string>) =>
  (...statuses: Status[]) =>
    Object.fromEntries(
      statuses.map((status) => [status, { description: says[status], content: { [type]: { schema: ref(schema) } } }]),
    );

const refusedWith = refusalsOf("application/problem+json", "Problem", refusals);

/** What the feed and FHIR say of theirs, each in its own shape. */
const feedRefusals = {
  ...refusals,
  400: "A value cannot be read: it says which, and what to give instead.",
  404: "There is no such page, postcode or id.",
};
const feedRefusedWith = refusalsOf("application/json", "OpenReferralRefusal", feedRefusals);
const fhirRefusedWith = refusalsOf("application/fhir+json", "FhirOperationOutcome", feedRefusals);

const found = (description: string, name: string) => ({
  200: { description, content: { "application/json": { schema: ref(name) } } },
});

/** Returns an answer of one of these shapes of the feed. */
const foundShape = (description: string, ...shapes: z.ZodType[]) => {
  const [first, ...more] = shapes.map((shape) => ref(openReferralShapes.get(shape)?.id ?? ""));
  const schema = more.length > 0 ? { anyOf: [first, ...more] } : first;
  return { 200: { description, content: { "application/json": { schema } } } };
};

/** What can be asked of the feed, by path: each of its lists, and one thing of each. */
function feedPaths(): Record<`${typeof feedPath}${string}`, object> {
  const about = {
    get: {
      operationId: "openReferral",
      summary: "What this feed is: Open Referral UK 3.0",
      responses: { ...found("The version of the standard.", "OpenReferralAbout"), ...feedRefusedWith(405, 429, 503) },
    },
  };
  const pathsOf = ([name, list]: [string, (typeof lists)[Resource]]) => {
    const keys = parametersOf(describedKeys(listKeys(name as Resource)));
    const more = name === "services" ? [VersionOneService] : [];
    return [
      [
        `${feedPath}/${name}`,
        {
          get: {
            operationId: `list_${name}`,
            summary: `A page of ${name}`,
            description: "Each key narrows the list. A key that is none of these says nothing, and is not refused.",
            parameters: keys,
            responses: {
              ...foundShape("A page of the list.", list.page, VersionOnePage),
              ...feedRefusedWith(400, 404, 405, 414, 429, 503),
            },
          },
        },
      ],
      [
        `${feedPath}/${name}/{id}`,
        {
          get: {
            operationId: `one_of_${name}`,
            summary: `One of ${name}, with everything that belongs to it`,
            parameters: [
              { name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } },
              ...keys.filter((key) => key.name === "profile" || key.name === "full_service"),
            ],
            responses: {
              ...foundShape("What is there.", list.shape, ...more),
              ...feedRefusedWith(400, 404, 405, 414, 429, 503),
            },
          },
        },
      ],
    ];
  };
  return { [feedPath]: about, ...Object.fromEntries(Object.entries(lists).flatMap(pathsOf)) };
}

const fhirPaging = [
  { name: "_count", about: "Resources on a page: 20, of 100 at most." },
  { name: "_page", about: "From 1. Follow the link with the relation “next”." },
];

/** What can be asked of FHIR, by path: a search of each resource, and one of them by its id. */
function fhirPaths(): Record<`${typeof fhirPath}/${string}`, object> {
  const answered = (description: string, schema: object) => ({
    200: { description, content: { "application/fhir+json": { schema } } },
  });
  const pathsOf = (type: FhirType) => [
    [
      `${fhirPath}/${type}`,
      {
        get: {
          operationId: `search${type}`,
          summary: `FHIR R4: a search of ${type}`,
          parameters: [...searchParameters[type], ...fhirPaging].map(({ name, about }) => ({
            name,
            in: "query",
            description: about,
            schema: { type: "string" },
          })),
          responses: {
            ...answered("What was found.", ref("FhirBundle")),
            ...fhirRefusedWith(400, 404, 405, 414, 429, 503),
          },
        },
      },
    ],
    [
      `${fhirPath}/${type}/{id}`,
      {
        get: {
          operationId: `read${type}`,
          summary: `FHIR R4: one ${type}`,
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } }],
          responses: {
            ...answered("The resource.", ref(`Fhir${type}`)),
            ...fhirRefusedWith(400, 404, 405, 414, 429, 503),
          },
        },
      },
    ],
  ];
  const metadata = {
    get: {
      operationId: "fhirMetadata",
      summary: "FHIR R4: what can be asked here",
      responses: {
        ...answered("A CapabilityStatement.", { type: "object" }),
        ...fhirRefusedWith(405, 429, 503),
      },
    },
  };
  return { [`${fhirPath}/metadata`]: metadata, ...Object.fromEntries(fhirTypes.flatMap(pathsOf)) };
}

/** Questions that can be asked as they stand, with what they show. */
const examples = {
  words: { summary: "Words, for one Local Offer", value: { q: "my son cannot say s", area: "oxfordshire" } },
  postcode: { summary: "Near a postcode, for an age", value: { postcode: "OX4 1XD", q: "speech", age: 4 } },
  referrer: { summary: "What a GP may refer to", value: { area: "stockton-on-tees", refer: "gp", per_page: 5 } },
} as const;

/** Returns the OpenAPI 3.1 description of the open API. `base` is this site's address. */
export function openApi(base: string, catalogue: Catalogue) {
  const keys = describedKeys(querySchemas(catalogue));
  const body = {
    type: "object",
    properties: Object.fromEntries(keys.map(({ key, schema }) => [key, schema])),
    additionalProperties: false,
  };
  return {
    openapi: "3.1.0",
    info: {
      title: "Health Local Offer",
      version: "1.2.0",
      description:
        "Health services for children and young people with special educational needs or disabilities. No key, no cookies, any origin. Postcodes that are searched for are not stored.",
      license: { name: licence.title, url: licence.path },
    },
    servers: [{ url: base }],
    // Nobody needs a key.
    security: [],
    paths: {
      "/api/search": {
        get: {
          operationId: "search",
          summary: "Services and guides, by place, words and filters",
          description:
            "Keys are written in small letters, as here. Any other key is refused (400), and so is a second value of a key that takes one; a list takes as many as are given.",
          parameters: parametersOf(keys),
          responses: { ...found("What was found.", "SearchAnswer"), ...refusedWith(400, 404, 405, 414, 429, 503) },
        },
        post: {
          operationId: "searchWithBody",
          summary: "The same, with the keys as a JSON object",
          requestBody: { required: true, content: { "application/json": { schema: body, examples } } },
          responses: { ...found("What was found.", "SearchAnswer"), ...refusedWith(400, 404, 405, 413, 415, 429, 503) },
        },
      },
      "/api/areas": {
        get: {
          operationId: "areas",
          summary: "The Local Offers that this site holds",
          responses: { ...found("All of them.", "Areas"), ...refusedWith(405, 429, 503) },
        },
      },
      ...feedPaths(),
      ...fhirPaths(),
      [`${downloadsPath}/{area}/{file}`]: {
        get: {
          operationId: "download",
          summary: "Everything that an area publishes, as one file",
          description: Object.entries(downloads)
            .map(([file, { about }]) => `${file}: ${about}`)
            .join(" "),
          parameters: [
            {
              name: "area",
              in: "path",
              required: true,
              schema: { type: "string", enum: catalogue.areas.map(({ slug }) => slug) },
            },
            { name: "file", in: "path", required: true, schema: { type: "string", enum: Object.keys(downloads) } },
          ],
          responses: {
            200: {
              description: "The file.",
              content: Object.fromEntries(Object.values(downloads).map(({ type }) => [type.split(";")[0], {}])),
            },
            ...refusedWith(404, 405, 429, 503),
          },
        },
      },
      "/api/openapi.json": {
        get: {
          operationId: "description",
          summary: "This description",
          responses: {
            200: { description: "OpenAPI 3.1.", content: { "application/json": { schema: { type: "object" } } } },
            ...refusedWith(405, 429, 503),
          },
        },
      },
    },
    components: { schemas },
  };
}

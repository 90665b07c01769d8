type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  format?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  additionalProperties?: Schema | false;
};

/** As much of an OpenAPI description as the checks here read. */
export type Contract = {
  openapi: string;
  info: { title: string; version: string };
  servers: { url: string }[];
  paths: Record<
    string,
    Record<
      string,
      {
        operationId: string;
        parameters?: { name: string; in: string; schema: Schema }[];
        requestBody?: { content: Record<string, { examples?: Record<string, { value: object }> }> };
        responses: Record<string, { content: Record<string, { schema: Schema }> }>;
      }
    >
  >;
  components: { schemas: Record<string, Schema> };
};

const typeOf = (value: unknown): string => {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
};
const formats: Record<string, RegExp> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  uri: /^https?:\/\/[^\s/]+\//,
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  date: /^\d{4}-\d\d-\d\d$/,
  time: /^\d\d:\d\d(:\d\d)?$/,
  "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
};

/**
 * Everything in which a value differs from its JSON Schema, each with its place; empty when it fits. Only the words
 * that the description uses are known. A property that the schema does not name is a difference: programs are told of
 * all.
 */
export function differences(value: unknown, given: Schema, contract: Contract, at = "answer"): string[] {
  const schema = given.$ref ? (contract.components.schemas[given.$ref.split("/").at(-1) ?? ""] as Schema) : given;
  if (!schema) return [`${at}: ${given.$ref} leads nowhere`];
  if (schema.anyOf) {
    const tries = schema.anyOf.map((one) => differences(value, one, contract, at));
    const isFitting = tries.some((found) => found.length === 0);
    return isFitting ? [] : [`${at}: fits none of its choices`, ...tries.flat()];
  }
  const found: string[] = [];
  const type = typeOf(value);
  const types = [schema.type ?? []].flat();
  if (types.length > 0 && !types.includes(type) && !(type === "integer" && types.includes("number")))
    return [`${at}: ${type} instead of ${types.join(" or ")}`];
  if (schema.enum && !schema.enum.includes(value))
    found.push(`${at}: ${JSON.stringify(value)} is not one of its words`);
  if (schema.format && type === "string" && !formats[schema.format]?.test(value as string))
    found.push(`${at}: ${value} is no ${schema.format}`);
  if (type === "array" && schema.items) {
    const { items } = schema;
    found.push(...(value as unknown[]).flatMap((one, index) => differences(one, items, contract, `${at}[${index}]`)));
  }
  if (type === "object") found.push(...differentProperties(value as Record<string, unknown>, schema, contract, at));
  return found;
}

function differentProperties(value: Record<string, unknown>, schema: Schema, contract: Contract, at: string): string[] {
  const missing = (schema.required ?? [])
    .filter((key) => !Object.hasOwn(value, key))
    .map((key) => `${at}.${key}: missing`);
  const inside = Object.entries(value).flatMap(([key, one]) => {
    const its = schema.properties?.[key] ?? schema.additionalProperties;
    return its ? differences(one, its, contract, `${at}.${key}`) : [`${at}.${key}: not described`];
  });
  return [...missing, ...inside];
}

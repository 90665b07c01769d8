import { readFileSync } from "node:fs";
import path from "node:path";

/** As much of JSON Schema as the schemas of Open Referral UK use. */
export type Schema = {
  $ref?: string;
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  required?: string[];
  enum?: unknown[];
  format?: string;
  allOf?: Schema[];
};

const formats: Record<string, (text: string) => boolean> = {
  uuid: (text) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text),
  uri: (text) => URL.canParse(text) && !/[\s"<>\\^`{|}]/.test(text),
  email: (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
  "date-time": (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text),
  date: (text) => /^\d{4}-\d\d-\d\d$/.test(text),
  time: (text) => /^\d\d:\d\d(?::\d\d)?$/.test(text),
};

const typeOf = (value: unknown): string =>
  value === null ? "null" : Array.isArray(value) ? "array" : Number.isInteger(value) ? "integer" : typeof value;

const isOfType = (value: unknown, type: string) =>
  typeOf(value) === type || (type === "number" && typeof value === "number");

/** Returns the schema in a file of a folder, with what it points at in place. */
export function readSchema(folder: string, ref: string): Schema {
  const file = path.join(folder, path.basename(ref));
  const inPlace = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inPlace);
    if (typeof value !== "object" || value === null) return value;
    if ("$ref" in value && typeof value.$ref === "string") return readSchema(folder, value.$ref);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inPlace(inner)]));
  };
  return inPlace(JSON.parse(readFileSync(file, "utf8"))) as Schema;
}

/**
 * Returns what is wrong with a value by a schema, each with where it is. With `isClosed`, a field that the schema does
 * not have is wrong, too.
 */
export function faultsOf(value: unknown, schema: Schema, isClosed: boolean, at = "$"): string[] {
  const faults = (schema.allOf ?? []).flatMap((one) => faultsOf(value, one, false, at));
  if (schema.type && !isOfType(value, schema.type))
    return [...faults, `${at}: is ${typeOf(value)}, not ${schema.type}`];
  if (schema.enum && !schema.enum.includes(value)) faults.push(`${at}: is none of ${schema.enum.join(", ")}`);
  if (typeof value === "string" && schema.format && formats[schema.format]?.(value) === false)
    faults.push(`${at}: is no ${schema.format}: ${value.slice(0, 80)}`);
  if (Array.isArray(value))
    return faults.concat(value.flatMap((one, index) => faultsOf(one, schema.items ?? {}, isClosed, `${at}[${index}]`)));
  if (typeof value !== "object" || value === null) return faults;
  for (const name of schema.required ?? []) if (!(name in value)) faults.push(`${at}.${name}: is missing`);
  for (const [name, inner] of Object.entries(value)) {
    const field = schema.properties?.[name];
    if (field) faults.push(...faultsOf(inner, field, isClosed, `${at}.${name}`));
    else if (isClosed && schema.properties) faults.push(`${at}.${name}: is not in the profile`);
    if (inner === null) faults.push(`${at}.${name}: is null`);
  }
  return faults;
}

import { z } from "zod";
import { isBeyondProfile, unwrapped } from "./shapes";

/*
 * The forms in which a record goes out. Each is made of the record by its shape, so that the two cannot part.
 */

/** Returns what the UK profile has of a record of this shape: what goes beyond it is left out, at any depth. */
export function strictForm(value: unknown, schema: z.ZodType): unknown {
  const shape = unwrapped(schema);
  if (shape instanceof z.ZodArray && Array.isArray(value))
    return value.map((one) => strictForm(one, shape.element as z.ZodType));
  if (!(shape instanceof z.ZodObject)) return value;
  const fields: Record<string, z.ZodType> = shape.shape;
  return Object.fromEntries(
    Object.entries(value as object).flatMap(([key, one]) => {
      const field = fields[key];
      return field && !isBeyondProfile(field) ? [[key, strictForm(one, field)]] : [];
    }),
  );
}

const isList = (schema: z.ZodType) => unwrapped(schema) instanceof z.ZodArray;

/**
 * Returns a record as it stands in a list: its own fields and those of what it names, without lists of anything. What
 * held nothing but lists is left out with them.
 */
export const listForm = (value: object): object =>
  Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => {
      if (Array.isArray(one)) return [];
      const inner = typeof one === "object" ? listForm(one) : one;
      return typeof inner === "object" && Object.keys(inner).length === 0 ? [] : [[key, inner]];
    }),
  );

/** Returns the shape of what `listForm` makes. */
export function listShape(schema: z.ZodType): z.ZodType {
  const shape = unwrapped(schema);
  if (!(shape instanceof z.ZodObject)) return schema;
  const fields = Object.entries(shape.shape as Record<string, z.ZodType>).filter(([, field]) => !isList(field));
  const listed = (field: z.ZodType) =>
    field instanceof z.ZodOptional ? listShape(field).optional() : listShape(field);
  return z.strictObject(
    Object.fromEntries(
      fields.map(([key, field]) => [key, unwrapped(field) instanceof z.ZodObject ? listed(field) : field]),
    ),
  );
}

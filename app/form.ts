import { z } from "zod";

/**
 * What a post may hold: its fields by name, each made of the pieces below. A piece reads all that a form says under one
 * name, so text from strangers has a type before anything else sees it. The pieces take whatever comes. A schema that
 * narrows them (`Text.pipe(…)`) is for what only somebody who wrote the form themselves could get wrong.
 */
export type FormSchema = z.ZodObject;

const Values = z.array(z.unknown());
const isText = (value: unknown): value is string => typeof value === "string";

/** The text of a field, as it was typed; "" where the form has none. */
export const Text = Values.transform(([value]) => (isText(value) ? value : ""));

/** The text of a field without what is white around it. */
export const Line = Text.transform((text) => text.trim());

/** A text that may be left empty: null then. */
export const Optional = Line.transform((text) => text || null);

/** All texts of a field that may be there many times, such as ticked boxes. */
export const Texts = Values.transform((values) => values.filter(isText));

/** A whole number that a form carries along; -1 where it is none, or missing. */
export const Whole = Text.transform((text) => (/^\d{1,9}$/.test(text) ? Number(text) : -1));

/** A file that was chosen; null without one, and for an empty one. */
export const OneFile = Values.transform(([value]) => (value instanceof File && value.size > 0 ? value : null));

/** A post that says nothing but by its address. */
export const NoFields = z.object({});

/** Returns the form that a request brings. A body that is no form is an empty one. */
export const formOf = (request: Request): Promise<FormData> => request.formData().catch(() => new FormData());

/** Returns a reader of a form: all values under a name, in their order. */
export function readerOf(form: FormData): (name: string) => readonly FormDataEntryValue[] {
  const values = new Map<string, FormDataEntryValue[]>();
  for (const [name, value] of form) {
    const before = values.get(name);
    if (before) before.push(value);
    else values.set(name, [value]);
  }
  return (name) => values.get(name) ?? [];
}

/** Returns what a form says, by its schema; null where it does not fit. */
export function readFields<Schema extends FormSchema>(schema: Schema, form: FormData): z.output<Schema> | null {
  const read = readerOf(form);
  const named = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, read(name)]));
  return schema.safeParse(named).data ?? null;
}

/** Returns what the form of a request says, by a schema that takes whatever comes. */
export async function readPost<Schema extends FormSchema>(schema: Schema, request: Request): Promise<z.output<Schema>> {
  const fields = readFields(schema, await formOf(request));
  if (fields === null) throw new Error("The schema of a form that anybody may send has to take whatever comes.");
  return fields;
}

/**
 * Returns a reader of the text of a field, "" without one. It is for names that are made while the site runs, such as
 * one for each row or each doubt; a schema names the others.
 */
export function textReader(form: FormData): (name: string) => string {
  const read = readerOf(form);
  return (name) => Text.parse(read(name));
}

/** Returns the text of those of these fields that the form has, to be shown again. Its other fields are never shown. */
export function typedIn(form: FormData, names: readonly string[]): Record<string, string> {
  const read = readerOf(form);
  return Object.fromEntries(
    names.flatMap((name) => {
      const [value] = read(name);
      return isText(value) ? [[name, value]] : [];
    }),
  );
}

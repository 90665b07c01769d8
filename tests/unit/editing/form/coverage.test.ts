import { describe, expect, test } from "vitest";
import { z } from "zod";
import { contentSchemas } from "../../../../lib/catalogue/content";
import { EntryKind } from "../../../../lib/catalogue/entry";
import { blankFields, blankItem } from "../../../../lib/editing/form/blank";
import { type Field, type Keyed, unfolded } from "../../../../lib/editing/form/field";
import { sectionsOf } from "../../../../lib/editing/form/sections";

/** What a schema says of one field. */
type Rule = { schema: z.ZodType; isRequired: boolean };
type Shape = Record<string, z.ZodType>;

/** The schema inside what makes it optional, and inside a list. */
function bare(schema: z.ZodType): z.ZodType {
  const isWrapped =
    schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional;
  return isWrapped ? bare(schema.unwrap() as z.ZodType) : schema;
}
const one = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodArray ? bare(schema.element as z.ZodType) : schema;

/** Every field of a schema by its path; "[]" stands for any item of a list of blocks. */
function rulesOf(schema: z.ZodType, at = ""): [string, Rule][] {
  const object = bare(schema);
  if (!(object instanceof z.ZodObject)) return [];
  return Object.entries(object.shape as Shape).flatMap(([key, inner]): [string, Rule][] => {
    const path = at ? `${at}.${key}` : key;
    const plain = bare(inner);
    const isNeeded = !inner.safeParse(undefined).success && !inner.safeParse(null).success;
    const isRequired = isNeeded || (plain instanceof z.ZodArray && !plain.safeParse([]).success);
    return [
      [path, { schema: plain, isRequired }],
      ...rulesOf(one(plain), plain instanceof z.ZodArray ? `${path}[]` : path),
    ];
  });
}

/** Every field of the form by its path, written in the same way, as often as it is there. */
const fieldsOf = (fields: readonly Field[], at = ""): [string, Keyed][] =>
  unfolded(fields).flatMap((field): [string, Keyed][] => {
    const path = at ? `${at}.${field.key}` : field.key;
    if (field.type === "group") return [[path, field], ...fieldsOf(field.fields, path)];
    return [[path, field], ...(field.type === "list" ? fieldsOf(field.fields, `${path}[]`) : [])];
  });

const isId = (path: string) => /(^|\.)id$/.test(path);
const newId = () => crypto.randomUUID();

describe.each(EntryKind.options)("the form of a %s", (kind) => {
  const rules = new Map(rulesOf(contentSchemas[kind]).filter(([path]) => !isId(path)));
  const fields = sectionsOf(kind).flatMap((section) => fieldsOf(section.fields));
  const ruleOf = (path: string): Rule => {
    const rule = rules.get(path);
    if (!rule) throw new Error(`The schema has no ${path}.`);
    return rule;
  };

  test("has every field of its content just once, and no others", () => {
    expect(rules.size).toBeGreaterThan(80);
    expect(fields.map(([path]) => path).sort()).toEqual([...rules.keys()].sort());
  });

  test("hides nothing but what nobody chooses: the country, and the keys by which facts cite sources", () => {
    const hidden = fields.filter(([, { type }]) => type === "fixed" || type === "source-key");
    expect(new Set(hidden.map(([path]) => path.split(".").at(-1)))).toEqual(new Set(["country", "key"]));
  });

  test("asks for what nothing can be published without, and for nothing else", () => {
    const required = [...rules].filter(([path, { isRequired }]) => isRequired && path !== "sources[].key");
    expect(
      fields
        .filter(([, { ask }]) => ask)
        .map(([path]) => path)
        .sort(),
    ).toEqual(required.map(([path]) => path).sort());
  });

  test("offers the choices of the schema, all of them", () => {
    for (const [path, field] of fields) {
      const schema = one(ruleOf(path).schema);
      if (!(schema instanceof z.ZodEnum)) continue;
      const offered = "options" in field && typeof field.options !== "string" ? field.options : [];
      expect([path, ...offered.map(({ value }) => value).sort()]).toEqual([path, ...schema.options.map(String).sort()]);
    }
  });

  test("knows how long a text may be", () => {
    for (const [path, field] of fields) {
      const schema = one(ruleOf(path).schema);
      if (!(schema instanceof z.ZodString) || !schema.maxLength || field.type === "number" || !("most" in field))
        continue;
      expect([path, field.most]).toEqual([path, schema.maxLength]);
    }
  });

  test("begins a new block with what the schema takes for granted", () => {
    const blocks: [string, Record<string, unknown>, Shape][] = [
      [
        kind,
        blankFields(
          sectionsOf(kind).flatMap((section) => section.fields),
          newId,
        ),
        contentSchemas[kind].shape,
      ],
    ];
    for (const [path, field] of fields) {
      if (field.type !== "list") continue;
      blocks.push([path, blankItem(field.fields, newId), (one(ruleOf(path).schema) as z.ZodObject).shape as Shape]);
    }
    for (const [path, block, shape] of blocks) {
      for (const [key, schema] of Object.entries(shape)) {
        if (!(schema instanceof z.ZodDefault)) continue;
        expect([path, key, block[key]]).toEqual([path, key, schema.parse(undefined)]);
      }
    }
  });
});

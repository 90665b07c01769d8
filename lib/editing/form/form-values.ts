import { listOf, ownValue, pathTo } from "../../catalogue/json-values";
import { tickValues } from "./area-ticks";
import { idOf } from "./block-id";
import { type Field, type Keyed, type Section, unfolded } from "./field";
import { drawLeaf } from "./leaves";

/** A named value of a form, as it is posted. Several may have one name. */
export type FormValue = [name: string, value: string];

/**
 * Returns the names and values of every input that a section's form has for this content: what a browser posts when
 * nothing was changed. Names are dotted paths into the content.
 */
export const formValues = (section: Section, content: unknown): FormValue[] => valuesOf(section.fields, "", content);

const valuesOf = (fields: readonly Field[], at: string, holder: unknown): FormValue[] =>
  unfolded(fields).flatMap((field) => fieldValues(field, pathTo(at, field.key), ownValue(holder, field.key)));

function fieldValues(field: Keyed, path: string, value: unknown): FormValue[] {
  switch (field.type) {
    case "fixed":
    case "held":
      return [];
    case "source-key":
      return [[path, typeof value === "string" ? value : ""]];
    case "group": {
      const id: FormValue[] = field.identified ? [[pathTo(path, "id"), idOf(value)]] : [];
      return [...id, ...valuesOf(field.fields, path, value)];
    }
    case "list": {
      const blocks = listOf(value).flatMap((item, index) => {
        const there = pathTo(path, index);
        return [[pathTo(there, "id"), idOf(item)] as FormValue, ...valuesOf(field.fields, there, item)];
      });
      return field.choose ? [...tickValues(path, listOf(value)), ...blocks] : blocks;
    }
    default:
      return drawLeaf(field, value).map((drawn): FormValue => [path, drawn]);
  }
}

/** Returns whether nothing is stated in any of these fields: they are drawn as a new block's are. */
export function isEmpty(fields: readonly Field[], holder: unknown): boolean {
  return unfolded(fields).every((field) => {
    const value = ownValue(holder, field.key);
    switch (field.type) {
      case "fixed":
      case "source-key":
        return true;
      case "held":
        return value === null || value === undefined || value === "";
      case "list":
        return listOf(value).length === 0;
      case "group":
        return isEmpty(field.fields, value);
      default:
        return drawLeaf(field, value).join("\n").trim() === drawLeaf(field, undefined).join("\n").trim();
    }
  });
}

import type { Issue } from "../../catalogue/issue";
import { isJsonObject, type JsonObject } from "../../catalogue/json-values";
import type { Section } from "./field";
import { type FormAction, parseAction } from "./form-action";
import type { FormValue } from "./form-values";
import { readFields, type Typed } from "./read-fields";

/** The most bytes (UTF-8, names and values) that one form may hold. */
const mostBytes = 256 * 1024;

const bytesOf = (form: readonly (readonly [string, string])[]): number => {
  const encoder = new TextEncoder();
  return form.reduce((sum, [name, value]) => sum + encoder.encode(name).length + encoder.encode(value).length, 0);
};

/**
 * Returns a draft's content with the text that was typed into one section of the form, as it was typed. Only fields of
 * this section change, and only those that differ from the page. Inputs that the form does not have, and names of no
 * field, change nothing. `issues` are texts that cannot be saved (answer 422). Each is in the content without the
 * characters that cannot be kept, so that nothing else is lost. A form of more than `most` bytes leaves the content as
 * it is (`isTooLong`).
 */
export function readSection(
  section: Section,
  form: readonly (readonly [string, string] | FormValue)[],
  content: unknown,
  newId: () => string,
  most = mostBytes,
): { content: unknown; action: FormAction | null; issues: Issue[]; isTooLong?: true } {
  if (bytesOf(form) > most) {
    const message =
      "This page holds too much text and was not saved. Your words are kept in it: make them shorter and save again.";
    return { content, action: null, issues: [{ field: "", message }], isTooLong: true };
  }
  const values = new Map<string, string[]>();
  for (const [name, value] of form) {
    const same = values.get(name);
    if (same) same.push(value);
    else values.set(name, [value]);
  }
  const typed: Typed = { values, issues: [], newId };
  const before: JsonObject = isJsonObject(content) ? content : {};
  const after = readFields(section.fields, "", before, typed);
  const [button] = values.get("do") ?? [];
  return {
    content: after === before ? content : after,
    action: button === undefined ? null : parseAction(section, button),
    issues: typed.issues,
  };
}

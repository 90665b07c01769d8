import type { Issue } from "../../catalogue/issue";
import { isJsonObject, type JsonObject, listOf, ownValue, pathTo, valueAt } from "../../catalogue/json-values";
import { addedAreas } from "./area-ticks";
import { blankItem } from "./blank";
import { type Section, unfolded } from "./field";
import { type FormAction, fieldAt, mostItems } from "./form-action";

/** `at`: the path to lead the reader to afterwards, null for where they were. `issues`: why nothing was done. */
export type Applied = { content: unknown; at: string | null; issues: Issue[] };

/** Returns a value with another one in it at this place; objects on the way are made when they are missing. */
function withValue(value: unknown, path: readonly string[], change: (there: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  if (Array.isArray(value)) return value.map((item, at) => (String(at) === key ? withValue(item, rest, change) : item));
  const holder: JsonObject = isJsonObject(value) ? value : {};
  return { ...holder, [key]: withValue(ownValue(holder, key), rest, change) };
}

function moved(items: readonly unknown[], from: number, to: number): unknown[] {
  const rest = items.filter((_, at) => at !== from);
  return [...rest.slice(0, to), items[from], ...rest.slice(to)];
}

/**
 * Returns the content after a button of the form was used. An item was added, removed or moved, or a reference or an
 * address was emptied. An action on something that is not there, and every other action, leaves the content as it is.
 */
export function applyAction(
  section: Section,
  content: unknown,
  { verb, path }: FormAction,
  newId: () => string,
): Applied {
  const unchanged: Applied = { content, at: null, issues: [] };
  const step = path === "" ? null : fieldAt(section.fields, path);
  if (!step) return unchanged;
  const { field, index, path: home } = step;
  const steps = home.split(".");
  if (!isReachable(content, steps)) return unchanged;
  const put = (value: unknown) => withValue(content, steps, () => value);
  if (verb === "clear") return { content: put(null), at: path, issues: [] };
  if (field.type !== "list") return unchanged;
  const items = listOf(valueAt(content, steps));
  if (verb === "add" && items.length >= mostItems) {
    const message = `There are ${items.length} already, and no more can be added. Remove one first.`;
    return { ...unchanged, issues: [{ field: path, message }] };
  }
  if (verb === "add") {
    return { content: put([...items, blankItem(field.fields, newId)]), at: pathTo(home, items.length), issues: [] };
  }
  if (index === null || index >= items.length) return unchanged;
  if (verb === "remove") return { content: put(items.filter((_, at) => at !== index)), at: home, issues: [] };
  const to = verb === "up" ? index - 1 : verb === "down" ? index + 1 : index;
  if (to === index || to < 0 || to >= items.length) return unchanged;
  return { content: put(moved(items, index, to)), at: pathTo(home, to), issues: [] };
}

/** The path of the first field of a new item that somebody can type in or choose; the item's own when it has none. */
export function firstFieldAt(section: Section, path: string): string {
  const list = fieldAt(section.fields, path)?.field;
  const fields = list?.type === "list" ? unfolded(list.fields) : [];
  const first = fields.find(({ type }) => type !== "fixed" && type !== "source-key");
  return first ? pathTo(path, first.key) : path;
}

/** Returns whether every item that a path goes through is there. */
const isReachable = (content: unknown, path: readonly string[]): boolean =>
  path.every((key, at) => !/^\d+$/.test(key) || valueAt(content, path.slice(0, at + 1)) !== undefined);

/**
 * Returns the content with another entry chosen in a reference, or none (null). Unchanged when there is no reference at
 * this path, or the item it stands in is gone.
 */
export function withReference(section: Section, content: unknown, path: string, id: string | null): unknown {
  const steps = path.split(".");
  if (fieldAt(section.fields, path)?.field.type !== "reference" || !isReachable(content, steps)) return content;
  return withValue(content, steps, () => id);
}

/** The content with one more area in the list at this path; unchanged when the list has it, or chooses no areas. */
export function withArea(
  section: Section,
  content: unknown,
  { path, code }: { path: string; code: string },
  newId: () => string,
): unknown {
  const field = fieldAt(section.fields, path)?.field;
  if (field?.type !== "list" || !field.choose) return content;
  return withValue(content, path.split("."), (there) => addedAreas(field, listOf(there), [code], newId));
}

/**
 * The content of a location with the place of its postcode: metres on the National Grid, and its district's ONS code.
 */
export function withPlace(
  content: unknown,
  place: { easting: number; northing: number; district: string | null },
): unknown {
  return { ...(isJsonObject(content) ? content : {}), ...place };
}

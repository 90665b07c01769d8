import type { Issue } from "../../catalogue/issue";
import { isJsonObject, type JsonObject, listOf, ownValue, pathTo } from "../../catalogue/json-values";
import { tickedBlocks } from "./area-ticks";
import { blankFields, blankItem } from "./blank";
import { idOf, isId } from "./block-id";
import { isUnsavable } from "./clean-text";
import { type Field, type GroupField, type Keyed, type Leaf, type ListField, unfolded } from "./field";
import { mostItems } from "./form-action";
import { isEmpty } from "./form-values";
import { drawLeaf, typedLeaf } from "./leaves";
import { slugFrom } from "./slug-from";

/** What was typed, by the name of the input; where unsavable texts are noted; and where new blocks get their ids. */
export type Typed = { values: ReadonlyMap<string, string[]>; issues: Issue[]; newId: () => string };

/** Returns an object with what was typed into its fields: the same object when nothing changed. */
export function readFields(fields: readonly Field[], at: string, before: JsonObject, typed: Typed): JsonObject {
  let after = before;
  for (const field of unfolded(fields)) {
    const value = ownValue(before, field.key);
    const read = readField(field, pathTo(at, field.key), value, typed);
    if (read !== value) after = { ...after, [field.key]: read };
  }
  return after === before ? before : withSlugs(fields, after);
}

function readField(field: Keyed, path: string, value: unknown, typed: Typed): unknown {
  switch (field.type) {
    case "fixed":
    case "held":
      return value;
    case "source-key":
      return readKey(value, typed.values.get(path)?.[0]);
    case "group":
      return readGroup(field, path, value, typed);
    case "list":
      return readList(field, path, value, typed);
    default:
      return readInputs(field, path, value, typed);
  }
}

function readInputs(field: Leaf, path: string, value: unknown, typed: Typed): unknown {
  const inputs = typed.values.get(path);
  if (!inputs) return value;
  const read = typedLeaf(field, inputs, value);
  const wasThere = read === value && drawLeaf(field, value).some(isUnsavable);
  if (inputs.some(isUnsavable) && !wasThere) {
    const message = "This text holds a character that cannot be saved. Type it again.";
    typed.issues.push({ field: path, message });
  }
  return read;
}

/** A key is given once. A new block of a form that somebody else's save overtook brings its own. */
const readKey = (value: unknown, typed: string | undefined): unknown =>
  (value === null || value === undefined || value === "") && typed && /^[A-Za-z0-9-]{1,80}$/.test(typed)
    ? typed
    : value;

function readGroup(field: GroupField, path: string, value: unknown, typed: Typed): unknown {
  const before = isJsonObject(value) ? value : blankFields(field.fields, typed.newId);
  const read = readFields(field.fields, path, before, typed);
  if (read === before) return value;
  if (field.optional && isEmpty(field.fields, read)) return null;
  if (!field.identified || idOf(read) !== "") return read;
  const posted = typed.values.get(pathTo(path, "id"))?.[0];
  return { id: isId(posted) ? posted : typed.newId(), ...omitId(read) };
}

const omitId = ({ id: _, ...rest }: JsonObject): JsonObject => rest;

/**
 * Returns the items of a list in the order of the form. Each is found again by its id; one that the form does not have
 * stays, at the end: only the button takes an item away.
 */
function readList(field: ListField, path: string, value: unknown, typed: Typed): unknown {
  const before = listOf(value);
  const left = [...before];
  const after: unknown[] = [];
  const most = Math.max(mostItems, before.length);
  for (let index = 0; index < most; index++) {
    const there = pathTo(path, index);
    const posted = typed.values.get(pathTo(there, "id"))?.[0];
    if (posted === undefined) continue;
    const found = left.findIndex((item) => (posted === "" ? idOf(item) === "" : idOf(item) === posted));
    const [item] = found >= 0 ? left.splice(found, 1) : [undefined];
    after.push(readItem(field, there, item, isId(posted) ? posted : "", typed));
  }
  const kept = field.choose ? tickedBlocks(field, path, { posted: after, left }, typed) : after;
  const all = [...kept, ...left];
  const isSame = all.length === before.length && all.every((item, index) => item === before[index]);
  return isSame ? value : all;
}

function readItem(field: ListField, path: string, item: unknown, posted: string, typed: Typed): unknown {
  const before = isJsonObject(item) ? item : blankItem(field.fields, () => posted || typed.newId());
  const read = readFields(field.fields, path, before, typed);
  if (idOf(read) !== "") return read === before && isJsonObject(item) ? item : read;
  return { id: posted || typed.newId(), ...omitId(read) };
}

/** Names for links that were left empty are made from the field that they are made from. */
function withSlugs(fields: readonly Field[], block: JsonObject): JsonObject {
  let after = block;
  for (const field of unfolded(fields)) {
    if (field.type !== "slug" || !field.from || ownValue(after, field.key)) continue;
    const words = ownValue(after, field.from);
    if (typeof words === "string") after = { ...after, [field.key]: slugFrom(words) };
  }
  return after;
}

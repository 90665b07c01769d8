import { deepest, isJsonObject, objectOf } from "../catalogue/json-values";
import type { Change } from "./changes/change";
import { compareFields, compareValues } from "./changes/compare-values";
import type { NameOf } from "./changes/readable";
import type { Compared } from "./changes/write-changes";

export type { Change } from "./changes/change";
export type { NameOf } from "./changes/readable";
export { riskInWords } from "./changes/risk";
export { foldedParts, type TextPart } from "./changes/text-parts";

/**
 * Returns the changes between two contents of an entry, field by field in the order of the schemas. None when they say
 * the same. Both may hold anything (drafts do); `before` is null for an entry without an earlier content. Items of
 * lists are known by their id. So an added item moves no other, and a change inside an item is a change of that field
 * alone. "" and null and an empty list are all nothing. `labelOf` names a field for people. `nameOf` names the target
 * of a value, such as the entry of an id or the term of a slug. Without it values are shown as they are.
 */
export function compareContents(
  before: unknown | null,
  after: unknown,
  labelOf: (field: string) => string,
  nameOf: NameOf = () => null,
): Change[] {
  const changes: Change[] = [];
  const compared: Compared = { labelOf, nameOf, changes };
  const [was, is] = [pruned(before), pruned(after)];
  const place = { field: "", within: [], isItem: false };
  if ([was, is].every((one) => one === null || isJsonObject(one)))
    compareFields(objectOf(was), objectOf(is), place, compared);
  else compareValues(was, is, place, compared);
  return changes;
}

/**
 * Returns a key that no other change between the same two contents has: its kind and field. The field alone is not
 * enough. A contact that was removed and another that was added in its place are two changes of "contacts.0".
 */
export const changeKey = ({ kind, field }: Pick<Change, "kind" | "field">): string => `${kind} ${field}`;

/** Returns whether a publisher should look at a change twice before it goes live (rule CS-2); `risks` says why. */
export const isRisky = (change: Pick<Change, "risks">): boolean => change.risks.length > 0;

/** What lies deeper than any content is nobody's words; comparing it could only exhaust the process. */
function pruned(value: unknown, depth = 0): unknown {
  if (typeof value !== "object" || value === null) return value ?? null;
  if (depth > deepest) return null;
  if (Array.isArray(value)) return value.map((item) => pruned(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pruned(inner, depth + 1)]));
}

import { deepest, fieldsOf, isFields } from "../catalogue/draft-values";
import type { Change } from "./changes/change";
import { compareFields, compareValues } from "./changes/compare-values";
import type { NameOf } from "./changes/readable";
import type { Compared } from "./changes/write-changes";

export type { Change } from "./changes/change";
export type { NameOf } from "./changes/readable";
export { riskInWords } from "./changes/risk";
export { foldedParts, type TextPart } from "./changes/text-parts";

/**
 * What changed between two contents of an entry, field by field in the order of the schemas; nothing when they say the
 * same. Both may hold anything (drafts do), and an entry without an earlier content gives null. Items of lists are
 * known by their id: one that was put in moves no other, and what changed inside one is a change of that field alone.
 * "" and null and an empty list are all nothing.
 *
 * `labelOf` names a field for people. `nameOf` names what a value stands for, such as the entry of an id or the term of
 * a slug; without it they are shown as they are.
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
  if ([was, is].every((one) => one === null || isFields(one)))
    compareFields(fieldsOf(was), fieldsOf(is), place, compared);
  else compareValues(was, is, place, compared);
  return changes;
}

/**
 * What tells this change from every other between the same two contents: its kind and field. The field alone does not:
 * a contact that went and another that came in its place are two changes of "contacts.0".
 */
export const changeKey = ({ kind, field }: Pick<Change, "kind" | "field">): string => `${kind} ${field}`;

/** Whether a publisher should look at a change twice before it goes live (rule CS-2); `risks` says why. */
export const isRisky = (change: Pick<Change, "risks">): boolean => change.risks.length > 0;

/** What lies deeper than any content is nobody's words; comparing it could only exhaust the process. */
function pruned(value: unknown, depth = 0): unknown {
  if (typeof value !== "object" || value === null) return value ?? null;
  if (depth > deepest) return null;
  if (Array.isArray(value)) return value.map((item) => pruned(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pruned(inner, depth + 1)]));
}

import { isDeepStrictEqual } from "node:util";
import { objectOf, ownValue } from "../../catalogue/json-values";
import { type Section, unfolded } from "./field";

const fieldOf = (content: unknown, key: string) => ownValue(content, key) ?? null;

/** Returns the keys of a section's fields in which two contents differ, in the order of the form. */
export const differingFields = (section: Section, theirs: unknown, mine: unknown): string[] =>
  unfolded(section.fields)
    .map(({ key }) => key)
    .filter((key) => !isDeepStrictEqual(fieldOf(theirs, key), fieldOf(mine, key)));

/** `theirs`, with those fields of `mine` that were chosen. Keys that are no fields of the section change nothing. */
export function chooseFields(section: Section, theirs: unknown, mine: unknown, chosen: ReadonlySet<string>): unknown {
  const taken = differingFields(section, theirs, mine).filter((key) => chosen.has(key));
  return { ...objectOf(theirs), ...Object.fromEntries(taken.map((key) => [key, fieldOf(mine, key)])) };
}

import { isJsonObject, type JsonObject, listOf, objectOf, pathTo } from "../../catalogue/json-values";
import { isSameNumber } from "../../catalogue/phone-number";
import { keysOf } from "./field-order";
import { matchItems } from "./match-items";
import { isNothing, tidyText } from "./readable";
import { addChange, addOrder, type Compared, nameOfItem, type Place } from "./write-changes";

/** Compares two objects key by key. Ids say nothing. */
export function compareFields(
  before: JsonObject,
  after: JsonObject,
  { field, within }: Place,
  compared: Compared,
): void {
  for (const key of keysOf(before, after)) {
    if (key === "id") continue;
    const [was, is] = [before, after].map((one) => (Object.hasOwn(one, key) ? one[key] : null));
    compareValues(was, is, { field: pathTo(field, key), within, isItem: false }, compared);
  }
}

/**
 * Compares lists and groups of fields part by part. An item that was added or removed, and `ages`, are one change each.
 */
export function compareValues(before: unknown, after: unknown, place: Place, compared: Compared): void {
  const [came, went] = [isNothing(before), isNothing(after)];
  if (came && went) return;
  const isEach = (is: (value: unknown) => boolean) => (came || is(before)) && (went || is(after));
  const isWhole = /(?:^|\.)ages$/.test(place.field) || (place.isItem && (came || went));
  if (isEach(Array.isArray)) compareLists(listOf(before), listOf(after), place, compared);
  else if (isEach(isJsonObject) && !isWhole) compareFields(objectOf(before), objectOf(after), place, compared);
  else if (came && before !== false) addChange("added", null, after, place, compared);
  else if (went && after !== false) addChange("removed", before, null, place, compared);
  else if (!isSame(before, after) && !isOneNumber(before, after, place.field))
    addChange("changed", before, after, place, compared);
}

/** Returns whether a telephone number is only written otherwise. */
const isOneNumber = (before: unknown, after: unknown, field: string): boolean =>
  /(?:^|\.)phones\.\d+\.number$/.test(field) &&
  typeof before === "string" &&
  typeof after === "string" &&
  isSameNumber(before, after);

const isSame = (before: unknown, after: unknown): boolean => {
  if (typeof before === "string" && typeof after === "string") return tidyText(before) === tidyText(after);
  if (Array.isArray(before) && Array.isArray(after))
    return before.length === after.length && before.every((one, at) => isSame(one, after[at]));
  if (isJsonObject(before) && isJsonObject(after)) {
    return keysOf(before, after).every((key) => {
      const unsaid = key === "maximum_age_inclusive" ? true : null;
      const [was, is] = [before[key] ?? unsaid, after[key] ?? unsaid];
      return isSame(was, is) || (isNothing(was) && isNothing(is));
    });
  }
  return Object.is(before, after);
};

function compareLists(before: readonly unknown[], after: readonly unknown[], place: Place, compared: Compared): void {
  const { matches, moved, removed, added } = matchItems(before, after);
  if (![...before, ...after].some((item) => typeof item === "object" && item !== null)) {
    const gone = removed.map((at) => before[at]);
    const come = added.map((at) => after[at]);
    if (!isNothing(gone)) addChange("removed", gone, null, place, compared);
    if (!isNothing(come)) addChange("added", null, come, place, compared);
    if (moved) addChange("moved", before, after, place, compared);
    return;
  }
  if (moved) addOrder(before, after, matches, place, compared);
  for (const at of removed) compareItem(before[at], null, at, place, compared);
  const earlier = new Map(matches.map((match) => [match.after, before[match.before]]));
  for (const [at, item] of after.entries()) compareItem(earlier.get(at) ?? null, item, at, place, compared);
}

function compareItem(before: unknown, after: unknown, at: number, place: Place, compared: Compared): void {
  const within = [...place.within, ...nameOfItem(after ?? before)];
  compareValues(before, after, { field: pathTo(place.field, at), within, isItem: true }, compared);
}

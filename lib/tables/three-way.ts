import { isDeepStrictEqual } from "node:util";
import { type JsonObject, ownValue } from "../catalogue/json-values";
import type { Place } from "./column";
import { fillFromRecord, recordFields } from "./fill-record";

/** Returns the fields of these names that a record has. */
const pick = (record: Readonly<JsonObject>, names: readonly string[]): JsonObject =>
  Object.fromEntries(names.flatMap((name) => (ownValue(record, name) === undefined ? [] : [[name, record[name]]])));

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === "" ||
  (typeof value === "object" && Object.values(value as object).every(isNothing));

/** Returns a draft with these fields of a record in it; the draft itself stays as it is. */
export function withFields(draft: Readonly<JsonObject>, fields: Readonly<JsonObject>, at: Place): JsonObject {
  const filled = structuredClone(draft) as JsonObject;
  fillFromRecord(filled, fields, {}, at);
  return filled;
}

/**
 * Returns whether nobody here has changed what the feed last said of some fields; or, where it said nothing, whether
 * nobody did.
 */
function isUntouched(
  draft: Readonly<JsonObject>,
  last: Readonly<JsonObject>,
  theirs: Readonly<JsonObject>,
  at: Place,
): boolean {
  if (Object.keys(last).length > 0) return isDeepStrictEqual(withFields(draft, last, at), draft);
  return Object.keys(withFields({}, theirs, at)).every((key) => isNothing(ownValue(draft, key)));
}

/**
 * A field of a feed, or some that belong together, of which it says something new. `isOurs`: people here wrote
 * something else. `last`: what the feed said when somebody last dealt with it.
 */
type FeedChange = { names: readonly string[]; theirs: JsonObject; last: JsonObject; isOurs: boolean };

/**
 * Returns of which fields a feed says something new, since it was last dealt with (`seen`, null for never). What it
 * says as the draft does already is none.
 */
export function feedChanges(
  draft: Readonly<JsonObject>,
  record: Readonly<JsonObject>,
  seen: Readonly<JsonObject> | null,
  at: Place,
): FeedChange[] {
  return recordFields(at.kind).flatMap((names) => {
    const theirs = pick(record, names);
    const last = pick(seen ?? {}, names);
    if (Object.keys(theirs).length === 0 || isDeepStrictEqual(theirs, last)) return [];
    if (isDeepStrictEqual(withFields(draft, theirs, at), draft)) return [];
    return { names, theirs, last, isOurs: !isUntouched(draft, last, theirs, at) };
  });
}

/**
 * Returns what to leave alone when a record of a feed is put into a draft (`before`, as `fillFromRecord` takes it).
 * That is what has not changed there since, and what people here wrote themselves (`kept`).
 */
export function threeWay(
  draft: Readonly<JsonObject>,
  record: Readonly<JsonObject>,
  seen: Readonly<JsonObject> | null,
  at: Place,
): { before: JsonObject; kept: string[] } {
  const taken = feedChanges(draft, record, seen, at).filter(({ isOurs }) => !isOurs);
  const names = new Set(taken.flatMap((change) => change.names));
  const before = Object.fromEntries(Object.entries(record).filter(([name]) => !names.has(name)));
  const kept = feedChanges(draft, record, seen, at).flatMap((change) => (change.isOurs ? (change.names[0] ?? []) : []));
  return { before, kept };
}

/**
 * Returns what counts as seen of a record once it was put into a draft. That is all of it, but for the fields in which
 * the council's words stay (`kept`): those wait until somebody has looked.
 */
export function seenAfter(
  record: Readonly<JsonObject>,
  seen: Readonly<JsonObject> | null,
  kept: readonly string[],
  at: Pick<Place, "kind">,
): JsonObject {
  const after: JsonObject = { ...record };
  for (const names of recordFields(at.kind).filter(([first = ""]) => kept.includes(first))) {
    for (const name of names) {
      delete after[name];
      if (ownValue(seen, name) !== undefined) after[name] = (seen as JsonObject)[name];
    }
  }
  return after;
}

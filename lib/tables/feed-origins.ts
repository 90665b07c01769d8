import { isDeepStrictEqual } from "node:util";
import { type JsonObject, objectsIn, ownValue, scalarText } from "../catalogue/json-values";
import { stableId } from "../catalogue/stable-id";
import { factFields } from "../editing/form/fact-fields";
import type { FeedOrigin } from "./bulk-row";
import type { Place } from "./column";

/** Returns the source that stands for a record of a feed. */
function sourceOf(record: Readonly<JsonObject>, feed: FeedOrigin): JsonObject {
  const id = stableId(`feed ${feed.id} ${scalarText(ownValue(record, "id"))}`);
  return {
    id,
    key: `feed-${id.slice(0, 8)}`,
    title: feed.title,
    publisher: null,
    url: feed.url,
    locator: `Record ${scalarText(ownValue(record, "feed_id")) || scalarText(ownValue(record, "id"))}`,
    date: null,
    retrieved: feed.retrieved,
  };
}

/**
 * Notes in a draft where each field that a record of a feed changed is from: the feed, the record and the day. A record
 * that names its own sources keeps those.
 */
export function noteFeed(draft: JsonObject, old: Readonly<JsonObject>, record: Readonly<JsonObject>, at: Place): void {
  if (!at.feed || ownValue(record, "sources") !== undefined) return;
  const known = new Set(factFields(at.kind).map(({ value }) => value));
  const changed = Object.keys(draft).filter((key) => !isDeepStrictEqual(draft[key], ownValue(old, key)));
  const fields = changed.map((key) => key.replace(/_id$/, "")).filter((field) => known.has(field));
  if (fields.length === 0) return;
  const source = sourceOf(record, at.feed);
  draft.sources = [...objectsIn(draft.sources).filter(({ id }) => id !== source.id), source];
  draft.facts = [
    ...objectsIn(draft.facts).filter(({ field }) => !fields.includes(scalarText(field))),
    ...fields.map((field) => ({
      id: stableId(`${scalarText(source.id)} ${field}`),
      field,
      sources: [source.key],
      needs_review: false,
      confidence: "medium",
      date: null,
      note: null,
    })),
  ];
}

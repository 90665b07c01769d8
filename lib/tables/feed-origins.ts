import { isDeepStrictEqual } from "node:util";
import { stableId } from "../catalogue/stable-id";
import { factFields } from "../editing/form/fact-fields";
import type { FeedOrigin } from "./bulk-row";
import type { Place } from "./column";
import { blocksIn, type Draft, own, textIn } from "./draft";

/** The source that stands for a record of a feed. */
function sourceOf(record: Readonly<Draft>, feed: FeedOrigin): Draft {
  const id = stableId(`feed ${feed.id} ${textIn(own(record, "id"))}`);
  return {
    id,
    key: `feed-${id.slice(0, 8)}`,
    title: feed.title,
    publisher: null,
    url: feed.url,
    locator: `Record ${textIn(own(record, "feed_id")) || textIn(own(record, "id"))}`,
    date: null,
    retrieved: feed.retrieved,
  };
}

/**
 * Notes in a draft where each field that a record of a feed changed is from: the feed, the record and the day. A record
 * that names its own sources keeps those.
 */
export function noteFeed(draft: Draft, old: Readonly<Draft>, record: Readonly<Draft>, at: Place): void {
  if (!at.feed || own(record, "sources") !== undefined) return;
  const known = new Set(factFields(at.kind).map(({ value }) => value));
  const changed = Object.keys(draft).filter((key) => !isDeepStrictEqual(draft[key], own(old, key)));
  const fields = changed.map((key) => key.replace(/_id$/, "")).filter((field) => known.has(field));
  if (fields.length === 0) return;
  const source = sourceOf(record, at.feed);
  draft.sources = [...blocksIn(draft.sources).filter(({ id }) => id !== source.id), source];
  draft.facts = [
    ...blocksIn(draft.facts).filter(({ field }) => !fields.includes(textIn(field))),
    ...fields.map((field) => ({
      id: stableId(`${textIn(source.id)} ${field}`),
      field,
      sources: [source.key],
      needs_review: false,
      confidence: "medium",
      date: null,
      note: null,
    })),
  ];
}

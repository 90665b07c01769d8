import { deepest, isJsonObject, listOf, pathTo } from "../../../catalogue/json-values";
import type { StaleFact } from "./stale-fact";

const wrong = "Nobody has said yet where this comes from.";
const advice = "Find out who says so, and give that as its source.";

/**
 * Returns the facts that are marked as not confirmed and rest on no source. They were published in an emergency, before
 * anybody knew where they come from.
 */
export function unknownOrigins(value: unknown, at = "", depth = 0): StaleFact[] {
  if (typeof value !== "object" || value === null || depth > deepest) return [];
  const inside = Object.entries(value).flatMap(([key, inner]) => unknownOrigins(inner, pathTo(at, key), depth + 1));
  if (!isJsonObject(value) || value.needs_review !== true || listOf(value.sources).length > 0) return inside;
  return [{ field: at, kind: "origin", wrong, advice }, ...inside];
}

import { contentSchemas } from "../../catalogue/content";
import * as blocks from "../../catalogue/content-blocks";
import type { JsonObject } from "../../catalogue/json-values";

const shapes = [
  ...Object.values(contentSchemas),
  ...Object.values(blocks).filter((block) => typeof block === "object" && "shape" in block),
].map((schema) => Object.keys(schema.shape as object));

/** Where facts come from is said last. */
const last = ["needs_review", "facts", "sources"];
const ordered = [...new Set(shapes.flat())].filter((key) => !last.includes(key));
const ranks = new Map([...ordered, ...last].map((key, rank) => [key, rank]));

/**
 * Returns the keys of both objects, each once, in the order of the schemas: the database keeps no order of its own.
 * Keys that no schema has come last.
 */
export const keysOf = (before: JsonObject, after: JsonObject): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(
    (a, b) => (ranks.get(a) ?? ranks.size) - (ranks.get(b) ?? ranks.size) || (a < b ? -1 : a > b ? 1 : 0),
  );

import type { Issue } from "../issue";
import { listOf, objectOf } from "../json-values";

/** Keywords are for names, such as a former one. What families say of a thing is written once, in `content/`. */
const mostKeywords = 8;

/** Returns an issue when a content or draft has more keywords than names need. It never throws. */
export function keywordIssues(content: unknown): Issue[] {
  const count = listOf(objectOf(content).keywords).length;
  if (count <= mostKeywords) return [];
  const message = `There are ${count} keywords. Keep at most ${mostKeywords}, for names such as a former one.`;
  return [{ field: "keywords", message: `${message} Search knows other words for the same thing by itself.` }];
}

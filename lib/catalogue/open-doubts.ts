import { fieldsOf, isFields, pathTo, textOf } from "./draft-values";
import type { Issue } from "./issue";
import type { StaleFact } from "./stale/stale-fact";

/** Every block of a content, however deep, that readers are told to check before they rely on it. */
function* blocksToReview(value: unknown, at = ""): Generator<Issue> {
  if (typeof value !== "object" || value === null) return;
  if (isFields(value) && value.needs_review === true) {
    const note = textOf(fieldsOf(value).note);
    yield { field: at, message: note || "We could not confirm this." };
  }
  for (const [key, inner] of Object.entries(value)) yield* blocksToReview(inner, pathTo(at, key));
}

/**
 * What is not known to be right in a content, by field: facts that may be out of date, and whatever is marked as not confirmed. Nobody
 * says of an entry that it is still correct while it has any, without a word to each. That a check is overdue is no doubt: the check
 * answers it.
 */
export const openDoubts = (content: unknown, stale: readonly StaleFact[]): Issue[] => [
  ...stale.filter(({ kind }) => kind !== "review").map(({ field, wrong }) => ({ field, message: wrong })),
  ...blocksToReview(content),
];

import type { EntryKind } from "../catalogue/entry";
import type { Issue } from "../catalogue/issue";
import type { Terms } from "../catalogue/terms";
import { postcodeExists } from "../geo/postcode-exists";
import { publishingIssues } from "./publishing-issues";

/** Everything that stops a content of an entry from going live, given what entries it may name. */
export type PublishingCheck = (
  entry: { kind: EntryKind },
  content: unknown,
  entryNames: ReadonlyMap<string, { kind: EntryKind; name: string }>,
) => Issue[];

/**
 * The one check before anything goes live, by these vocabularies and the map, on this day; issues in the order of the
 * form.
 */
export const publishingCheck =
  ({ terms, today }: { terms: Terms; today: string }): PublishingCheck =>
  ({ kind }, content, entryNames) =>
    publishingIssues(kind, content, { terms, entryNames, postcodeExists, today });

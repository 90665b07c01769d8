import { locatePostcode } from "../geo/locate";
import { type Area, areasOnMap } from "./area";
import type { EntryKind } from "./entry";
import type { Issue } from "./issue";
import { phoneIssues } from "./phone-issues";
import { publishingIssues } from "./publishing-issues";
import type { Terms } from "./terms";

/** Everything that stops a content of an entry from going live, given what entries it may name. */
export type PublishingCheck = (
  entry: { kind: EntryKind },
  content: unknown,
  entryNames: ReadonlyMap<string, { kind: EntryKind; name: string }>,
) => Issue[];

/** The one check before anything goes live, by these vocabularies and areas, on this day; issues in the order of the form. */
export const publishingCheck =
  ({ terms, areas, today }: { terms: Terms; areas: readonly Area[]; today: string }): PublishingCheck =>
  ({ kind }, content, entryNames) => {
    const postcodeExists = (text: string) => locatePostcode(text, areasOnMap(areas)).outcome === "found";
    const issues = publishingIssues(kind, content, { terms, entryNames, postcodeExists, today });
    const known = new Set(issues.map(({ field }) => field));
    return [...issues, ...phoneIssues(content).filter(({ field }) => !known.has(field))];
  };

import type { Area } from "../catalogue/area";
import { parseContent } from "../catalogue/content";
import { termIssues } from "../catalogue/term-issues";
import type { Terms } from "../catalogue/terms";
import type { Check } from "../db/entries";

/** Everything that stops a content from going live, by these vocabularies and areas. */
export const publishingCheck =
  ({ terms }: { terms: Terms; areas: readonly Area[] }): Check =>
  (entry, content) => {
    const read = parseContent(entry.kind, content);
    return read.content === null ? read.issues : termIssues(read.content, terms);
  };

import { areasOnMap } from "@/app/near";
import { parseContent } from "@/lib/catalogue/content";
import type { Issue } from "@/lib/catalogue/issue";
import { termIssues } from "@/lib/catalogue/term-issues";
import type { Check } from "@/lib/db/entries";
import { locatePostcode } from "@/lib/geo/locate";
import { liveCatalogue } from "@/lib/live";

/** Whether Ordnance Survey knows this postcode. */
export const postcodeExists = (text: string): boolean =>
  locatePostcode(text, areasOnMap(liveCatalogue().areas)).outcome === "found";

/** Everything that stops a content from going live, by the vocabularies and the map of this process. */
export const checkContent: Check = (entry, content, known): Issue[] => {
  void known;
  const read = parseContent(entry.kind, content);
  return read.content === null ? read.issues : termIssues(read.content, liveCatalogue().terms);
};

import { areasOnMap } from "@/app/near";
import { phoneIssues } from "@/lib/catalogue/phone-issues";
import { publishingIssues } from "@/lib/catalogue/publishing-issues";
import type { Check } from "@/lib/db/entries";
import { locatePostcode } from "@/lib/geo/locate";
import { liveCatalogue } from "@/lib/live";

/** Whether Ordnance Survey knows this postcode. */
export const postcodeExists = (text: string): boolean =>
  locatePostcode(text, areasOnMap(liveCatalogue().areas)).outcome === "found";

/** Today by clocks in the United Kingdom, "2026-11-21". */
export const today = (now = new Date()): string => now.toLocaleDateString("sv-SE", { timeZone: "Europe/London" });

/** Everything that stops a content from going live, by the vocabularies and the map of this process, in the order of the form. */
export const checkContent: Check = ({ kind }, content, entryNames) => [
  ...publishingIssues(kind, content, {
    ...{ terms: liveCatalogue().terms, entryNames, postcodeExists, today: today() },
  }),
  ...phoneIssues(content),
];

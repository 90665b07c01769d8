import { britishDay } from "@/lib/catalogue/british-day";
import type { Check } from "@/lib/db/entries/entries";
import { publishingCheck } from "@/lib/editing/publishing-check";
import { liveCatalogue } from "@/lib/live/live";

/**
 * Returns everything that stops a content from going live, by the vocabularies and the map of this process, in the
 * order of the form.
 */
export const checkContent: Check = (entry, content, known) =>
  publishingCheck({ ...liveCatalogue(), today: britishDay(new Date()) })(entry, content, known);

import { allFilters } from "@/lib/catalogue/search/filters";

/** The id of the field on the page of answers that an issue is about; null when the page does not show such a field. */
export function fieldId(field: string, near: string | null): string | null {
  if (field === "near") return "where";
  if (field === "q") return "where-q";
  const filter = allFilters().find(([, { key }]) => key === field)?.[1];
  const isShown = filter && filter.shown !== null && !(filter.needsPlace && near === null);
  return isShown ? `filter-${field}` : null;
}

/** Fields that the page asks for only when it knows the place. */
const needPlace = ["radius", "sort"];
const fields = ["q", "age", "category", "need", "refer", "delivery", "kind"];

/** The id of the field on the page of answers that an issue is about; null when the page does not show such a field. */
export function fieldId(field: string, near: string | null): string | null {
  if (field === "near") return "where";
  return fields.includes(field) || (near !== null && needPlace.includes(field)) ? `filter-${field}` : null;
}

/** What can be wrong in the address of an answer, and the field of the search form that it is about. */
const fields: Record<string, string> = { near: "where", q: "where-q", age: "where-age" };

/** Returns the id of the field on the page of answers that an issue is about; null when the page has none. */
export const fieldId = (field: string): string | null => fields[field] ?? null;

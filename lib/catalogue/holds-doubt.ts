/** Returns whether something in a value waits for a person who confirms it. */
export function holdsDoubt(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if ("needs_review" in value && value.needs_review === true) return true;
  for (const name in value) if (holdsDoubt((value as Record<string, unknown>)[name])) return true;
  return false;
}

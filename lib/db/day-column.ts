/** Returns the day that a column of the type date holds, "2026-11-21"; null for none. */
export const dayOf = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;

/** Returns a day as a column of the type date takes it; null for none. */
export const dateOf = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`));

import type { Published } from "@/lib/catalogue/catalogue";

/** Returns when the newest of these entries was published, ISO 8601; null without any. */
export const latestChange = (entries: readonly Published[]): string | null =>
  entries.reduce<string | null>(
    (latest, { publishedAt }) => (latest && latest > publishedAt ? latest : publishedAt),
    null,
  );

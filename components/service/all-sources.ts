import type { Catalogue } from "@/lib/catalogue/catalogue";
import type { Source } from "@/lib/catalogue/content-blocks";

/** Every source that a published entry names, once, by publisher; those without a publisher come last. */
export function allSources(catalogue: Catalogue): { publisher: string; sources: Source[] }[] {
  const byKey = new Map<string, Source>();
  for (const { content } of catalogue.entries.values()) {
    for (const source of content.sources) byKey.set(source.key, source);
  }
  const byPublisher = new Map<string, Source[]>();
  for (const source of byKey.values()) {
    const publisher = source.publisher ?? "";
    byPublisher.set(publisher, [...(byPublisher.get(publisher) ?? []), source]);
  }
  return [...byPublisher]
    .map(([publisher, sources]) => ({ publisher, sources }))
    .sort((a, b) => Number(!a.publisher) - Number(!b.publisher) || a.publisher.localeCompare(b.publisher, "en-GB"));
}

/** How many published entries there are, and how many of them a person has checked with whoever gives the service. */
export function checkedCount(catalogue: Catalogue): { entries: number; checked: number } {
  const entries = [...catalogue.entries.values()].filter(({ shared }) => !shared);
  return { entries: entries.length, checked: entries.filter(({ content }) => content.assured_date !== null).length };
}

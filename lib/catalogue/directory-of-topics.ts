import type { Catalogue, Offer } from "./catalogue";
import type { Category } from "./terms";

/** Services and guides of one topic, by name. `category` is null for those that have no topic. */
export type TopicEntries = { category: Category | null; entries: Offer[] };

/** Returns the topic that a category is part of: itself when it is part of no other. */
function wholeOf(slug: string | undefined, categories: readonly Category[]): Category | null {
  const category = categories.find((one) => one.slug === slug) ?? null;
  return category?.parent ? wholeOf(category.parent, categories) : category;
}

/**
 * Returns all services and guides of an area by their topics, in the order of the taxonomy. Each stands once: under the
 * topic that its first category is part of. Topics without entries are left out.
 */
export function directoryOf({ entries, terms: { categories } }: Catalogue, area: string): TopicEntries[] {
  const byTopic = new Map<string | undefined, Offer[]>();
  const wholes = new Map(categories.map(({ slug }) => [slug, wholeOf(slug, categories)?.slug]));
  for (const entry of entries.values()) {
    if (entry.area !== area || (entry.kind !== "service" && entry.kind !== "guide")) continue;
    const topic = wholes.get(entry.content.categories[0] ?? "");
    const found = byTopic.get(topic);
    if (found) found.push(entry);
    else byTopic.set(topic, [entry]);
  }
  return [...categories, null].flatMap((category): TopicEntries[] => {
    const found = byTopic.get(category?.slug);
    return found ? [{ category, entries: found.sort(byName) }] : [];
  });
}

const { compare } = new Intl.Collator("en-GB");
const byName = (one: Offer, other: Offer): number => compare(one.content.name, other.content.name);

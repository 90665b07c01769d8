import { buildCatalogue, type Catalogue, type UncheckedEdition } from "../../lib/catalogue/catalogue";
import type { FirstEdition } from "../../lib/catalogue/first-edition";
import { readAreas, readFirstEditions, readTerms } from "../../lib/live/content-files";

/** An entry as somebody types it who knows nothing of keywords. */
export const withoutKeywords = <C extends FirstEdition["content"]>(content: C): C => {
  const bare = "keywords" in content ? { ...content, keywords: [] } : content;
  return "parts" in bare ? { ...bare, parts: bare.parts.map((part) => ({ ...part, keywords: [] })) } : bare;
};

/**
 * The Catalogue of the first editions, built as the site builds it, without a database; each content is what `as` makes
 * of it. `more` is published besides.
 */
export function firstCatalogue(
  as = <C extends FirstEdition["content"]>(content: C): C => content,
  more: readonly UncheckedEdition[] = [],
): Catalogue {
  const { editions } = readFirstEditions();
  const { catalogue, faults } = buildCatalogue({
    areas: readAreas(),
    terms: readTerms(),
    editions: [
      ...editions
        .filter((edition) => edition.state === "published")
        .map((edition) => ({ ...edition, publishedAt: "2026-11-21T00:00:00.000Z", content: as(edition.content) })),
      ...more,
    ],
  });
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return catalogue;
}

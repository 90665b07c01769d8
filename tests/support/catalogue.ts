import { buildCatalogue, type Catalogue } from "../../lib/catalogue/catalogue";
import { readAreas, readFirstEditions, readTerms } from "../../lib/content-files";

/** The Catalogue of the first editions, built as the site builds it, without a database. */
export function firstCatalogue(): Catalogue {
  const { editions } = readFirstEditions();
  const { catalogue, faults } = buildCatalogue({
    version: 1,
    areas: readAreas(),
    terms: readTerms(),
    editions: editions
      .filter((edition) => edition.state === "published")
      .map((edition) => ({ ...edition, publishedAt: "2026-11-21T00:00:00.000Z" })),
  });
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return catalogue;
}

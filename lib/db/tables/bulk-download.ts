import type { Editor } from "../../editing/roles";
import type { EditionForRecord } from "../../tables/desk-records";
import type { NewestWords } from "../../tables/listed-entries";
import type { Database } from "../client";
import { areasOf } from "../people/editors";
import { newestWords } from "./bulk-entries";

/** The entries of an area with their newest words, for somebody who may read drafts there; none for anybody else. */
export const searchNewestWords = async (db: Database, editor: Editor, area: string): Promise<NewestWords[]> =>
  (await areasOf(db, editor)).includes(area) ? newestWords(db, area) : [];

/**
 * Every entry of an area for a file, with its newest words or as it is published; null for who may not read drafts
 * there. What was taken down, or was never published, is not among what is published.
 */
export async function searchForDownload(
  db: Database,
  editor: Editor,
  area: string,
  which: "newest" | "published",
): Promise<EditionForRecord[] | null> {
  if (!(await areasOf(db, editor)).includes(area)) return null;
  const live = await db.edition.findMany({
    where: { state: "published", entry: { areaSlug: area } },
    select: { entryId: true, publishedAt: true, content: true },
  });
  const published = new Map(live.map((edition) => [edition.entryId, edition]));
  return (await newestWords(db, area)).flatMap(({ id, kind, slug, content }) => {
    const edition = published.get(id);
    if (which === "published" && !edition) return [];
    const published_at = edition?.publishedAt?.toISOString() ?? "";
    return [{ id, area, kind, slug, published_at, content: which === "published" ? edition?.content : content }];
  });
}

import type { UnmetRow } from "../../catalogue/lacks";
import type { Editor } from "../../editing/roles";
import type { Database } from "../client";
import { areasOf } from "../people/editors";

/** Adds to what is known of words that led to nothing, all or none. `month` is its first day, "2026-11-01". */
export async function saveUnmet(
  db: Database,
  phrases: readonly { area: string; words: string; month: string; more: number }[],
): Promise<void> {
  await db.$transaction(
    phrases.map(
      ({ area, words, month, more }) => db.$executeRaw`
        INSERT INTO "UnmetSearch" ("areaSlug", "words", "month", "count") VALUES (${area}, ${words}, ${month}::date, ${more})
        ON CONFLICT ("areaSlug", "words", "month") DO UPDATE SET "count" = "UnmetSearch"."count" + excluded."count"`,
    ),
  );
}

/**
 * Returns the words that families searched for without an answer in the areas of this person. The newest month comes
 * first, then the most searched.
 */
export const searchUnmet = async (db: Database, editor: Editor): Promise<UnmetRow[]> =>
  db.$queryRaw<UnmetRow[]>`
    SELECT "areaSlug" AS "area", "words", to_char("month", 'YYYY-MM-DD') AS "month", "count" FROM "UnmetSearch"
    WHERE "areaSlug" = ANY(${await areasOf(db, editor)}) ORDER BY "month" DESC, "count" DESC, "words" LIMIT 500`;

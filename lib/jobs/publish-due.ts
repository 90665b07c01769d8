import { britishDay } from "../catalogue/british-day";
import type { Database } from "../db/client";
import { publishScheduled } from "../db/entries/publishing";
import { publishingCheck } from "../editing/publishing-check";
import { readTerms } from "../live/content-files";

/**
 * Publishes what was approved for a time that has come. What has something wrong with it by now goes back to its
 * writer.
 */
export async function publishDue(db: Database, now: Date): Promise<string> {
  const check = publishingCheck({ terms: readTerms(), today: britishDay(now) });
  const { published, returned } = await publishScheduled(db, now, check);
  if (published + returned === 0) return "";
  return `${published} published, ${returned} sent back because something was wrong.`;
}

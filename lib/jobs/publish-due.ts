import { britishDay } from "../catalogue/british-day";
import type { Database } from "../db/client";
import { publishScheduled } from "../db/entries/publishing";
import { type PublishingCheck, publishingCheck } from "../editing/publishing-check";
import { readTerms } from "../live/content-files";

/**
 * Publishes what was approved for a time that has come. What has something wrong with it by now goes back to its
 * writer.
 */
export async function publishDue(db: Database, now: Date): Promise<string> {
  let check: PublishingCheck | null = null;
  // Jobs share a thread with the front door, and to read the vocabularies holds it up: most of the time nothing is due.
  const checkWhenDue: PublishingCheck = (...asked) => {
    check ??= publishingCheck({ terms: readTerms(), today: britishDay(now) });
    return check(...asked);
  };
  const { published, returned } = await publishScheduled(db, now, checkWhenDue);
  if (published + returned === 0) return "";
  return `${published} published, ${returned} sent back because something was wrong.`;
}

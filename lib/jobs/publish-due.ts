import { readAreas, readTerms } from "../content-files";
import type { Database } from "../db/client";
import { publishScheduled } from "../db/publishing";
import { publishingCheck } from "./publishing-check";

/** Publishes what was approved for a time that has come. What has something wrong with it by now goes back to its writer. */
export async function publishDue(db: Database, now: Date): Promise<string> {
  const check = publishingCheck({ terms: readTerms(), areas: readAreas() });
  const { published, returned } = await publishScheduled(db, now, check);
  if (published + returned === 0) return "";
  return `${published} published, ${returned} sent back because something was wrong.`;
}

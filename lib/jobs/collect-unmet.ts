import type { Database } from "../db/client";
import { saveUnmet } from "../db/unmet";
import { handOverUnmet } from "../unmet-searches";

/**
 * Writes down what this process counted of searches that found nothing, as far as enough of them had the same words. Each process
 * counts for itself and writes when it is its turn to run this.
 */
export async function collectUnmet(db: Database, now: Date): Promise<string> {
  const count = await handOverUnmet((phrases) => saveUnmet(db, phrases), now);
  if (count === 0) return "";
  return `${count} ${count === 1 ? "phrase was" : "phrases were"} searched for without an answer.`;
}

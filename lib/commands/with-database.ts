import type { Database } from "../db/client";
import type { ReadyDatabase } from "./setup";

/** Returns what work with a database made ready (`url`) comes to. Both are closed after it, whatever it throws. */
export async function withDatabase<T>(
  { url, stop }: Pick<ReadyDatabase, "url" | "stop">,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  try {
    const { openDatabase } = await import("../db/client");
    const db = openDatabase(url);
    try {
      return await work(db);
    } finally {
      await db.$disconnect();
    }
  } finally {
    await stop();
  }
}

import { queryOnce, within } from "../db/connection";
import { durableSettings, type UnsafeSetting, unsafeAmong } from "../db/operations/durable-settings";

/**
 * Returns the settings of the database at `url` with which data can be lost, as a session of the site sees them. Those
 * that lose acknowledged changes come first. No test that kills a process can see these; a power cut does.
 */
export async function unsafeSettings(url: string): Promise<UnsafeSetting[]> {
  const sql = "select name, setting from pg_settings where name = any($1)";
  return unsafeAmong(await queryOnce(url, sql, { values: [durableSettings], ...within(5_000) }));
}

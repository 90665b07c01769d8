import pg from "pg";
import { durableSettings, type UnsafeSetting, unsafeAmong } from "../db/operations/durable-settings";

/**
 * Returns the settings of the database at `url` with which data can be lost, as a session of the site sees them. Those
 * that lose acknowledged changes come first. No test that kills a process can see these; a power cut does.
 */
export async function unsafeSettings(url: string): Promise<UnsafeSetting[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, query_timeout: 5000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; setting: string }>(
      "select name, setting from pg_settings where name = any($1)",
      [durableSettings],
    );
    return unsafeAmong(rows);
  } finally {
    await client.end();
  }
}

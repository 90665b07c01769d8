import pg from "pg";

/** A setting with which data can be lost. `loses`: even changes that were acknowledged, at a crash or a power cut. */
export type UnsafeSetting = { name: string; value: string; loses: boolean; sentence: string };

const wanted: Record<string, { safe: readonly string[]; loses: boolean; why: string }> = {
  fsync: { safe: ["on"], loses: true, why: "a power cut can destroy the database. Set it to on." },
  full_page_writes: { safe: ["on"], loses: true, why: "a power cut can destroy the database. Set it to on." },
  synchronous_commit: {
    safe: ["on", "local", "remote_write", "remote_apply"],
    loses: true,
    why: "what an editor has just published can be lost in a crash. Set it to on.",
  },
  data_checksums: {
    safe: ["on"],
    loses: false,
    why: "a disk that returns wrong data is not noticed. Turn them on (pg_checksums --enable).",
  },
};

/**
 * The settings of the database at `url`, as a session of the site sees them, with which data can be lost: those that lose
 * acknowledged changes first. No test that kills a process can see these; a power cut does.
 */
export async function unsafeSettings(url: string): Promise<UnsafeSetting[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, query_timeout: 5000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; setting: string }>(
      "select name, setting from pg_settings where name = any($1)",
      [Object.keys(wanted)],
    );
    return Object.entries(wanted).flatMap(([name, { safe, loses, why }]) => {
      const value = rows.find((row) => row.name === name)?.setting ?? "unknown";
      if (safe.includes(value)) return [];
      return [{ name, value, loses, sentence: `The database runs with ${name} = ${value}: ${why}` }];
    });
  } finally {
    await client.end();
  }
}

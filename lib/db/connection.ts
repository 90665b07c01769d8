import pg from "pg";

/** What a connection needs beside its address: whatever `pg.Client` takes. */
type Options = pg.ClientConfig;

/** Returns the options of a connection whose server has so many milliseconds to let it in, and for each answer. */
export const within = (milliseconds: number): Options => ({
  connectionTimeoutMillis: milliseconds,
  query_timeout: milliseconds,
});

/** Returns what some work returns that is done on a connection of its own to the PostgreSQL at an address. */
export async function connectOnce<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
  options: Options = {},
): Promise<Result> {
  const client = new pg.Client({ connectionString: url, ...options });
  // A connection that breaks fails whatever asks next; without a listener it would end the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Returns the rows of one query, on a connection of its own. */
export const queryOnce = <Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  options: Options & { values?: unknown[] } = {},
): Promise<Row[]> => {
  const { values, ...rest } = options;
  return connectOnce(url, async (client) => (await client.query<Row>(sql, values)).rows, rest);
};

import pg from "pg";
import { PlainError } from "./plain-error";

/** A database that cannot be reached now, and may be later: it is not the address or the password that is wrong. */
export class DatabaseAway extends PlainError {}

/** What PostgreSQL says of names and passwords that it does not know (SQLSTATE 28…, 3D…): that does not pass by itself. */
const isRefused = (code: string) => /^(28|3D)/.test(code);

/** What a PostgreSQL says of itself: major version, who is asking, and a text that no other database has at this moment. */
type Known = { version: number; role: string; identity: string };

const question = `select current_setting('server_version_num')::int / 10000 as version, current_user::text as role,
  concat_ws(' ', extract(epoch from pg_postmaster_start_time()), d.oid) as identity
  from pg_database d where d.datname = current_database()`;

/** Asks the PostgreSQL that a setting names. Throws a plain sentence, without the password, when it cannot be reached (DatabaseAway) or lets nobody in. */
async function ask(setting: string, url: string): Promise<Known> {
  let place = setting;
  try {
    const { host, pathname } = new URL(url);
    place = `${host}${pathname}`;
  } catch {
    throw new PlainError(`${setting} is not an address. Use postgresql://user:password@host:5432/name.`);
  }
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, query_timeout: 5000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return (await client.query<Known>(question)).rows[0] as Known;
  } catch (error) {
    const why = (error as { code?: string }).code ?? "no answer";
    const sentence = `The database at ${place} cannot be reached (${why}). Check ${setting}, and that PostgreSQL runs there and lets this user in.`;
    throw isRefused(why) ? new PlainError(sentence) : new DatabaseAway(sentence);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * The version of the database that `DATABASE_URL` names, and under which role the site asks it. Throws a plain sentence when it
 * cannot be reached, or when `DATABASE_OWNER_URL` (the same address when it is not set) leads to another database.
 */
export async function requireOneDatabase(url: string, ownerUrl: string): Promise<Known> {
  const known = await ask("DATABASE_URL", url);
  if (ownerUrl === url) return known;
  if ((await ask("DATABASE_OWNER_URL", ownerUrl)).identity === known.identity) return known;
  throw new PlainError(
    "DATABASE_OWNER_URL leads to another database than DATABASE_URL. Only user and password may differ.",
  );
}

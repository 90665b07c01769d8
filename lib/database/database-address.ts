import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { queryOnce, within } from "../db/connection";
import { PlainError } from "../process/plain-error";
import { dataFolder } from "./data-folder";

/** A database that is away for now: an outage, and no mistake in a setting. */
export class DatabaseAway extends PlainError {}

/** Faults of a network, and of a server that is not there, that pass by themselves. */
const networkOutages = new Set([
  ...["ECONNREFUSED", "ECONNRESET", "ECONNABORTED", "EPIPE", "ETIMEDOUT"],
  ...["EHOSTDOWN", "EHOSTUNREACH", "ENETDOWN", "ENETUNREACH", "EAI_AGAIN", "CERT_HAS_EXPIRED"],
]);

/** Classes of SQLSTATE: connection, resources (no connection left), operator (starting, stopping), system, internal. */
const serverOutages = /^(08|53|57|58|XX)/;

/** Where a host, or the socket of a server, is not known by its name. */
const unknownNames = new Set(["ENOTFOUND", "ENOENT"]);

/**
 * Whether a fault of connecting is an outage, which passes by itself. A site may then start with its last good copy and
 * wait. Every other fault is a mistake in a setting, which stays until a person puts it right, so a start ends with it:
 * - a wrong password
 * - a database that does not exist
 * - no right to connect
 * - a name that is not known, unless this address has been reached before (`wasReached`)
 *
 * The name of a container that is down is not known either.
 */
export function isOutage({ code, message }: { code?: string; message: string }, wasReached: boolean): boolean {
  if (!code) return /time-?out|timed out|terminated/i.test(message);
  if (unknownNames.has(code)) return wasReached;
  return networkOutages.has(code) || serverOutages.test(code);
}

const reachedFile = () => path.join(dataFolder(), "database-reached");

/** Returns whether this place is where the database was when it last answered. */
const wasReached = (place: string) => existsSync(reachedFile()) && readFileSync(reachedFile(), "utf8") === place;

/** Returns the host, port and name of the database that an address names; nothing secret. */
export function placeOf(text: string): string {
  const { host, pathname, searchParams } = new URL(text);
  return `${host || searchParams.get("host")}${pathname}`;
}

/**
 * What a PostgreSQL says of itself: major version, who is asking, whether it takes no changes, and a text that no other
 * database has at this moment.
 */
type Known = { version: number; role: string; readOnly: boolean; identity: string };

const sql = `select current_setting('server_version_num')::int / 10000 as version, current_user::text as role,
  pg_is_in_recovery() or current_setting('transaction_read_only')::boolean as "readOnly",
  concat_ws(' ', extract(epoch from pg_postmaster_start_time()), d.oid) as identity
  from pg_database d where d.datname = current_database()`;

/**
 * Asks the PostgreSQL that a setting names. Throws a plain sentence, without the password, when it cannot be reached or
 * takes no changes (DatabaseAway), or lets nobody in.
 */
async function ask(setting: string, url: string): Promise<Known> {
  const place = placeOf(url);
  const [known] = await queryOnce<Known>(url, sql, within(5_000)).catch((fault: { code?: string; message: string }) => {
    const sentence = `The database at ${place} cannot be reached (${fault.code ?? fault.message}). Check ${setting}, and that PostgreSQL runs there and lets this user in.`;
    throw isOutage(fault, wasReached(place)) ? new DatabaseAway(sentence) : new PlainError(sentence);
  });
  if (!wasReached(place)) writeFileSync(reachedFile(), place);
  if (known && !known.readOnly) return known;
  throw new DatabaseAway(
    `The database at ${place} takes no changes now: it is a standby, is being restored, or is set to read-only. Set ${setting} to the server that takes them.`,
  );
}

/**
 * Returns the version of the database that `DATABASE_URL` names, and under which role the site asks it. Throws a plain
 * sentence when it cannot be reached, or when `DATABASE_OWNER_URL` (the same address when it is not set) leads to
 * another database.
 */
export async function requireOneDatabase(url: string, ownerUrl: string): Promise<Known> {
  const known = await ask("DATABASE_URL", url);
  if (ownerUrl === url) return known;
  if ((await ask("DATABASE_OWNER_URL", ownerUrl)).identity === known.identity) return known;
  throw new PlainError(
    "DATABASE_OWNER_URL leads to another database than DATABASE_URL. Only user and password may differ.",
  );
}

import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { connectOnce } from "../db/connection";
import { writeWhole } from "../process/write-whole";
import { dataFolder } from "./data-folder";
import { role } from "./postgres-server";

/** Under whose name the running site asks the bundled database. It owns nothing; `settleRights` says what it may do. */
export const siteRole = "local_offer_site";

/** One number for "the bundled database is being prepared", so that two processes do it one after the other. */
const lockNumber = 7_362_122;

const plain =
  "login nosuperuser nocreatedb nocreaterole noreplication nobypassrls connection limit -1 valid until 'infinity'";

/**
 * What there is: `temporary` whether anybody may make temporary tables, null when there is no database of the site's
 * yet.
 */
type Found = {
  temporary: boolean | null;
  exists: boolean;
  isPlain: boolean;
  verifier: string | null;
  member: string[];
};

const look = `select
  (select exists (select from aclexplode(coalesce(datacl, acldefault('d', datdba)))
     where grantee = 0 and privilege_type = 'TEMPORARY') from pg_database where datname = $1) as temporary,
  r.oid is not null as exists,
  coalesce(r.rolcanlogin and not (r.rolsuper or r.rolcreatedb or r.rolcreaterole or r.rolreplication or r.rolbypassrls)
    and r.rolconnlimit = -1 and coalesce(r.rolvaliduntil, 'infinity') = 'infinity', false) as "isPlain",
  r.rolpassword as verifier,
  array(select g.rolname::text from pg_auth_members m join pg_roles g on g.oid = m.roleid where m.member = r.oid) as member
  from (select) one left join pg_authid r on r.rolname = $2`;

/** Returns the password of the site's role, from a file that only its owner may read; made when there is none. */
async function sitePassword(): Promise<string> {
  const file = path.join(dataFolder(), "site-password");
  const kept = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
  const password = kept || randomBytes(24).toString("hex");
  if (!kept) await writeWhole(file, password);
  chmodSync(file, 0o600);
  return password;
}

/**
 * Makes the site's database and the site's role on the bundled server, and returns the role's password. Both are put
 * right where they differ: the role of a restored backup has another password, or is missing. `url` is the owner's, to
 * the database "postgres". Changes nothing that is as it should be.
 */
export const prepareDatabase = (url: string): Promise<string> =>
  connectOnce(url, async (client) => {
    await client.query("select pg_advisory_lock($1)", [lockNumber]);
    const password = await sitePassword();
    const { rows } = await client.query<Found>(look, [role, siteRole]);
    const { temporary, exists, isPlain, verifier, member } = rows[0] as Found;
    if (!isPlain || !isVerifierOf(verifier ?? "", password)) {
      await client.query(
        `${exists ? "alter" : "create"} role ${siteRole} ${plain} password '${scramVerifier(password)}'`,
      );
    }
    for (const one of member) await client.query(`revoke ${pg.escapeIdentifier(one)} from ${siteRole}`);
    if (temporary === null) await client.query(`create database ${role}`);
    if (temporary !== false) await client.query(`revoke temporary on database ${role} from public`);
    return password;
  });

/** PostgreSQL's own number of rounds. */
const usualRounds = 4096;

/**
 * Returns the form in which PostgreSQL stores a password of plain letters and digits (RFC 5802, SCRAM-SHA-256). It is
 * sent instead of the password, so that no password is in a statement that a log may hold.
 */
function scramVerifier(password: string, salt: Buffer = randomBytes(16), rounds = usualRounds): string {
  const salted = pbkdf2Sync(password, salt, rounds, 32, "sha256");
  const keyFor = (whom: string) => createHmac("sha256", salted).update(`${whom} Key`).digest();
  const stored = createHash("sha256").update(keyFor("Client")).digest("base64");
  return `SCRAM-SHA-256$${rounds}:${salt.toString("base64")}$${stored}:${keyFor("Server").toString("base64")}`;
}

/** Returns whether what PostgreSQL keeps was made from this password. */
function isVerifierOf(verifier: string, password: string): boolean {
  const [, rounds, salt] = /^SCRAM-SHA-256\$(\d+):([^$]+)\$/.exec(verifier) ?? [];
  return salt !== undefined && scramVerifier(password, Buffer.from(salt, "base64"), Number(rounds)) === verifier;
}

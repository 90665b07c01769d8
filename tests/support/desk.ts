import { createHash, createHmac, randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { hashPassword, symmetricEncrypt } from "better-auth/crypto";
import { sessionCookieName, signedValue } from "../../lib/auth/session-cookie";
import { readLock, urlAt } from "../../lib/database/postgres-server";
import { type Database, openDatabase } from "../../lib/db/client";
import { tokenHash } from "../../lib/db/people/token-hash";
import type { Role } from "../../lib/editing/roles";
import { derivedSecret } from "../../lib/process/derived-secret";
import { makeEditor } from "./people";

/** The password of everybody whom a test makes. */
export const testPassword = "otter umbrella seven kettle";

/** Making a hash takes some 60 ms, so all of them share one. */
let hash: Promise<string> | null = null;

/** Whom a test makes: `areas` are slugs, made if need be; `role` is the same in each. */
export type Wanted = { email?: string; name?: string; role?: Role; areas?: readonly string[] };

/** Somebody who can sign in with `testPassword` and codes of `secret` (`codeNow`). */
export type Person = { id: string; name: string; email: string; secret: string };

/** Makes a person with password, second factor and roles, as they are when all letters and pages are done with. */
export async function makePerson(
  db: Database,
  { email = `p${randomUUID()}@council.example`, name = "Sam Writer", role = "editor", areas = ["near"] }: Wanted = {},
): Promise<Person> {
  hash ??= hashPassword(testPassword);
  const secret = randomBytes(24).toString("base64url");
  const sealed = await symmetricEncrypt({ key: derivedSecret("accounts"), data: secret });
  const password = await hash;
  const account = (id: string) => ({
    accounts: { create: { id: randomUUID(), accountId: id, providerId: "credential", password } },
    twoFactors: { create: { id: randomUUID(), secret: sealed, backupCodes: "[]", verified: true } },
  });
  const roles = Object.fromEntries(areas.map((area) => [area, role]));
  const { id } = await makeEditor(db, roles, { name, email, account });
  return { id, name, email, secret };
}

/** A session in a browser: the `Cookie` header it sends, and what Playwright calls a storage state. */
export type Session = {
  sessionId: string;
  cookie: string;
  storageState: { cookies: BrowserCookie[]; origins: [] };
};
type BrowserCookie = {
  name: string;
  value: string;
  domain: string;
  path: string;
  expires: number;
  httpOnly: boolean;
  secure: boolean;
  sameSite: "Lax";
};

/** Signs a person in without pages. `verifiedAgo`: milliseconds since they showed the second factor; null, never. */
export async function startSession(
  db: Database,
  person: { id: string },
  { host = "127.0.0.1", verifiedAgo = 0 }: { host?: string; verifiedAgo?: number | null } = {},
): Promise<Session> {
  const token = randomBytes(24).toString("base64url");
  const sessionId = randomUUID();
  const expiresAt = new Date(Date.now() + 12 * 3_600_000);
  const verifiedAt = verifiedAgo === null ? null : new Date(Date.now() - verifiedAgo);
  await db.session.create({
    data: { id: sessionId, userId: person.id, token: tokenHash(token), expiresAt, verifiedAt },
  });
  const value = encodeURIComponent(await signedValue(token));
  const cookie: BrowserCookie = {
    name: sessionCookieName,
    value,
    domain: host,
    path: "/",
    expires: expiresAt.getTime() / 1000,
    httpOnly: true,
    secure: true,
    sameSite: "Lax",
  };
  return { sessionId, cookie: `${sessionCookieName}=${value}`, storageState: { cookies: [cookie], origins: [] } };
}

/**
 * Somebody with this role in these areas, signed in, their second factor just shown: for tests of what comes after. In
 * a browser test `db` is `openSiteDatabase()`, and `test.use({ storageState })` or `browser.newContext` takes the
 * state.
 */
export async function signedInEditor(db: Database, wanted: Wanted & { host?: string } = {}): Promise<Person & Session> {
  const person = await makePerson(db, wanted);
  const session = await startSession(db, person, { host: wanted.host });
  return { ...session, ...person };
}

const base32 = (bytes: Buffer): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[Number.parseInt(five.padEnd(5, "0"), 2)])
    .join("");
};
/** The key as an authenticator app is told it. */
export const keyOf = (secret: string) => base32(Buffer.from(secret));

/** The secret in a key that an authenticator app is told (base32). */
export function secretOf(key: string): string {
  const letters = [...key.replace(/\s/g, "")].map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter));
  const bits = letters.map((five) => five.toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))).toString();
}

/** The code that an authenticator app shows for this secret (RFC 6238), `steps` times 30 seconds from now. */
export function codeNow(secret: string, steps = 0): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** A code that is wrong now, and just before and after: for people who guess. Another one for each `n`. */
export function wrongCode(secret: string, n = 0): string {
  const right = [-2, -1, 0, 1, 2].map((steps) => codeNow(secret, steps));
  const codes = Array.from({ length: n + 6 }, (_, at) =>
    (createHash("sha256").update(`${secret} ${at}`).digest().readUInt32BE() % 1_000_000).toString().padStart(6, "0"),
  );
  return codes.filter((code) => !right.includes(code))[n] as string;
}

/**
 * The database of a running site, by its data folder (`E2E_DATA` in browser tests). Sets `SECRET` to the site's own, so
 * that what a test seals the site reads. The caller closes it (`$disconnect`).
 */
export function openSiteDatabase(folder = process.env.E2E_DATA ?? ""): Database {
  process.env.SECRET = readFileSync(path.join(folder, "secret"), "utf8").trim();
  return openDatabase(siteDatabaseUrl(folder));
}

/** The address of the database of a running site, by its data folder. */
export function siteDatabaseUrl(folder: string): string {
  const password = readFileSync(path.join(folder, "database-password"), "utf8").trim();
  const lock = readLock(path.join(folder, "postgres"));
  if (!lock) throw new Error("No database runs in that folder.");
  return urlAt(password, lock.port, "local_offer");
}

import { chmodSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ReadyDatabase, setup } from "../../lib/commands/setup";
import { prepareDatabase, siteRole } from "../../lib/database/site-role";
import { queryOnce } from "../../lib/db/connection";
import { asOwner } from "../support/fresh-database";

const folder = mkdtempSync(path.join(tmpdir(), "local-offer-roles-"));
chmodSync(folder, 0o755);
process.env.DATA_DIR = folder;
const passwordFile = path.join(folder, "site-password");

let database: ReadyDatabase;
beforeAll(async () => {
  delete process.env.DATABASE_URL;
  process.env.DATABASE_OWNER_URL = "postgresql://owner:canary@127.0.0.1:1/none";
  database = await setup(() => undefined);
});
afterAll(async () => {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

const prepare = () => prepareDatabase(new URL("/postgres", database.ownerUrl).href);

/** What the site is when it asks with this password. */
async function siteWith(password: string) {
  const url = new URL(database.url);
  url.password = password;
  const [row] = await queryOnce(
    url.href,
    `select rolname, rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls,
       pg_has_role('local_offer', 'member') as owner, pg_has_role('pg_write_all_data', 'member') as writer,
       (select count(*)::int from pg_shdepend where refobjid = pg_roles.oid and deptype = 'o') as owns
     from pg_roles where rolname = current_user`,
  );
  return row;
}
const nothing = {
  rolsuper: false,
  rolcreatedb: false,
  rolcreaterole: false,
  rolreplication: false,
  rolbypassrls: false,
};
const plain = { rolname: siteRole, ...nothing, owner: false, writer: false, owns: 0 };

test("the running site gets the role that owns nothing, whose password only its owner may read", async () => {
  expect(await siteWith(new URL(database.url).password)).toEqual(plain);
  expect(statSync(passwordFile).mode & 0o777).toBe(0o600);
  expect(new URL(database.url).password).not.toBe(new URL(database.ownerUrl).password);
});

test("a start hands that role to the running site, and no owner's address", async () => {
  expect(process.env.DATABASE_URL).toBe(database.url);
  expect(process.env.DATABASE_OWNER_URL).toBeUndefined();
});

test.each([
  ["another password, as in a restored backup", `alter role ${siteRole} password 'of another time'`],
  ["the rights of a superuser", `alter role ${siteRole} superuser createrole bypassrls`],
  ["the owner's rights", `grant local_offer, pg_write_all_data to ${siteRole}`],
  ["no right to sign in", `alter role ${siteRole} nologin`],
  ["a last day", `alter role ${siteRole} valid until '2020-01-01'`],
  ["gone, as in a backup of an older version", `drop owned by ${siteRole}; drop role ${siteRole}`],
])("a role that has %s is put right by the next start", async (_, spoil) => {
  await asOwner(spoil, database.ownerUrl);
  expect(await siteWith(await prepare())).toEqual(plain);
});

test("a password file that was lost, or left empty by a kill, is made anew, and the role follows", async () => {
  const before = await prepare();
  rmSync(passwordFile);
  const after = await prepare();
  expect(after).not.toBe(before);
  expect(await siteWith(after)).toEqual(plain);
});

test("two that start together make one role with one password", async () => {
  await asOwner(`drop owned by ${siteRole}; drop role ${siteRole}`, database.ownerUrl);
  rmSync(passwordFile);
  const [one = "", ...others] = await Promise.all([prepare(), prepare(), prepare()]);
  expect(others).toEqual([one, one]);
  expect(await siteWith(one)).toEqual(plain);
});

test("a role that is as it should be is not written again", async () => {
  const roles = "select xmin::text, rolname from pg_authid union all select xmin::text, datname from pg_database";
  const noted = () => queryOnce(database.ownerUrl, roles);
  const before = await noted();
  await prepare();
  expect(await noted()).toEqual(before);
});

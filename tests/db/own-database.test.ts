import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, inject, test } from "vitest";
import { openMigrated } from "../../lib/commands/setup";
import { queryOnce } from "../../lib/db/connection";
import { ownDataFolder } from "../support/data-folder";
import { asOwner, emptyDatabase } from "../support/fresh-database";
import { npmRun } from "../support/npm-run";

const DATA_DIR = ownDataFolder();

/** A council's own database, empty: what its administrator made of it is a role that owns it and one for the site. */
async function ownDatabase() {
  const [ownerRole, siteRole] = ["owner", "site"].map((one) => `${one}_${randomUUID().replaceAll("-", "")}`);
  afterAll(() => asOwner(`drop role ${ownerRole}, ${siteRole}`));
  await asOwner(
    `create role ${ownerRole} login password 'owner-secret'; create role ${siteRole} login password 'site-secret'`,
  );
  const { name } = await emptyDatabase();
  await asOwner(`alter database ${name} owner to ${ownerRole}`);
  const urlOf = (role = "", password = "") => {
    const url = new URL(`/${name}`, inject("ownerUrl"));
    Object.assign(url, { username: role, password });
    return url.href;
  };
  return {
    DATABASE_URL: urlOf(siteRole, "site-secret"),
    DATABASE_OWNER_URL: urlOf(ownerRole, "owner-secret"),
    siteRole,
  };
}

/** `npm run jobs` with these settings: it makes everything ready as a start does. */
const prepare = (settings: { DATABASE_URL: string; DATABASE_OWNER_URL?: string }) =>
  npmRun("jobs", [], { DATA_DIR, SECRET: "one secret", DATABASE_OWNER_URL: "", ...settings });

describe("a database of the council's own, with DATABASE_OWNER_URL", () => {
  test("is migrated by its owner and used by a role that owns nothing", async () => {
    const { DATABASE_URL, DATABASE_OWNER_URL } = await ownDatabase();
    const { code, said } = await prepare({ DATABASE_URL, DATABASE_OWNER_URL });
    expect(said.filter((line) => !/^[\w-]+: /.test(line))).toEqual([]);
    expect(code).toBe(0);
    expect(await queryOnce(DATABASE_URL, `select 1 from "Edition" limit 1`)).toHaveLength(1);
    for (const statement of [
      `drop table "Label"`,
      `delete from "Event"`,
      "create table mine ()",
      "create temporary table mine ()",
    ])
      await expect(queryOnce(DATABASE_URL, statement), statement).rejects.toMatchObject({ code: "42501" });

    // Once that is done, the site starts without it: until a new version brings a migration.
    expect((await prepare({ DATABASE_URL })).code).toBe(0);
    await queryOnce(DATABASE_OWNER_URL, "delete from _prisma_migrations where migration_name like '%site_role'");
    const next = await prepare({ DATABASE_URL });
    expect(next.said.at(-1)).toMatch(
      /^The role that applies migrations may not change the tables\. Set DATABASE_OWNER_URL/,
    );
    expect(next.code).toBe(1);
  }, 120_000);

  test("is not touched when that leads to another database", async () => {
    const [one, other] = [await ownDatabase(), await ownDatabase()];
    const { code, said } = await prepare({ ...one, DATABASE_OWNER_URL: other.DATABASE_OWNER_URL });
    expect(said).toEqual([expect.stringMatching(/^DATABASE_OWNER_URL leads to another database than DATABASE_URL\./)]);
    expect(code).toBe(1);
    for (const { DATABASE_OWNER_URL } of [one, other])
      expect(await queryOnce(DATABASE_OWNER_URL, "select from pg_tables where schemaname = 'public'")).toEqual([]);
  });

  test("and a wrong password in it: the sentence names the setting, and no password", async () => {
    const { DATABASE_URL, DATABASE_OWNER_URL } = await ownDatabase();
    const { said } = await prepare({
      DATABASE_URL,
      DATABASE_OWNER_URL: DATABASE_OWNER_URL.replace("-secret", "-slip"),
    });
    expect(said).toEqual([expect.stringMatching(/\(28P01\)\. Check DATABASE_OWNER_URL/)]);
    expect(said.join()).not.toContain("-slip");
  });
});

test("without it everything goes under one role, and a warning says so", async () => {
  const { DATABASE_OWNER_URL } = await ownDatabase();
  process.env.DATABASE_URL = DATABASE_OWNER_URL;
  const said: string[] = [];
  await (await openMigrated((line) => said.push(line))).stop();
  delete process.env.DATABASE_URL;
  expect(said.filter((line) => line.startsWith("Warning: "))).toEqual([expect.stringMatching(/owns its tables/)]);
  expect(said.at(-1)).toMatch(/^Migrations: \d+ applied\.$/);
});

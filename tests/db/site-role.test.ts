import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, describe, expect, inject, test } from "vitest";
import { migrate } from "../../lib/database/migrate";
import { settleRights } from "../../lib/database/site-rights";
import { siteRole } from "../../lib/database/site-role";
import { makePerson } from "../support/desk";
import { makeEntry } from "../support/entries";
import { freshDatabase } from "../support/fresh-database";

process.env.SECRET = "a secret of the tests";
const { url, ownerUrl, name, db } = await freshDatabase();

async function connect(address: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: address });
  // The database is dropped first, and whoever is connected thrown out.
  client.on("error", () => undefined);
  await client.connect();
  afterAll(() => client.end());
  return client;
}
const site = await connect(url);
const owner = await connect(ownerUrl);

/** The SQLSTATE with which PostgreSQL refuses a statement of the site; null when it does it. */
const refusal = (statement: string, client = site) =>
  client.query(statement).then(
    () => null,
    (error: { code: string }) => error.code,
  );
const insufficientPrivilege = "42501";

describe("the site's role may not", () => {
  test.each([
    `drop table "Event"`,
    `drop table "Label"`,
    `create table "Mine" ()`,
    "create schema mine",
    "create function mine() returns int language sql as 'select 1'",
    `alter table "Event" disable trigger "Event_only_added"`,
    `alter table "Edition" disable trigger all`,
    `alter table "Label" owner to current_user`,
    `create trigger mine before insert on "Label" for each row execute function "refuse_emptying"()`,
    "set session_replication_role = replica",
    "create role mine",
    `alter role ${siteRole} superuser`,
    `grant local_offer to ${siteRole}`,
    "set role local_offer",
    `alter database ${name} set synchronous_commit = off`,
  ])("change what the database is: %s", async (statement) => {
    expect(await refusal(statement)).toBe(insufficientPrivilege);
  });

  test.each([
    `copy "Label" to program 'cat'`,
    `copy "Label" from program 'ls'`,
    `copy "Label" to '${path.join(tmpdir(), "labels")}'`,
    "alter system set fsync = off",
    "select pg_read_file('/etc/passwd')",
    "select pg_ls_dir('.')",
    "select lo_import('/etc/passwd')",
    "select pg_reload_conf()",
    "select * from pg_authid",
    "select pg_backup_start('mine')",
  ])("reach the server: %s", async (statement) => {
    expect(await refusal(statement)).toBe(insufficientPrivilege);
  });

  test.each([
    `update "Event" set "actor" = 'nobody'`,
    `delete from "Event"`,
    `truncate "Event"`,
    `update "EventHead" set "last" = 0`,
    `insert into "EventHead" ("id") values (2)`,
    `delete from "EventHead"`,
    "select setval('\"Event_id_seq\"', 1)",
    `delete from "Edition"`,
    `truncate "Edition" cascade`,
    `delete from "Entry"`,
    `delete from "Area"`,
    `delete from "User"`,
    `delete from "AreaVersion"`,
    `update "Note" set "text" = ''`,
    "update _prisma_migrations set finished_at = null",
    `truncate "Label"`,
  ])("take back what happened: %s", async (statement) => {
    expect(await refusal(statement)).toBe(insufficientPrivilege);
  });

  test("make a temporary table in the bundled database, which could stand in for a real one", async () => {
    const bundled = await connect(inject("databaseUrl"));
    expect(await refusal(`create temporary table "Area" ("slug" text)`, bundled)).toBe(insufficientPrivilege);
  });

  test("write a link of the chain: whatever it says of number and hash, an event is the next one", async () => {
    const before = await site.query(`select "last" from "EventHead"`);
    const { rows } = await site.query(
      `insert into "Event" ("id", "actor", "action", "hash") values (999, 'site', 'forge', 'x') returning "id", "hash"`,
    );
    expect(Number(rows[0].id)).toBe(Number(before.rows[0].last) + 1);
    expect(rows[0].hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

// In a council's own database that others use too anybody may make one, unless its administrator has taken that back.
test("a temporary table of the same name turns no guard off", async () => {
  const anyone = await connect(url);
  const { editionId } = await makeEntry(db, { state: "draft" });
  const { id } = await makePerson(db, { name: "Ann", role: "publisher" });
  await anyone.query(`create temporary table "Area" as select "slug", false as "twoPeople" from "Area"`);
  const alone = `update "Edition" set "submittedById" = '${id}', "publishedById" = '${id}' where "id" = '${editionId}'`;
  expect(await refusal(alone, anyone)).toBe("23000");
  await anyone.query(`create temporary table "EventHead" as select 1 as "id", 0::bigint as "last", '' as "hash"`);
  const { rows } = await anyone.query(`insert into "Event" ("actor", "action") values ('a', 'b') returning "hash"`);
  expect((await owner.query(`select "hash" from "EventHead"`)).rows).toEqual(rows);
});

const [ann, bob] = [await makePerson(db, { role: "publisher" }), await makePerson(db, { role: "publisher" })];

describe("the site's role makes nothing public but by the rules", () => {
  const integrity = "23000";
  const words = { name: "Sleep clinic", assured_date: "2026-01-01" };
  /** Does all this in one transaction; the SQLSTATE with which it is refused, at the latest at its end, or null. */
  const together = async (...statements: [text: string, values?: unknown[]][]) => {
    const client = await connect(url);
    try {
      await client.query("begin");
      for (const [text, values] of statements) await client.query(text, values);
      await client.query("commit");
      return null;
    } catch (error) {
      await client.query("rollback");
      return (error as { code: string }).code;
    }
  };
  type Row = { state: string; number?: number; by?: string; from?: string; basedOn?: number; content?: object };
  const insert = (entryId: string, { state, number = 2, by, from, basedOn, content = words }: Row) =>
    [
      `insert into "Edition" ("id", "entryId", "number", "state", "content", "publishedAt", "publishedById", "submittedById", "basedOn")
       values (gen_random_uuid(), $1, $2, $3::"EditionState", $4, case when $3 in ('draft', 'submitted') then null else now() end, $5, $6, $7)`,
      [entryId, number, state, content, by ?? null, from ?? null, basedOn ?? null],
    ] as [string, unknown[]];
  const publish = (entryId: string, by: string | null, more = "") =>
    [
      `update "Edition" set "state" = 'published', "publishedAt" = now(), "publishedById" = $2${more} where "entryId" = $1 and "number" = 2`,
      [entryId, by],
    ] as [string, unknown[]];
  const log = (entryId: string, actor: string, action = "publish", number = 2) =>
    [
      `insert into "Event" ("actor", "action", "entryId", "detail") values ($1, $2, $3, $4)`,
      [actor, action, entryId, { number }],
    ] as [string, unknown[]];
  const entry = async () => (await makeEntry(db, { state: "superseded", content: words })).id;
  const alone = `, "submittedById" = "publishedById"`;
  const urgent = (reason: string) => `, "emergency" = true, "reason" = '${reason}', "submittedById" = '${ann.id}'`;
  const why = "The telephone number is that of a stranger.";

  test("what somebody handed in and somebody else publishes is public, with the log", async () => {
    const id = await entry();
    const steps = [insert(id, { state: "submitted", from: ann.id }), publish(id, bob.id)];
    expect(await together(...steps)).toBe(integrity);
    expect(await together(...steps, log(id, ann.id))).toBe(integrity);
    expect(await together(...steps, log(id, bob.id, "publish", 3))).toBe(integrity);
    expect(await together(...steps, log(await entry(), bob.id))).toBe(integrity);
    expect(await together(...steps, log(id, bob.id))).toBeNull();
  });

  test("what was due goes live in the name of the schedule", async () => {
    const id = await entry();
    const steps = [insert(id, { state: "submitted", from: ann.id }), publish(id, bob.id)];
    expect(await together(...steps, log(id, "schedule"))).toBeNull();
  });

  test("nobody publishes without a name, what nobody handed in, or what they handed in themselves", async () => {
    const id = await entry();
    expect(await together(insert(id, { state: "submitted", from: ann.id }), publish(id, null))).toBe(integrity);
    const draft = [insert(id, { state: "draft" }), publish(id, bob.id), log(id, bob.id)];
    expect(await together(...draft)).toBe(integrity);
    const own = [insert(id, { state: "submitted", from: bob.id }), publish(id, bob.id), log(id, bob.id)];
    expect(await together(...own)).toBe(integrity);
    const other = [
      insert(id, { state: "draft" }),
      publish(id, bob.id, `, "submittedById" = '${ann.id}'`),
      log(id, bob.id),
    ];
    expect(await together(...other)).toBe(integrity);
    expect(await together(insert(id, { state: "draft" }), publish(id, bob.id, alone), log(id, bob.id))).toBe(integrity);
  });

  test("an emergency needs a reason, and is in the log as one", async () => {
    const id = await entry();
    const steps = (reason: string) => [insert(id, { state: "draft" }), publish(id, ann.id, urgent(reason))];
    expect(await together(...steps("urgent"), log(id, ann.id, "emergency publish"))).toBe(integrity);
    expect(await together(...steps(why), log(id, ann.id))).toBe(integrity);
    expect(await together(...steps(why), log(id, ann.id, "emergency publish"))).toBeNull();
  });

  test("nothing is inserted as public but what is still correct", async () => {
    const id = await entry();
    const steps = (row: Partial<Row>) => [
      insert(id, { state: "published", by: ann.id, ...row }),
      log(id, ann.id, "confirm"),
    ];
    expect(await together(insert(id, { state: "published" }))).toBe(integrity);
    expect(await together(...steps({}))).toBe(integrity);
    expect(await together(...steps({ basedOn: 1, content: { ...words, name: "Other" } }))).toBe(integrity);
    expect(await together(...steps({ basedOn: 1, content: { ...words, assured_date: "2026-11-21" } }))).toBeNull();
  });

  test("no history is written afterwards, and what is old does not become public again", async () => {
    const id = await entry();
    expect(await together(insert(id, { state: "superseded", by: ann.id }))).toBe(integrity);
    const draft = insert(id, { state: "draft" });
    const old = `update "Edition" set "state" = 'superseded', "publishedAt" = now() where "entryId" = $1 and "number" = 2`;
    expect(await together(draft, [old, [id]])).toBe(integrity);
    expect(await refusal(`update "Edition" set "state" = 'published' where "entryId" = '${id}'`)).toBe(integrity);
  });

  test("no area loses its second person, and no entry goes to another area", async () => {
    const id = await entry();
    expect(await refusal(`update "Area" set "twoPeople" = false`)).toBe(insufficientPrivilege);
    const small = `insert into "Area" ("slug", "name", "twoPeople") values ('small', 'Small', false)`;
    expect(await refusal(small)).toBe(insufficientPrivilege);
    await site.query(`insert into "Area" ("slug", "name") values ('small', 'Small')`);
    expect(await refusal(`update "Entry" set "areaSlug" = 'small' where "id" = '${id}'`)).toBe(integrity);
    await owner.query(`update "Area" set "twoPeople" = false where "slug" = 'small'`);
  });
});

test("the site's role makes no large object, which stands in no table", async () => {
  await settleRights(owner, siteRole);
  for (const call of ["lo_create(0)", "lo_creat(-1)", "lo_from_bytea(0, 'x')"]) {
    expect(await refusal(`select ${call}`)).toBe(insufficientPrivilege);
  }
});

/** The names of tables of which the site may not do this. */
const without = async (right: string) =>
  (
    await owner.query(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and not has_table_privilege('${siteRole}', oid, '${right}') order by relname collate "C"`,
    )
  ).rows.map((row) => row.name);

test("the site reads every table, and writes every one but those that tell what happened", async () => {
  expect(await without("select")).toEqual([]);
  expect(await without("insert")).toEqual(["AreaVersion", "EventHead", "_prisma_migrations"]);
  expect(await without("update")).toEqual(["AreaVersion", "Event", "EventHead", "Note", "_prisma_migrations"]);
  expect(await without("delete")).toEqual([
    "Area",
    "AreaVersion",
    "Edition",
    "Entry",
    "Event",
    "EventHead",
    "Note",
    "User",
    "_prisma_migrations",
  ]);
});

/** What PostgreSQL has noted of rights; the number of each row changes when the row is written again. */
const noted = async () =>
  (
    await owner.query(`select xmin::text, relname, relacl::text from pg_class where oid >= 16384
      union all select xmin::text, datname, datacl::text from pg_database where datname = current_database()
      union all select xmin::text, nspname, nspacl::text from pg_namespace where nspname = 'public'
      union all select xmin::text, proname, proacl::text from pg_proc where oid >= 16384 order by 2, 1`)
  ).rows;

describe("rights", () => {
  test("that stand are not touched", async () => {
    // This database is a copy, and what everybody may do in a database is not copied.
    await settleRights(owner, siteRole);
    const before = await noted();
    expect(await settleRights(owner, siteRole)).toBeNull();
    expect(await noted()).toEqual(before);
  });

  test("come by themselves to a table that a later migration adds", async () => {
    await owner.query(`create table "Later" ("id" serial primary key); create view later as select * from "Later"`);
    expect(await refusal(`insert into "Later" default values`)).toBe(insufficientPrivilege);
    await settleRights(owner, siteRole);
    await site.query(`insert into "Later" default values`);
    await site.query(`update "Later" set "id" = 7`);
    expect((await site.query("select * from later")).rows).toEqual([{ id: 7 }]);
    await site.query(`delete from "Later"`);
    expect(await refusal(`truncate "Later"`)).toBe(insufficientPrivilege);
  });

  test("that somebody has given since are taken back", async () => {
    await owner.query(`grant all on "Event", "Label" to ${siteRole}`);
    // At each start, though there is nothing to migrate.
    expect(await migrate(ownerUrl, async (client) => void (await settleRights(client, siteRole)))).toEqual([]);
    expect(await refusal(`truncate "Label"`)).toBe(insufficientPrivilege);
    expect(await refusal(`update "Event" set "actor" = 'nobody'`)).toBe(insufficientPrivilege);
    await site.query(`insert into "Event" ("actor", "action") values ('a', 'b')`);
  });

  test.each([
    ["to make tables", `grant create on schema public to ${siteRole}`, "create table mine ()"],
    ["to make schemas", `grant create on database ${name} to ${siteRole}`, "create schema mine"],
    [
      "to make temporary tables",
      `grant temporary on database ${name} to ${siteRole}`,
      "create temporary table mine ()",
    ],
    ["to a column", `grant update ("actor") on "Event" to ${siteRole}`, `update "Event" set "actor" = ''`],
    ["of everybody's to a table", `grant update, delete on "Event" to public`, `delete from "Event"`],
    ["of everybody's to a column", `grant update ("actor") on "Event" to public`, `update "Event" set "actor" = ''`],
    ["of everybody's to a sequence", `grant update on "Event_id_seq" to public`, `select setval('"Event_id_seq"', 1)`],
    ["of everybody's to make tables", "grant create on schema public to public", "create table mine ()"],
    [
      "of everybody's to make temporary ones",
      `grant temporary on database ${name} to public`,
      "create temporary table mine ()",
    ],
    ["of everybody's to a trigger's function", `grant execute on function "chain_event"() to public`, null],
  ])("%s are taken back by the next start", async (_, grant, statement) => {
    await owner.query(grant);
    expect(await settleRights(owner, siteRole)).toBeNull();
    if (statement) expect(await refusal(statement)).toBe(insufficientPrivilege);
    const { rows } = await owner.query(`select has_function_privilege($1, '"chain_event"()', 'execute') as may`, [
      siteRole,
    ]);
    expect(rows).toEqual([{ may: false }]);
  });

  test("to read that somebody gave everybody stay", async () => {
    await owner.query("grant select on published_services to public");
    await settleRights(owner, siteRole);
    const { rows } = await owner.query("select has_table_privilege('public', 'published_services', 'select') as may");
    expect(rows).toEqual([{ may: true }]);
  });

  test("of everybody's in a database that somebody else uses too are left to its administrator, who is told", async () => {
    const other = `other_${name}`;
    await owner.query(`create role ${other}; create schema elsewhere authorization ${other};
      grant temporary on database ${name} to public`);
    const noted = await settleRights(owner, siteRole);
    expect(noted).toMatch(/may make temporary tables\. If nobody else who uses this database needs that/);
    expect(noted).toContain(`REVOKE CREATE, TEMPORARY ON DATABASE ${name} FROM PUBLIC`);
    expect(await refusal("create temporary table mine ()")).toBeNull();
    await owner.query(`drop schema elsewhere; drop role ${other}`);
    expect(await settleRights(owner, siteRole)).toBeNull();
    expect(await refusal("create temporary table yours ()")).toBe(insufficientPrivilege);
  });

  test("that make the site more than a visitor of its tables are said", async () => {
    expect(await settleRights(owner, "local_offer")).toMatch(/^the database role .*\(local_offer\) owns its tables/);
    await owner.query(`grant local_offer to ${siteRole}`);
    expect(await settleRights(owner, siteRole)).toMatch(/may act as their owner/);
    await owner.query(`revoke local_offer from ${siteRole}`);
    await owner.query(`grant pg_write_all_data to ${siteRole}`);
    expect(await settleRights(owner, siteRole)).toMatch(/may change the log of who did what, through another role/);
    await owner.query(`revoke pg_write_all_data from ${siteRole}`);
    expect(await settleRights(owner, siteRole)).toBeNull();
  });
});

import pg from "pg";

/*
 * What the site's role may do beside its tables. What was given to that role is ours to take back. What everybody may
 * do (PUBLIC) is taken back only where the database is this site's alone: where somebody else owns something in it, or
 * has rights in it, they may need it, so it is said instead.
 */

/**
 * What the site's role may do, with whatever role or through PUBLIC; what was given to itself; and whether that can be
 * taken back.
 */
type Limits = {
  database: string;
  schema: string;
  own: string[];
  temporary: boolean;
  makesSchemas: boolean;
  makesTables: boolean;
  isOurs: boolean;
  isShared: boolean;
  triggers: string[];
  rewrites: boolean;
  largeObjects: string[];
};

const look = `select quote_ident(d.datname) as database, quote_ident(n.nspname) as schema,
    array(select 'database' from aclexplode(d.datacl) where grantee = site.oid and privilege_type in ('CREATE', 'TEMPORARY')
      union select 'schema' from aclexplode(n.nspacl) where grantee = site.oid and privilege_type = 'CREATE') as own,
    has_database_privilege(site.oid, d.oid, 'TEMPORARY') as temporary,
    has_database_privilege(site.oid, d.oid, 'CREATE') as "makesSchemas",
    has_schema_privilege(site.oid, n.oid, 'CREATE') as "makesTables",
    pg_has_role(d.datdba, 'USAGE') and pg_has_role(n.nspowner, 'USAGE') as "isOurs",
    exists (select from pg_shdepend o where o.refclassid = 'pg_authid'::regclass and o.deptype in ('o', 'a')
      and (o.dbid = d.oid or (o.classid = 'pg_database'::regclass and o.objid = d.oid))
      and o.refobjid not in (site.oid, d.datdba, (select oid from pg_roles where rolname = current_user))) as "isShared",
    array(select p.oid::regprocedure::text from pg_proc p where p.pronamespace = n.oid and p.prorettype = 'trigger'::regtype
      and pg_has_role(p.proowner, 'USAGE') and has_function_privilege('public', p.oid, 'EXECUTE')
      and not exists (select from pg_depend e where e.objid = p.oid and e.classid = 'pg_proc'::regclass and e.deptype = 'e')) as triggers,
    coalesce(has_table_privilege(site.oid, to_regclass('"Event"'), 'UPDATE, DELETE, TRUNCATE'), false) as rewrites,
    array(select p.oid::regprocedure::text from pg_proc p where p.pronamespace = 'pg_catalog'::regnamespace
      and p.proname in ('lo_create', 'lo_creat', 'lo_from_bytea') and pg_has_role(p.proowner, 'USAGE')
      and has_function_privilege('public', p.oid, 'EXECUTE')) as "largeObjects"
  from pg_database d, pg_namespace n, pg_roles site
  where d.datname = current_database() and n.nspname = current_schema() and site.rolname = $1`;

const ask = async (owner: pg.ClientBase, role: string) => (await owner.query<Limits>(look, [role])).rows[0] as Limits;

/** Returns the statements that take from `who` what lets the site make tables of any kind. */
const takeBack = ({ database, schema }: Limits, who: string) => [
  `REVOKE CREATE, TEMPORARY ON DATABASE ${database} FROM ${who}`,
  `REVOKE CREATE ON SCHEMA ${schema} FROM ${who}`,
];

const makes = ({ temporary, makesSchemas, makesTables }: Limits) => temporary || makesSchemas || makesTables;

/**
 * Revokes the site role's right to make tables, temporary ones too (they can stand in for real ones). Where that is
 * ours to do, it is revoked from everybody. Other rights stay. Returns a sentence with what to do when the role can
 * still do more than it should; null when all is well.
 */
export async function settleBeyondTables(owner: pg.ClientBase, role: string): Promise<string | null> {
  const site = pg.escapeIdentifier(role);
  const before = await ask(owner, role);
  const who = [
    ...(before.own.length > 0 ? [site] : []),
    ...(makes(before) && before.isOurs && !before.isShared ? ["PUBLIC"] : []),
  ];
  const statements = before.isOurs ? who.flatMap((one) => takeBack(before, one)) : [];
  // A trigger function runs as its owner. On a table of another role it would write in the owner's name.
  for (const one of before.triggers) statements.push(`REVOKE EXECUTE ON FUNCTION ${one} FROM PUBLIC`);
  // Large objects stand in no table, so no rule of ours counts them. Where others use the database too they may need
  // them.
  if (before.isOurs && !before.isShared) {
    for (const one of before.largeObjects) statements.push(`REVOKE EXECUTE ON FUNCTION ${one} FROM PUBLIC`);
  }
  if (statements.length > 0) await owner.query(statements.join(";\n"));
  const now = statements.length > 0 ? await ask(owner, role) : before;
  if (now.rewrites) {
    return `the database role that the site uses (${role}) may change the log of who did what, through another role that it has. Take that role from it, or give the site a role of its own: see “A database of your own” in README.md.`;
  }
  if (!makes(now)) return null;
  const what = now.makesTables || now.makesSchemas ? "tables" : "temporary tables";
  return `the database role that the site uses (${role}) may make ${what}. If nobody else who uses this database needs that, take it back: ${takeBack(now, `PUBLIC, ${site}`).join("; ")}`;
}

import pg from "pg";
import { settleBeyondTables } from "./site-limits";

type Right = "SELECT" | "INSERT" | "UPDATE" | "DELETE";

/** What the site may do with the rows of a table, unless `narrower` says less. */
const usual: readonly Right[] = ["SELECT", "INSERT", "UPDATE", "DELETE"];

/** Tables of which the site may do less: what happened stays written, and what was published is never taken out. */
const narrower: Readonly<Record<string, readonly Right[]>> = {
  Area: ["SELECT", "INSERT", "UPDATE"],
  // Triggers write it, under the owner's name.
  AreaVersion: ["SELECT"],
  Edition: ["SELECT", "INSERT", "UPDATE"],
  Entry: ["SELECT", "INSERT", "UPDATE"],
  Event: ["SELECT", "INSERT"],
  // The trigger that chains events writes it, under the owner's name.
  EventHead: ["SELECT"],
  Note: ["SELECT", "INSERT"],
  User: ["SELECT", "INSERT", "UPDATE"],
  _prisma_migrations: ["SELECT"],
};

/**
 * A table, view or sequence and what the site may do with it now. `kind` is PostgreSQL's `relkind`; `inColumns`: it has
 * rights of single columns; `open`: everybody may write to it.
 */
type Standing = { name: string; kind: string; rights: string[]; inColumns: boolean; open: boolean };

/** What nobody may do with a table of ours just because everybody may. Who reads it is not our business. */
const writing = "'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'USAGE'";

/** What whoever asks owns in the schema that it works in; what an extension brought is no business of ours. */
const look = `select c.relname::text as name, c.relkind::text as kind,
    array(select a.privilege_type from aclexplode(c.relacl) a where a.grantee = site.oid) as rights,
    exists (select from pg_attribute t, aclexplode(t.attacl) a where t.attrelid = c.oid and a.grantee = site.oid) as "inColumns",
    exists (select from aclexplode(c.relacl) a where a.grantee = 0 and a.privilege_type in (${writing})) or exists (
      select from pg_attribute t, aclexplode(t.attacl) a
      where t.attrelid = c.oid and a.grantee = 0 and a.privilege_type in (${writing})) as open
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles site on site.rolname = $1
  where n.nspname = current_schema() and c.relkind in ('r', 'p', 'v', 'm', 'S') and pg_has_role(c.relowner, 'USAGE')
    and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')
  order by 1`;

/** A superuser has every role, and so owns everything. */
const whatItIs = `select exists (select from pg_class c where c.relnamespace = n.oid and c.relkind in ('r', 'p', 'v', 'm', 'S')
      and pg_has_role(r.oid, c.relowner, 'MEMBER')) as owns,
    r.rolname = current_user as same, has_schema_privilege(r.oid, n.oid, 'USAGE') as enters, quote_ident(n.nspname) as schema
  from pg_roles r, pg_namespace n where r.rolname = $1 and n.nspname = current_schema()`;

function rightsOf({ name, kind }: Standing): readonly string[] {
  if (kind === "S") return ["USAGE"];
  if (kind === "v" || kind === "m") return ["SELECT"];
  return narrower[name] ?? usual;
}

/**
 * Returns the statements that leave this site's role with exactly the rights it should have of one table; none when it
 * has them.
 */
function changes(one: Standing, site: string): string[] {
  const wanted = rightsOf(one);
  const what = `${one.kind === "S" ? "sequence" : "table"} ${pg.escapeIdentifier(one.name)}`;
  const closed = one.open
    ? [`revoke ${one.kind === "S" ? "usage, update" : writingOfTables} on ${what} from public`]
    : [];
  const isRight = wanted.length === one.rights.length && wanted.every((right) => one.rights.includes(right));
  if (isRight && !one.inColumns) return closed;
  return [...closed, `revoke all on ${what} from ${site}`, `grant ${wanted.join(", ")} on ${what} to ${site}`];
}
const writingOfTables = "insert, update, delete, truncate, references, trigger";

/**
 * Grants the site's role the rights that it needs on every table there is, and revokes all others. `owner` is connected
 * as the owner of the tables; rights that are as they should be are not touched. Returns a sentence when the role can
 * do more all the same: it has the owner's rights (then nothing is changed), or what `settleBeyondTables` says. Null
 * when all is well.
 */
export async function settleRights(owner: pg.ClientBase, role: string): Promise<string | null> {
  const found = (await owner.query(whatItIs, [role])).rows[0];
  if (found?.owns) {
    return `the database role that the site uses (${role}) owns its tables, may act as their owner, or is a superuser, so the log of who did what is guarded by triggers alone. Give the site a role of its own: see “A database of your own” in README.md.`;
  }
  if (!found || found.same) return null;
  const site = pg.escapeIdentifier(role);
  const { rows } = await owner.query<Standing>(look, [role]);
  const statements = rows.flatMap((one) => changes(one, site));
  if (!found.enters) statements.unshift(`grant usage on schema ${found.schema} to ${site}`);
  // One message is one transaction: all of them or none.
  if (statements.length > 0) await owner.query(statements.join(";\n"));
  return settleBeyondTables(owner, role);
}

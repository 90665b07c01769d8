import type { Database } from "../../lib/db/client";

const owners = new WeakMap<Database, Database>();

/** Notes that `owner` asks the same database as `db`, under the name of whoever owns its tables. */
export const noteOwner = (db: Database, owner: Database): unknown => owners.set(db, owner);

/**
 * The same database as its owner asks it, for what tests need there and the site's role may not do; `db` itself where
 * that is not known.
 */
export const ownerOf = (db: Database): Database => owners.get(db) ?? db;

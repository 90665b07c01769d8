import pg from "pg";
import { addressesOf } from "../process/database-hosts";
import { queryOnce, within } from "./connection";

/** Milliseconds in which a server says whether it takes changes; one that does not is passed over. */
const patience = 2_000;

/** Returns whether the server at an address takes changes: it is no standby, and not set to read-only. */
async function takesChanges(url: string): Promise<boolean> {
  const sql = "select not pg_is_in_recovery() and not current_setting('transaction_read_only')::boolean as yes";
  const rows = await queryOnce<{ yes: boolean }>(url, sql, within(patience)).catch(() => []);
  return rows[0]?.yes === true;
}

/**
 * Returns the address of the server that takes changes, of those that an address names. Where it names one, or none of
 * them takes changes now, that is the first: whoever connects there hears why.
 */
export async function findPrimary(address: string): Promise<string> {
  const [first = address, ...others] = addressesOf(address);
  if (others.length === 0) return first;
  const all = [first, ...others];
  const takes = await Promise.all(all.map(takesChanges));
  return all[takes.indexOf(true)] ?? first;
}

/**
 * Returns a pool of connections to the server that takes changes, of those that an address names. Each new connection
 * looks which that is. So after a failover, when the old ones are broken, the site goes on with the new primary.
 */
export function openPool(address: string, options: pg.PoolConfig): pg.Pool {
  const [first = address, ...others] = addressesOf(address);
  class Client extends pg.Client {
    override connect(): Promise<pg.Client>;
    override connect(callback: (error: Error) => void): void;
    override connect(callback?: (error: Error) => void): Promise<pg.Client> | undefined {
      const connecting = findPrimary(address).then((primary) => {
        const { hostname, port } = new URL(primary);
        Object.assign(this, { host: hostname, port: Number(port || 5432) });
        return super.connect();
      });
      if (!callback) return connecting.then(() => this);
      connecting.then(() => callback(null as unknown as Error), callback);
    }
  }
  return new pg.Pool({ connectionString: first, ...options, ...(others.length > 0 && { Client }) });
}

import { PrismaPg } from "@prisma/adapter-pg";
import { oncePerThread } from "../process/once-per-thread";
import { settings } from "../process/settings";
import { DatabaseFault } from "./database-fault";
import { PrismaClient } from "./generated/client";
import { openPool } from "./primary";

/**
 * Milliseconds before a connection, a query or a transaction is given up: a hung database must never hang whoever asks
 * it, and one that is only slow, on a busy machine or in a site that has just started, must not be taken for one that
 * is away. A database that is gone says so at once.
 */
const patience = { connectionTimeoutMillis: 10_000, query_timeout: 10_000 };
const transactionOptions = { maxWait: 10_000, timeout: 15_000 };

/**
 * Returns a Prisma client for the PostgreSQL at `url`, or for the primary among those that it names. Whoever opens it
 * closes it (`$disconnect`).
 */
export function openDatabase(url: string): Database {
  const adapter = new PrismaPg(openPool(url, { max: 10, ...patience }), { disposeExternalPool: true });
  const client = new PrismaClient({ adapter, errorFormat: "minimal", transactionOptions });
  const guarded = client.$extends({
    query: {
      $allOperations: async ({ args, query }) => {
        try {
          return await query(args);
        } catch (error) {
          throw new DatabaseFault(error);
        }
      },
    },
  });
  // The same questions and answers; only what is thrown differs.
  return guarded as unknown as Database;
}

/** Prisma's client. Each fault of a query is thrown as a `DatabaseFault`. */
export type Database = PrismaClient;

const held = oncePerThread("database", () => ({ client: null as Database | null }));

/** Returns the one client of this process, for the database that `DATABASE_URL` names. Throws when it is not set. */
export function database(): Database {
  const url = settings.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set.");
  held.client ??= openDatabase(url);
  return held.client;
}

/** Closes the client of this process, if there is one. */
export async function closeDatabase(): Promise<void> {
  await held.client?.$disconnect();
  held.client = null;
}

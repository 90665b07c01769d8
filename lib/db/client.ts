import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client";

/** Milliseconds before a query is given up: a hung database must never hang whoever asks it. */
const patience = { connectionTimeoutMillis: 2_000, query_timeout: 10_000 };

/** A Prisma client for the PostgreSQL at `url`. Whoever opens it closes it (`$disconnect`). */
export const openDatabase = (url: string) =>
  new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 10, ...patience }), errorFormat: "minimal" });

export type Database = ReturnType<typeof openDatabase>;

const shared = Symbol.for("local-offer.database");
type Shared = typeof globalThis & { [shared]?: Database };

/** The one client of this process, for the database that `DATABASE_URL` names. Throws when it is not set. */
export function database(): Database {
  const home = globalThis as Shared;
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set.");
  home[shared] ??= openDatabase(url);
  return home[shared];
}

/** Closes the client of this process, if there is one. */
export async function closeDatabase(): Promise<void> {
  const home = globalThis as Shared;
  await home[shared]?.$disconnect();
  delete home[shared];
}

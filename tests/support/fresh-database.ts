import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { type Database, openDatabase } from "../../lib/db/client";
import { templateName } from "./database";

/** One statement, as the owner of the server. */
async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("databaseUrl") });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

async function makeDatabase(template: string): Promise<{ url: string; name: string }> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await asOwner(`create database ${name} template ${template}`);
  afterAll(() => asOwner(`drop database if exists ${name} with (force)`));
  const url = new URL(inject("databaseUrl"));
  url.pathname = `/${name}`;
  return { url: url.href, name };
}

/** A database of its own on the test server, with nothing in it, not even tables; dropped when the file's tests are over. */
export const emptyDatabase = () => makeDatabase("template1");

/** A migrated database of its own, and a client for it. */
export async function freshDatabase(): Promise<{ url: string; name: string; db: Database }> {
  const { url, name } = await makeDatabase(templateName);
  const db = openDatabase(url);
  afterAll(() => db.$disconnect());
  return { url, name, db };
}

/** Nobody may connect to the database any more, and whoever is connected is thrown out. */
export async function takeAway(name: string): Promise<void> {
  await asOwner(`alter database ${name} allow_connections false`);
  await asOwner(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
}

/** Takes `takeAway` back. */
export const giveBack = (name: string) => asOwner(`alter database ${name} allow_connections true`);

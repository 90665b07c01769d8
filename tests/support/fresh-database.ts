import { randomUUID } from "node:crypto";
import { afterAll, inject } from "vitest";
import { type Database, openDatabase } from "../../lib/db/client";
import { queryOnce } from "../../lib/db/connection";
import { templateName } from "./database";
import { noteOwner } from "./owner-of";

/** One statement, as the owner of the server. */
export const asOwner = (statement: string, url = inject("ownerUrl")) => queryOnce(url, statement);

const urlTo = (of: "databaseUrl" | "ownerUrl", name: string) => new URL(`/${name}`, inject(of)).href;

async function makeDatabase(template: string): Promise<{ url: string; ownerUrl: string; name: string }> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await asOwner(`create database ${name} template ${template}`);
  afterAll(() => asOwner(`drop database if exists ${name} with (force)`));
  return { url: urlTo("databaseUrl", name), ownerUrl: urlTo("ownerUrl", name), name };
}

/**
 * A database of its own on the test server, with nothing in it, not even tables; dropped when the file's tests are
 * over. `url` is its owner's.
 */
export async function emptyDatabase(): Promise<{ url: string; name: string }> {
  const { ownerUrl, name } = await makeDatabase("template1");
  return { url: ownerUrl, name };
}

/**
 * A migrated database of its own, its address and a client for it under the site's role, as the site asks it: a right
 * that the site lacks turns tests red. `db` is its owner's for tests of what holds even then. `ownerUrl` is for what
 * only a test does.
 */
export async function freshDatabase(
  as: "site" | "owner" = "site",
): Promise<{ url: string; ownerUrl: string; name: string; db: Database }> {
  const made = await makeDatabase(templateName);
  const db = openDatabase(as === "site" ? made.url : made.ownerUrl);
  const owner = as === "site" ? openDatabase(made.ownerUrl) : db;
  noteOwner(db, owner);
  afterAll(() => Promise.all([db.$disconnect(), owner.$disconnect()]));
  return { ...made, db };
}

/** Nobody may connect to the database any more, and whoever is connected is thrown out. */
export async function takeAway(name: string): Promise<void> {
  await asOwner(`alter database ${name} allow_connections false`);
  await asOwner(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
}

/** Takes `takeAway` back. */
export const giveBack = (name: string) => asOwner(`alter database ${name} allow_connections true`);

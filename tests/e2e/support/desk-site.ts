import { readFileSync } from "node:fs";
import path from "node:path";
import { test as base } from "@playwright/test";
import type { Database } from "../../../lib/db/client";
import { openSiteDatabase, type Person, type Session, signedInEditor, type Wanted } from "../../support/desk";
import { type Fields, postTo, type Sent } from "../../support/desk-posts";
import { type Answered, ask } from "./wire";

/** The data folder of the site that tests of the desk have to themselves (playwright.config.ts starts it). */
export const deskFolder = path.join(process.env.E2E_DATA ?? "", "desk");

/** Its address. */
export const deskBase = `http://127.0.0.1:${Number(process.env.E2E_PORT ?? 3211) + 1}`;

/** Somebody who is signed in, with what a browser then holds. */
export type SignedIn = Person & Session;

/** Tests of the desk: `page` opens its own site, and `db` is that site's database. */
export const test = base.extend<{ sealed: null }, { db: Database }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for this form.
  baseURL: async ({}, use) => use(deskBase),
  db: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for this form.
    async ({}, use) => {
      const db = openSiteDatabase(deskFolder);
      await use(db);
      await db.$disconnect();
    },
    { scope: "worker" },
  ],
  // Another file's tests may have opened another site's database in this process.
  sealed: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for this form.
    async ({}, use) => {
      process.env.SECRET = readFileSync(path.join(deskFolder, "secret"), "utf8").trim();
      await use(null);
    },
    { auto: true },
  ],
});

/** Somebody with this role, signed in on the desk's site. */
export const signIn = (db: Database, wanted: Wanted = {}): Promise<SignedIn> =>
  signedInEditor(db, { areas: ["oxfordshire"], ...wanted });

/** Asks the desk for a page. */
export const getDesk = (address: string, { cookie, headers = {} }: Sent = {}): Promise<Answered> =>
  ask(deskBase, address, { headers: { ...(cookie ? { Cookie: cookie } : {}), ...headers } });

/** Sends a form to the desk as one of its pages does. */
export const postDesk = (address: string, fields: Fields, sent: Sent = {}): Promise<Answered> =>
  postTo(deskBase, address, fields, sent);

/** What an answer says, without what differs each time: the nonce of its scripts. */
export const saidBy = ({ text }: Answered): string => {
  const [, nonce] = / nonce="([^"]+)"/.exec(text) ?? [];
  return nonce ? text.replaceAll(nonce, "") : text;
};

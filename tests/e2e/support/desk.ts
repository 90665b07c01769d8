import { type Browser, type BrowserContext, test as base, type Page } from "@playwright/test";
import type { Database } from "../../../lib/db/client";
import { openSiteDatabase, type Person, type Session, signedInEditor, type Wanted } from "../../support/desk";

/** Somebody at a desk of their own: who they are, and a page of their browser. */
type AtDesk = Person & Session & { page: Page; context: BrowserContext };

type Desk = {
  /** The address of the site. */
  site: string;
  db: Database;
  /** Somebody with this role, signed in, in a browser of their own. `javaScript` false: theirs runs no scripts. */
  atDesk: (wanted: Wanted & { javaScript?: boolean }) => Promise<AtDesk>;
};

/** Tests of the desk, on the site that all browser tests share. */
export const test = base.extend<Desk>({
  site: async ({ baseURL }, use) => use(String(baseURL)),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for this form.
  db: async ({}, use) => {
    const db = openSiteDatabase();
    await use(db);
    await db.$disconnect();
  },
  atDesk: async ({ db, browser, baseURL }: { db: Database; browser: Browser; baseURL?: string }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async ({ javaScript = true, ...wanted }) => {
      const person = await signedInEditor(db, { areas: ["oxfordshire"], ...wanted });
      const context = await browser.newContext({
        baseURL,
        storageState: person.storageState,
        javaScriptEnabled: javaScript,
      });
      contexts.push(context);
      return { ...person, context, page: await context.newPage() };
    });
    for (const context of contexts) await context.close();
  },
});

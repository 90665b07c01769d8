import { test as base } from "@playwright/test";
import type { Database } from "../../../lib/db/client";
import { openSiteDatabase } from "../../support/desk";

/** Tests that look into the database of the site. */
export const test = base.extend<object, { db: Database }>({
  db: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for this form.
    async ({}, use) => {
      const db = openSiteDatabase();
      await use(db);
      await db.$disconnect();
    },
    { scope: "worker" },
  ],
});

import { readFileSync } from "node:fs";
import { type Browser, type BrowserContextOptions, expect, type Page } from "@playwright/test";
import type { Role } from "../../lib/editing/roles";
import { isLong } from "../support/lengths";
import { bringAxe, outlineFaults, overhang, violations } from "./support/axe";
import { deskKinds } from "./support/desk-kinds/all";
import { addressIn } from "./support/desk-kinds/desk-kind";
import { test, type World } from "./support/desk-world";

test.describe.configure({ mode: "parallel" });

/** The pages and states that are looked at. */
const looked = deskKinds.filter(({ isRare }) => isLong || !isRare);

/** The narrowest phone and a desk, light and dark. */
const screens = [
  { width: 320, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
] as const;

/**
 * The window of each person, open from one page to the next: it has read the desk's scripts once, as an editor's has.
 */
const windows = new Map<Role, Page>();

/** The window of whoever looks; a new one for whoever is not signed in. */
async function windowOf(browser: Browser, { people }: World, as: Role | null, asked: BrowserContextOptions) {
  const before = as && windows.get(as);
  const page = before ?? (await browser.newPage({ ...asked, storageState: as ? people[as].storageState : undefined }));
  if (!before) await bringAxe(page.context());
  if (as) windows.set(as, page);
  page.removeAllListeners("response");
  await page.emulateMedia({ colorScheme: "light" });
  return page;
}

for (const [at, { name, as, status = 200, open }] of looked.entries()) {
  test(`${name}: nothing that axe can find, one outline, and no way sideways`, async ({
    browser,
    baseURL,
    extraHTTPHeaders,
    world,
  }) => {
    const page = await windowOf(browser, world, as, { baseURL, extraHTTPHeaders });
    const statuses: number[] = [];
    page.on("response", (response) => {
      if (response.request().isNavigationRequest() && response.status() !== 303) statuses.push(response.status());
    });
    await page.setViewportSize({ width: 320, height: 800 });
    await open(page, world);
    expect(statuses.at(-1)).toBe(status);
    expect(await outlineFaults(page)).toEqual([]);
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    await page.locator("main details").evaluateAll((all: HTMLDetailsElement[]) => {
      for (const details of all) details.open = true;
    });
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    for (const [screen, { width, colorScheme }] of screens.entries()) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      // By all rules on one of the two, in turn: the same pieces stand on many pages.
      const found = await violations(page, isLong || screen === at % 2 ? "all" : "colours");
      expect({ width, colorScheme, found }).toEqual({ width, colorScheme, found: [] });
    }
    if (!as) await page.close();
  });
}

/** The desk's pages in the build, as the build names them. */
function builtPages(): string[] {
  const files = JSON.parse(readFileSync(".next/app-path-routes-manifest.json", "utf8")) as Record<string, string>;
  const pages = Object.entries(files).filter(([file]) => file.endsWith("/page"));
  return pages.map(([, address]) => address).filter((address) => /^\/admin(\/|$)/.test(address));
}

test("every page of the desk that was built is among those that were looked at", async ({ world }) => {
  const pages = builtPages();
  const isLike = (page: string) => new RegExp(`^${page.replace(/\[\w+\]/g, "[^/]+")}$`);
  const shown = new Set<string | undefined>();
  for (const { shows } of looked) {
    const [path] = (await addressIn(world, shows)).split("?") as [string];
    shown.add(pages.find((page) => page === path) ?? pages.find((page) => isLike(page).test(path)));
  }
  expect(pages.length).toBeGreaterThan(40);
  expect(pages.filter((page) => !shown.has(page))).toEqual([]);
});

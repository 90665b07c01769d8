import { expect } from "@playwright/test";
import { outlineFaults, overhang, violations } from "./support/axe";
import { deskKinds } from "./support/desk-kinds";
import { test as base } from "./support/desk-site";
import { makeWorld, type World } from "./support/desk-world";

const test = base.extend<object, { world: World }>({
  world: [async ({ db }, use) => use(await makeWorld(db)), { scope: "worker" }],
});
test.describe.configure({ mode: "parallel" });

/** Rules whose answer depends on colours and sizes; those of the others are the same on every screen. */
const byLooks = ["color-contrast", "target-size", "link-in-text-block"];
const screens = [
  { width: 390, colorScheme: "light", rules: null },
  { width: 390, colorScheme: "dark", rules: byLooks },
  { width: 1280, colorScheme: "dark", rules: null },
  { width: 1280, colorScheme: "light", rules: byLooks },
] as const;

for (const { name, as, status = 200, open } of deskKinds) {
  test(`${name}: nothing that axe can find, one outline, and no way sideways`, async ({ page, context, world }) => {
    if (as) await context.addCookies(world.people[as].storageState.cookies);
    // Each visitor comes from a network of their own, so that none is one of too many.
    const part = () => Math.floor(Math.random() * 65_535).toString(16);
    await context.setExtraHTTPHeaders({ "X-Forwarded-For": `2001:db8:${part()}:${part()}::1` });
    const statuses: number[] = [];
    page.on("response", (response) => {
      if (response.request().isNavigationRequest() && response.status() !== 303) statuses.push(response.status());
    });
    await page.setViewportSize({ width: 320, height: 800 });
    await open(page, world);
    expect(statuses.at(-1)).toBe(status);
    expect(await outlineFaults(page)).toEqual([]);
    await page.locator("main details").evaluateAll((all: HTMLDetailsElement[]) => {
      for (const details of all) details.open = true;
    });
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    for (const { width, colorScheme, rules } of screens) {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme });
      expect({ width, colorScheme, found: await violations(page, rules) }).toEqual({ width, colorScheme, found: [] });
    }
  });
}

import { expect, type Page, test } from "@playwright/test";

/** One of each kind of page that has its own layout. */
const addresses = [
  "/",
  "/stockton-on-tees",
  "/oxfordshire/services",
  "/oxfordshire/services?near=OX4+1&q=speech",
  "/oxfordshire/services/camhs",
  "/oxfordshire/services/dental/easy-read",
  "/oxfordshire/services/dental/refer",
  "/stockton-on-tees/refer/gp",
  "/stockton-on-tees/guides/care-and-treatment-reviews",
  "/oxfordshire/you-said",
  "/oxfordshire/comment?about=services/dental",
];

/** Adds up, in `movement`, by how much what is on the screen moves without being touched (Layout Instability). */
const watch = () => {
  const seen = Object.assign(globalThis, { movement: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.movement += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: "layout-shift", buffered: true });
};

const movementOn = async (page: Page, address: string) => {
  await page.goto(address, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)));
  return page.evaluate(() => (globalThis as unknown as { movement: number }).movement);
};

test("nothing moves while a page comes, also where its typeface comes late", async ({ page }) => {
  await page.addInitScript(watch);
  let late = 0;
  await page.route(/\.woff2$/, async (route) => {
    late += 1;
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  const moved: [string, number][] = [];
  for (const address of addresses) moved.push([address, await movementOn(page, address)]);
  expect(late).toBeGreaterThan(0);
  expect(moved.filter(([, movement]) => movement > 0.01)).toEqual([]);
});

test("a page is as long in the face that is read before its typeface is there", async ({ page }) => {
  const heights = async () => {
    const all: number[] = [];
    for (const address of addresses) {
      await page.goto(address, { waitUntil: "networkidle" });
      all.push(await page.evaluate(() => document.documentElement.scrollHeight));
    }
    return all;
  };
  const fitted = await heights();
  await page.route(/\.woff2$/, (route) => route.abort());
  const before = await heights();
  for (const [at, address] of addresses.entries())
    expect(Math.abs((before[at] as number) / (fitted[at] as number) - 1), address).toBeLessThan(0.05);
});

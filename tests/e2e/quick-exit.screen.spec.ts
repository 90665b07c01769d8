import { expect, type Page, test } from "@playwright/test";
import { searchFor } from "./support/site";

const neutral = "https://www.bbc.co.uk/weather";

test.beforeEach(async ({ context }) => {
  await context.route("https://www.bbc.co.uk/**", (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>Weather</title><h1>Weather</h1>" }),
  );
});

const exitOf = (page: Page) => page.getByRole("link", { name: "Leave this site quickly" });

test("the button puts a neutral page in the place of this one, and Back does not return to it", async ({ page }) => {
  await page.goto("/glossary");
  await page.goto("/oxfordshire/services/dental");
  await exitOf(page).click();
  await expect(page).toHaveURL(neutral);
  await page.goBack();
  await expect(page).toHaveURL("/glossary");
});

test("the button opens the neutral page in a tab without a history as well", async ({ page, context }) => {
  await page.goto("/oxfordshire/services/dental");
  const opened = context.waitForEvent("page");
  await exitOf(page).click();
  const tab = await opened;
  await expect(tab).toHaveURL(neutral);
  expect(await tab.evaluate(() => ({ back: history.length, opener: window.opener }))).toEqual({
    back: 1,
    opener: null,
  });
});

for (const key of ["Shift", "Escape"])
  test(`${key} three times leaves, and each press says what comes next`, async ({ page }) => {
    await page.goto("/oxfordshire/guides/being-safe");
    const lights = page.locator("#quick-exit-lights");
    await expect(lights).toBeHidden();
    await page.keyboard.press(key);
    await expect(page.getByRole("status")).toHaveText(`${key}, press 2 more times to exit.`);
    await expect(lights).toHaveText("●○○");
    await expect(lights).toHaveAttribute("aria-hidden", "true");
    await page.keyboard.press(key);
    await expect(page.getByRole("status")).toHaveText(`${key}, press 1 more time to exit.`);
    await page.keyboard.press(key);
    await expect(page).toHaveURL(neutral);
  });

/** Whether the page has begun to leave: it is covered in the same turn as the last key. */
const isCovered = (page: Page) => page.evaluate(() => document.body.hidden);

for (const keys of [
  ["Shift", "a", "Shift", "Shift"],
  ["Shift", "Shift+A", "Shift", "Shift"],
  ["Shift", "Shift", "Tab", "Shift"],
  ["Escape", "Escape", "Tab", "Escape"],
])
  test(`${keys.join(", ")} stays`, async ({ page }) => {
    await page.goto("/oxfordshire/services/dental");
    for (const key of keys) await page.keyboard.press(key);
    expect(await isCovered(page)).toBe(false);
  });

test("who waits longer than five seconds between two presses has to begin again, and hears so", async ({ page }) => {
  await page.clock.install();
  await page.goto("/oxfordshire/services/dental");
  for (const _ of [1, 2]) await page.keyboard.press("Shift");
  await page.clock.fastForward(2000);
  await expect(page.getByRole("status")).toHaveText("Shift, press 1 more time to exit.");
  await page.clock.fastForward(4000);
  await expect(page.getByRole("status")).toHaveText("Exit this page expired.");
  await expect(page.locator("#quick-exit-lights")).toBeHidden();
  await page.keyboard.press("Shift");
  expect(await isCovered(page)).toBe(false);
});

test("whoever leaves sees a cover at once while the other page loads, and the page again when they come back", async ({
  page,
  context,
}) => {
  await context.route("https://www.bbc.co.uk/**", () => undefined);
  await page.goto("/oxfordshire/services/dental");
  const seen = await page.evaluate(() => {
    const look = () => [document.querySelector("[role=alert]")?.textContent, document.body.hidden, document.title];
    const before = look();
    document.getElementById("quick-exit")?.click();
    const covered = look();
    window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    return { before, covered, back: look() };
  });
  expect(seen.covered).toEqual(["Loading.", true, ""]);
  expect(seen.back).toEqual(seen.before);
  expect(seen.back[1]).toBe(false);
});

test("the way out is the second thing that the Tab key reaches, and begins with the word Emergency", async ({
  page,
}) => {
  await page.goto("/oxfordshire/services/dental");
  for (const _ of [1, 2]) await page.keyboard.press("Tab");
  await expect(page.locator("#quick-exit")).toBeFocused();
  await expect(page.locator("#quick-exit")).toHaveAccessibleName("Emergency: Leave this site quickly");
  await expect(page.locator("#quick-exit")).toHaveAttribute("rel", "noreferrer nofollow");
});

test("the way out is not printed", async ({ page }) => {
  await page.goto("/oxfordshire/services/dental");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#quick-exit")).toBeHidden();
});

for (const [name, address] of [
  ["a missing page", "/nothing"],
  ["a missing page of an area", "/oxfordshire/services/nothing"],
  ["a page that needs nothing of this site", "/%"],
] as const)
  test(`the way out is on ${name}, too`, async ({ page }) => {
    await page.goto(address);
    await exitOf(page).click();
    await expect(page).toHaveURL(neutral);
  });

test("what the title says, which stays in the history, does not tell of danger", async ({ page }) => {
  for (const words of ["he hits me", "domestic abuse", "scared of my husband"]) {
    await page.goto(`/oxfordshire/services?${new URLSearchParams({ q: words })}`);
    await expect(page).toHaveTitle("Services and guides in Oxfordshire – Oxfordshire health Local Offer");
  }
});

test("leaving forgets the visit, and the key is told beside the button", async ({ page, context, baseURL }) => {
  await page.goto("/");
  await searchFor(page, "OX4 1XD");
  await page.waitForURL(/near=/);
  // A phone has no such key, and no room for the words.
  await expect(page.getByText("press Shift 3 times")).toBeVisible({
    visible: (page.viewportSize()?.width ?? 0) >= 640,
  });
  expect(await context.cookies(baseURL)).toHaveLength(1);
  await exitOf(page).click();
  await expect(page).toHaveURL(neutral);
  await expect.poll(() => context.cookies(baseURL)).toEqual([]);
});

test("the button stays in reach at the end of a long page", async ({ page }) => {
  await page.goto("/oxfordshire/services/dental");
  await page.keyboard.press("End");
  await page.waitForFunction(() => scrollY > innerHeight);
  await expect(exitOf(page)).toBeInViewport({ ratio: 1 });
});

test("no referrer tells the neutral page where somebody came from", async ({ page }) => {
  const asked = page.waitForRequest(neutral);
  await page.goto("/oxfordshire/services/dental");
  await exitOf(page).click();
  expect((await (await asked).allHeaders()).referer).toBeUndefined();
});

test.describe("with JavaScript off", () => {
  test.use({ javaScriptEnabled: false });

  test("what it cannot do is said beside it and at the foot of the page", async ({ page }) => {
    await page.goto("/");
    const links = page.locator('a[href="/privacy/this-device"]');
    await expect(links).toHaveCount(2);
    await links.last().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Covering your tracks");
    for (const area of ["Oxfordshire", "Stockton-on-Tees"])
      await expect(page.getByRole("link", { name: `${area}: Being safe` })).toBeVisible();
  });

  test("the button is a link by way of a page that forgets the visit", async ({ page, context }) => {
    await page.goto("/");
    await searchFor(page, "OX4 1XD");
    await page.waitForURL(/near=/);
    expect(await context.cookies()).toHaveLength(1);
    await expect(exitOf(page)).toHaveAttribute("href", "/leave");
    await expect(page.getByText("press Shift 3 times")).toBeHidden();
    const answer = await context.request.get("/leave", { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location]).toEqual([303, neutral]);
    expect(await context.cookies()).toEqual([]);
  });
});

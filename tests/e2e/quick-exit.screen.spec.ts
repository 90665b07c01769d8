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

test("Escape three times leaves", async ({ page }) => {
  await page.goto("/oxfordshire/services/dental");
  for (const _ of [1, 2, 3]) await page.keyboard.press("Escape");
  await expect(page).toHaveURL(neutral);
});

test("leaving forgets the visit, and the key is told beside the button", async ({ page, context, baseURL }) => {
  await page.goto("/");
  await searchFor(page, "OX4 1XD");
  await page.waitForURL(/near=/);
  // A phone has no such key, and no room for the words.
  await expect(page.getByText("press Esc 3 times")).toBeVisible({ visible: (page.viewportSize()?.width ?? 0) >= 640 });
  expect(await context.cookies(baseURL)).toHaveLength(1);
  await exitOf(page).click();
  await expect(page).toHaveURL(neutral);
  await expect.poll(() => context.cookies(baseURL)).toEqual([]);
});

test("Escape twice, another key and Escape again stay", async ({ page }) => {
  await page.goto("/oxfordshire/services/dental");
  for (const key of ["Escape", "Escape", "Tab", "Escape"]) await page.keyboard.press(key);
  // Leaving hides the page at once, in the same turn as the key.
  expect(await page.evaluate(() => document.documentElement.hidden)).toBe(false);
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

  test("the button is a link by way of a page that forgets the visit", async ({ page, context }) => {
    await page.goto("/");
    await searchFor(page, "OX4 1XD");
    await page.waitForURL(/near=/);
    expect(await context.cookies()).toHaveLength(1);
    await expect(exitOf(page)).toHaveAttribute("href", "/leave");
    await expect(page.getByText("press Esc 3 times")).toBeHidden();
    const answer = await context.request.get("/leave", { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location]).toEqual([303, neutral]);
    expect(await context.cookies()).toEqual([]);
  });
});

import { expect, test } from "@playwright/test";

const button = { name: "Use my location" };
/** In Cowley Road, Oxford. */
const here = { latitude: 51.74712345, longitude: -1.23212345 };

test("without script there is no button that asks for a location", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: String(baseURL) });
  const page = await context.newPage();
  await page.goto("/oxfordshire");
  await expect(page.getByRole("button", button)).toHaveCount(0);
  await context.close();
});

test("who presses the button and agrees gets what is near, and the point stands in no address, title or page", async ({
  context,
  page,
  baseURL,
}) => {
  await context.grantPermissions(["geolocation"], { origin: String(baseURL) });
  await context.setGeolocation(here);
  await page.goto("/oxfordshire");
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  await page.getByLabel("What do you need help with?").first().fill("speech");
  await page.getByRole("button", button).first().click();
  await expect(page).toHaveURL(/\/oxfordshire\/services\?near=OX4\+\d&q=speech$/);
  const posts = sent.filter((text) => text.includes("here="));
  expect(posts).toHaveLength(1);
  expect(decodeURIComponent(posts[0] ?? "")).toContain("here=51.747,-1.232");
  expect(sent.join()).not.toContain("51.74712");
  expect(sent.filter((text) => !text.includes("/find ")).join()).not.toMatch(/51[.]7/);
  expect((await page.content()) + (await page.title())).not.toMatch(/51[.]7|1[.]23/);
});

test("who does not agree is told to type a place", async ({ context, page }) => {
  await context.clearPermissions();
  await page.goto("/oxfordshire");
  await page.getByRole("button", button).first().click();
  await expect(page.getByText("Your browser did not tell us.")).toBeVisible();
  await expect(page).toHaveURL("/oxfordshire");
});

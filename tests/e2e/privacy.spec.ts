import { expect, type Page, test } from "@playwright/test";
import { milesIn, searchFor, showEverything } from "./support/site";

const postcode = "OX4 1XD";
/** The postcode however an address might write it. */
const written = /OX4(\s|\+|-|_|%20|%2B)*1XD/i;

/** Everything in the HTML that is an address. */
const addressesIn = (html: string) =>
  [...html.matchAll(/(?:href|src|action|content|value|poster|data-[a-z-]+)="([^"]*)"/g)].map(
    ([, address]) => address ?? "",
  );

/**
 * A search by postcode, everything near it, the first answer, and the way back by the links of the page. Gives every
 * page's HTML.
 */
async function walkFrom(page: Page): Promise<string[]> {
  const pages: string[] = [];
  await page.goto("/");
  await searchFor(page, postcode);
  await expect(page).toHaveURL(/near=OX4\+1$/);
  pages.push(await page.content());
  await showEverything(page);
  await expect(page).toHaveURL(/near=OX4\+1\b/);
  pages.push(await page.content());
  await page.getByRole("main").getByRole("article").first().getByRole("link").first().click();
  await expect(page).toHaveURL(/\/oxfordshire\/\w+\/[\w-]+$/);
  pages.push(await page.content());
  await page.goBack();
  const change = page.getByText("Change", { exact: true });
  if (await change.isVisible()) await change.click();
  await searchFor(page, "");
  await expect(page).not.toHaveURL(/near=/);
  pages.push(await page.content());
  return pages;
}

test("no address that the browser asks for, and no link, form or picture on the pages after a search, holds the postcode; scripts find nothing that was kept", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(`${request.url()} ${request.headers().referer ?? ""}`));
  const pages = await walkFrom(page);
  for (const addresses of [asked, pages.flatMap(addressesIn)]) {
    expect(addresses.filter((address) => address.includes("near=OX4+1")).length).toBeGreaterThan(0);
    expect(addresses.filter((address) => written.test(address))).toEqual([]);
  }
  expect(
    await page.evaluate(async () => ({
      cookie: document.cookie,
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    })),
  ).toEqual({ cookie: "", local: 0, session: 0, databases: 0, workers: 0 });
});

test("the title of the answers, which the browser's history keeps, holds nothing of the postcode", async ({ page }) => {
  await page.goto("/");
  await searchFor(page, postcode);
  await expect(page).toHaveTitle(/^Services and guides near you – /);
  const head = await page.locator("head").innerHTML();
  expect(head).toContain('rel="canonical"');
  expect(head).not.toMatch(/OX4/i);
});

test("the one cookie ends with the visit, is closed to scripts and to other sites, and cannot be read", async ({
  page,
  context,
}) => {
  await page.goto("/");
  await searchFor(page, postcode);
  await page.waitForURL(/near=/);
  const cookies = await context.cookies();
  expect(cookies).toHaveLength(1);
  const [cookie] = cookies;
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", expires: -1, path: "/" });
  const value = decodeURIComponent(cookie?.value ?? "");
  const readings = [
    value,
    Buffer.from(value, "base64url").toString("latin1"),
    Buffer.from(value, "hex").toString("latin1"),
  ];
  for (const reading of readings) expect(reading).not.toMatch(/OX4|1XD/i);
});

test("the same postcode does not give the same cookie twice", async ({ page, context }) => {
  const values = new Set<string>();
  for (let visit = 0; visit < 2; visit++) {
    await page.goto("/");
    await searchFor(page, postcode);
    await page.waitForURL(/near=/);
    values.add((await context.cookies())[0]?.value ?? "");
  }
  expect(values.size).toBe(2);
});

test("a link that was shared measures from the middle of the sector, and says so", async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto("/");
  await searchFor(page, postcode);
  await expect(page.getByText("Distances are measured from the middle")).toHaveCount(0);
  await showEverything(page);
  const own = (await page.getByRole("region", { name: "Near you" }).getByRole("article").allInnerTexts()).map(milesIn);

  const friend = await (await browser.newContext({ baseURL })).newPage();
  await friend.goto(page.url());
  await expect(friend.getByText("Distances are measured from the middle of OX4 1.")).toBeVisible();
  const theirs = (await friend.getByRole("region", { name: "Near you" }).getByRole("article").allInnerTexts()).map(
    milesIn,
  );
  expect(theirs.length).toBe(own.length);
  expect(theirs).not.toEqual(own);
  await expect(friend.locator("html")).not.toContainText("near OX4 1XD");
  await friend.context().close();
});

test("a whole postcode in an address that somebody made leads to the address without it, and is not repeated", async ({
  page,
}) => {
  await page.goto("/oxfordshire/services?near=OX4+1XE");
  await expect(page).toHaveURL("/oxfordshire/services?near=OX4+1");
  expect(await page.content()).not.toMatch(/OX4(\s|\+|%20)*1XE/i);
});

test("the words of the filters may hold a postcode, and the page that comes does not", async ({ page }) => {
  await page.goto("/oxfordshire/services?q=speech+OX4+3LX&age=4");
  await expect(page).toHaveURL("/oxfordshire/services?near=OX4+3&q=speech&age=4");
  expect(await page.content()).not.toMatch(/OX4(\s|\+|%20)*3LX/i);
});

test("the page of answers shows no more of a postcode than its address", async ({ page }) => {
  await page.goto("/");
  // Not the postcode of the hint beside the field, which stands on every page.
  await searchFor(page, "OX4 3LX");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("near OX4 3");
  await expect(page.getByText("measured from the middle")).toHaveCount(0);
  expect(await page.content()).not.toMatch(/OX4(\s|\+|%20)*3LX/i);
});

test("the fields for a place and for words do not let the browser remember words", async ({ page }) => {
  await page.goto("/oxfordshire");
  await expect(page.getByLabel("What do you need help with?")).toHaveAttribute("autocomplete", "off");
});

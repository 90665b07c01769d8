import { expect, type Page, test } from "@playwright/test";
import { searchFor } from "./support/site";

const address = "/oxfordshire/services?near=OX4+1&q=speech";
const mapOf = (page: Page) => page.getByRole("region", { name: "Where these are" });

test("the map stands beside the list on a wide screen and below it on a phone, and on paper", async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 800 });
  await page.goto(address);
  const boxes = async () => {
    const list = await page.locator("main ol").first().boundingBox();
    const map = await mapOf(page).boundingBox();
    if (!list || !map) throw new Error("The list or the map cannot be seen.");
    return { list, map };
  };
  const wide = await boxes();
  expect(wide.map.x).toBeGreaterThan(wide.list.x + wide.list.width);
  expect(wide.map.y).toBeLessThan(wide.list.y);
  expect(await mapOf(page).evaluate((element) => getComputedStyle(element).position)).toBe("sticky");
  await page.setViewportSize({ width: 390, height: 844 });
  const narrow = await boxes();
  expect(narrow.map.y).toBeGreaterThan(narrow.list.y + narrow.list.height);
  await page.emulateMedia({ media: "print" });
  await expect(mapOf(page).locator("svg")).toBeVisible();
});

test("the words under the map give each number of the list a place, or say that it has none", async ({ page }) => {
  await page.goto(address);
  const total = await page.locator("main article").count();
  const numbers = (await mapOf(page).locator("li strong").allInnerTexts()).flatMap((text) =>
    text.split(", ").map(Number),
  );
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: total }, (_, at) => at + 1));
  const distances = page.locator("main article").filter({ hasText: /\d miles?|half a mile/ });
  const pins = (await mapOf(page).locator("svg text").allTextContents()).flatMap(
    (text) => text.match(/^[\d· ]+$/) ?? [],
  );
  expect(pins.flatMap((text) => text.split(" · "))).toHaveLength(await distances.count());
});

test("the map of a whole postcode shows no more of it than that of its sector, which is in the address", async ({
  page,
}) => {
  await page.goto(address);
  const shared = await mapOf(page).locator("svg").innerHTML();
  for (const postcode of ["OX4 1XD", "OX4 1AA"]) {
    await page.goto("/oxfordshire");
    await page.getByLabel("What do you need help with?").first().fill("speech");
    await searchFor(page, postcode);
    await expect(page).toHaveURL(/near=OX4\+1&/);
    await expect(page.getByText("Distances are measured from the middle")).toHaveCount(0);
    expect(await mapOf(page).locator("svg").innerHTML()).toBe(shared);
  }
});

test("answers to words alone have a map of the whole area, with the numbers of the list", async ({ page }) => {
  await page.goto("/oxfordshire/services?q=speech");
  const total = await page.locator("main article").count();
  const fold = mapOf(page).getByText("The places and their numbers");
  if (await fold.isVisible()) await fold.click();
  const numbers = (await mapOf(page).locator("li strong").allInnerTexts()).flatMap((text) =>
    text.split(", ").map(Number),
  );
  expect([...new Set(numbers)].toSorted((a, b) => a - b)).toEqual(Array.from({ length: total }, (_, at) => at + 1));
});

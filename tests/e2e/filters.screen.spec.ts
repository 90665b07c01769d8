import { expect, type Page, test } from "@playwright/test";
import { countShown, milesIn, namesShown } from "./support/site";

/** Opens a pill above the list. */
const openPill = (page: Page, name: string) =>
  page
    .locator("summary")
    .filter({ hasText: new RegExp(`^${name}`) })
    .click();

const send = (page: Page) => page.getByRole("button", { name: "Show results" }).click();

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("what somebody chooses stands in the address and in the form", async ({ page }) => {
      await page.goto("/stockton-on-tees/services?age=7");
      await openPill(page, "More");
      const choice = page.getByRole("group", { name: "About" }).getByRole("checkbox").first();
      await choice.check();
      await page.getByLabel("Show", { exact: true }).selectOption("service");
      const category = await choice.inputValue();
      await send(page);

      const { searchParams } = new URL(page.url());
      expect([searchParams.get("age"), searchParams.get("category"), searchParams.get("kind")]).toEqual([
        "7",
        category,
        "service",
      ]);
      await openPill(page, "More: 2");
      await expect(page.getByRole("group", { name: "About" }).locator(`[value="${category}"]`)).toBeChecked();
      await expect(page.getByLabel("Show", { exact: true })).toHaveValue("service");
    });

    test("the place stays when somebody narrows the list", async ({ page }) => {
      await page.goto("/oxfordshire/services?near=OX4+1");
      await openPill(page, "More");
      await page.getByLabel("How far").selectOption("3");
      await send(page);
      expect(new URL(page.url()).searchParams.get("near")).toBe("OX4 1");
      const miles = (await page.getByRole("main").getByRole("article").allInnerTexts()).map(milesIn);
      const known = miles.filter((one) => one !== null);
      expect(known.length).toBeGreaterThan(0);
      expect(Math.max(...known)).toBeLessThanOrEqual(3);
    });
  });
}

test("the number beside a choice is the number said above the list, and that of the answers in it", async ({
  page,
}) => {
  await page.goto("/stockton-on-tees/services?q=speech");
  await openPill(page, "Where");
  const choice = page.getByRole("group", { name: "How or where" }).locator("label").first();
  const [, count = ""] = /\((\d+)\)/.exec((await choice.textContent()) ?? "") ?? [];
  await choice.click();
  await send(page);
  expect(await countShown(page)).toBe(Number(count));
  expect(await namesShown(page)).toHaveLength(Number(count));
});

test("a pill that was chosen takes itself away, and what else was asked stays", async ({ page }) => {
  await page.goto("/oxfordshire/services?near=OX4+1&q=speech&refer=gp&delivery=school");
  const chosen = page.getByRole("link", { name: /^Remove/ });
  await expect(chosen).toHaveCount(2);
  await chosen.first().click();
  await expect(page).toHaveURL("/oxfordshire/services?near=OX4+1&q=speech&delivery=school");
  await chosen.first().click();
  await expect(page).toHaveURL("/oxfordshire/services?near=OX4+1&q=speech");
  await expect(chosen).toHaveCount(0);
});

test("the first answer begins in the first 300 pixels of a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const searches = ["", "age=7", "refer=gp", "q=autism", "q=falls+over+a+lot", "category=therapies"];
  for (const asked of [...searches, "near=Yarm%2C+Stockton-on-Tees&q=falls+over+a+lot&age=7"]) {
    await page.goto(`/stockton-on-tees/services?${asked}`);
    const box = await page.locator("main article").first().boundingBox();
    expect(box?.y, asked).toBeLessThanOrEqual(300);
  }
});

test("a list without answers says what to do next", async ({ page }) => {
  await page.goto("/oxfordshire/services?q=zxqzxq&kind=guide");
  await expect(page.getByRole("status")).toContainText("We found nothing");
  const help = page.getByRole("region", { name: "What you can do now" });
  await expect(help.getByRole("link", { name: "Ask somebody" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Ask somebody" }).locator('a[href^="tel:0"]').first()).toBeVisible();
  await help.getByRole("link", { name: "Search again without: “zxqzxq”" }).click();
  await expect(page).toHaveURL("/oxfordshire/services?kind=guide");
  expect(await countShown(page)).toBeGreaterThan(0);
});

test("a wrong age is said beside its field, and the rest is answered", async ({ page }) => {
  await page.goto("/oxfordshire/services?age=seven");
  await expect(page).toHaveTitle(/^Error: /);
  await page
    .getByRole("alert")
    .getByRole("link", { name: "Type the age in whole years, such as 7. For a baby under 1, type 0." })
    .click();
  const field = page.getByLabel("Age", { exact: true });
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(
    "Error: Type the age in whole years, such as 7. For a baby under 1, type 0.",
  );
  expect(await countShown(page)).toBeGreaterThan(0);
});

test("a place in an address that nobody knows is said beside its field", async ({ page }) => {
  await page.goto("/oxfordshire/services?near=nowhereatall");
  await page
    .getByRole("alert")
    .getByRole("link", { name: /^We do not know this place/ })
    .click();
  await expect(page.getByLabel("Postcode, town or village")).toBeFocused();
});

test("everything from A to Z stands under its letter, and each letter leads there", async ({ page }) => {
  await page.goto("/stockton-on-tees/services");
  if ((page.viewportSize()?.width ?? 0) < 1024) await page.getByText("Go to a letter").click();
  const letters = await page.getByRole("navigation", { name: "Letters" }).getByRole("link").allInnerTexts();
  expect(letters).toEqual([...new Set(letters)].toSorted());
  const listed: string[] = [];
  for (const letter of letters) {
    const names = await page
      .getByRole("region", { name: letter, exact: true })
      .getByRole("heading", { level: 3 })
      .allInnerTexts();
    expect(names.every((name) => name.toUpperCase().startsWith(letter))).toBe(true);
    listed.push(...names);
  }
  expect(listed).toHaveLength(await countShown(page));
  await page.getByRole("navigation", { name: "Letters" }).getByRole("link").last().click();
  await expect(page.getByRole("heading", { level: 2, name: letters.at(-1) ?? "", exact: true })).toBeInViewport();
});

test("the pages of a long answer hold each answer once", async ({ page }) => {
  await page.goto("/stockton-on-tees/services?near=Yarm%2C+Stockton-on-Tees&sort=distance");
  const total = await countShown(page);
  const names = await namesShown(page);
  expect(names.length).toBeLessThan(total);
  for (let at = 2; names.length < total; at++) {
    await page.getByRole("link", { name: `Page ${at}`, exact: true }).click();
    await expect(page.getByRole("status")).toContainText(`page ${at} of `);
    names.push(...(await namesShown(page)));
  }
  expect(names).toHaveLength(total);
  expect(new Set(names).size).toBe(total);
});

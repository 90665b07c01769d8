import { expect, type Page, test } from "@playwright/test";
import { areas, countShown, milesIn, namesShown } from "./support/site";

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

/** Searches of every kind that puts something between the heading and the answers, as they stand in an address. */
const searches = {
  "plain ones": ["", "age=7", "category=therapies", "q=autism", "q=falls+over+a+lot"],
  "a place": ["near=OX4+1&q=speech", "near=Yarm%2C+Stockton-on-Tees&q=falls+over+a+lot&age=7"],
  "a role, and several filters": ["refer=gp", "refer=health-visitor&age=3", "q=speech&refer=gp&delivery=school"],
  "an age in the words": ["q=my+7+year+old+falls+over", "q=two+year+old+not+talking", "q=toddler+will+not+eat"],
  "a long sentence": [
    "q=the+nursery+says+that+my+son+does+not+look+at+people+and+lines+up+his+cars+all+day",
    "q=we+have+just+been+told+that+our+four+year+old+boy+is+autistic+and+do+not+know+who+can+help+us+now",
  ],
  "a danger": [
    "q=I+want+to+die",
    "q=he+hits+me",
    "q=my+15+year+old+is+self+harming",
    "q=my+son+says+he+wants+to+kill+himself+and+has+hidden+tablets+in+his+room+what+can+we+do+tonight",
  ],
  "words put right": ["q=autsim", "q=speach+therepist", "q=my+7+year+old+has+epilepsey"],
  "something that is missing": ["q=hydrotherapy", "q=horse+riding", "q=art+therapy+for+my+7+year+old"],
};

/** The first answer. That there is none of what was asked for is one, too. */
const firstAnswer = "main article, main section[aria-label='What we do not have']";

test.describe("on a phone without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  for (const [kind, queries] of Object.entries(searches)) {
    test(`the first answer begins in the first 300 pixels: ${kind}`, async ({ page }) => {
      for (const area of areas)
        for (const query of queries) {
          await page.goto(`/${area}/services?${query}`);
          const box = await page.locator(firstAnswer).first().boundingBox();
          expect(box?.y, `${area} ${query}`).toBeLessThanOrEqual(300);
        }
    });
  }

  test("who may be in danger sees first whom to ring, and the numbers are easy to hit", async ({ page }) => {
    for (const area of areas)
      for (const query of searches["a danger"]) {
        await page.goto(`/${area}/services?${query}`);
        for (const number of ["999", "111"]) {
          const box = await page.locator(`main a[href="tel:${number}"]`).first().boundingBox();
          expect(box?.y, `${number} ${query}`).toBeLessThanOrEqual(170);
          expect(Math.min(box?.height ?? 0, box?.width ?? 0), `${number} ${query}`).toBeGreaterThanOrEqual(44);
        }
        // It stands once, and is whole for those who hear the page.
        await expect(page.getByText("In danger?")).toContainText("choose the mental health option");
        await expect(page.getByText("Is a life at risk?")).toHaveCount(0);
      }
  });

  test("a heading that is cut short loses nothing: the field has every word, and the place stands above", async ({
    page,
  }) => {
    const words = "my little girl who is five still wears nappies at night and the school says we should see somebody";
    await page.goto(`/stockton-on-tees/services?near=Yarm%2C+Stockton-on-Tees&q=${words.replaceAll(" ", "+")}`);
    const summary = page.locator("summary").filter({ hasText: "Change" });
    const place = await summary.getByText("Yarm").boundingBox();
    expect((place?.x ?? 390) + (place?.width ?? 0)).toBeLessThan(390);
    await summary.click();
    await expect(page.getByLabel("What do you need help with?")).toHaveValue(words);
  });
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

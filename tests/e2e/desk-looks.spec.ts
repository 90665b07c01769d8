import { expect, type Page } from "@playwright/test";
import { overhang, violations } from "./support/axe";
import { test, type World } from "./support/desk-world";

const pages: [name: string, address: (world: World) => string][] = [
  ["the worklist", () => "/admin"],
  ["an entry", ({ entries }) => `/admin/entries/${entries.draft.id}`],
  ["the form", ({ wrong }) => `/admin/entries/${wrong.id}/edit/how-to-get-it`],
];

/** Whether something that is drawn stands in this colour scheme's text colour on its ground: black on white. */
const colours = (page: Page) =>
  page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return [color, backgroundColor];
  });

for (const [name, address] of pages) {
  const open = async (page: Page, world: World) => {
    await page.context().addCookies(world.people.editor.storageState.cookies);
    await page.goto(address(world));
  };

  test(`${name} in the reader's own colours, on 320 pixels`, async ({ page, world }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.emulateMedia({ forcedColors: "active" });
    await open(page, world);
    expect(await violations(page)).toEqual([]);
    const link = page.locator("main a").first();
    await link.focus();
    expect(await link.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe("solid");
  });

  test(`${name} does not move when less movement is asked for, nor otherwise`, async ({ page, world }) => {
    await page.emulateMedia({ reducedMotion: "reduce", contrast: "more" });
    await open(page, world);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return transitionDuration !== "0s" || animationName !== "none";
      }),
    );
    expect(moving).toEqual([]);
  });

  test(`${name} on paper is black on white, without the way round the desk`, async ({ page, world }) => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await open(page, world);
    expect(await colours(page)).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    await expect(page.getByRole("navigation", { name: "Desk" })).toBeHidden();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });

  test(`${name} with text twice as large goes sideways on no screen`, async ({ page, world }) => {
    await open(page, world);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    for (const width of [390, 640, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect({ width, over: await overhang(page) }).toEqual({ width, over: 0 });
    }
  });
}

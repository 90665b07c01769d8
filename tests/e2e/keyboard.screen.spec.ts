import { expect, type Page, test } from "@playwright/test";

/** Presses Tab until this is focused. The number of presses is limited, so a trap is found. */
async function tabTo(page: Page, target: { selector: string; text?: string }): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press("Tab");
    const there = await page.evaluate(({ selector, text }) => {
      const focused = document.activeElement;
      return Boolean(focused?.matches(selector)) && (!text || (focused?.textContent ?? "").trim() === text);
    }, target);
    if (there) return;
  }
  throw new Error(`${target.selector} ${target.text ?? ""} is not reached by Tab.`);
}

/** What somebody sees of the element that has the focus: how it differs from without, and what lies over it. */
const focusSeen = () => {
  const element = document.activeElement as HTMLElement;
  const look = () => {
    const { backgroundColor, boxShadow, outlineStyle, outlineColor } = getComputedStyle(element);
    // An outline that is there for forced colours only is not seen in ours.
    const outline = outlineStyle === "none" || outlineColor === "rgba(0, 0, 0, 0)" ? "" : outlineColor;
    return [backgroundColor, boxShadow, outline].join();
  };
  const name = `${element.tagName} ${element.id} ${(element.textContent ?? "").trim().slice(0, 40)}`;
  const [box] = element.getClientRects();
  if (!box) return { name, isShown: false, isCovered: true, isMarked: false };
  const inside = box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth;
  const corners = [
    [box.left + 2, box.top + box.height / 2],
    [box.left + box.width / 2, box.top + box.height / 2],
    [box.right - 2, box.top + box.height / 2],
  ] as const;
  const isCovered = corners.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top === null || !(element.contains(top) || top.contains(element) || top === element);
  });
  const focused = look();
  element.blur();
  const isMarked = focused !== look();
  element.focus();
  return { name, isShown: inside, isCovered, isMarked };
};

for (const address of ["/", "/oxfordshire", "/oxfordshire/services/dental", "/where"]) {
  test(`on ${address} the Tab key reaches the skip link first, and it leads to the main part`, async ({ page }) => {
    await page.goto(address);
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to the main part" });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main")).toBeFocused();
  });
}

for (const address of [
  "/",
  "/oxfordshire",
  "/stockton-on-tees/services?near=Yarm%2C+Stockton-on-Tees",
  "/oxfordshire/services/dental",
]) {
  test(`on ${address} everything that the Tab key reaches is marked, in view and not covered`, async ({ page }) => {
    await page.goto(address);
    const wrong: unknown[] = [];
    let stops = 0;
    for (; stops < 200; stops++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement === document.body)) break;
      const seen = await page.evaluate(focusSeen);
      if (!seen.isShown || seen.isCovered || !seen.isMarked) wrong.push(seen);
    }
    expect(stops).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });
}

test("a pill that somebody opened and left lies over no answer that has the focus", async ({ page }) => {
  await page.goto("/oxfordshire/services?q=speech");
  await tabTo(page, { selector: "summary", text: "Who asks" });
  await page.keyboard.press("Enter");
  await expect(page.getByRole("form", { name: "Who asks" })).toBeVisible();
  await tabTo(page, { selector: "summary", text: "More" });
  await expect(page.getByRole("form", { name: "Who asks" })).toBeVisible();
  await tabTo(page, { selector: "main article h3 a" });
  expect(await page.evaluate(focusSeen)).toMatchObject({ isShown: true, isCovered: false, isMarked: true });
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("form", { name: "Who asks" })).toBeVisible();
});

test("the whole errand is done without a mouse", async ({ page }) => {
  await page.goto("/");
  await tabTo(page, { selector: 'input[name="where"]' });
  await page.keyboard.type("OX4 1XD");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/oxfordshire/services?near=OX4+1");
  await tabTo(page, { selector: 'main a[href*="sort=distance"]' });
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/oxfordshire/services?near=OX4+1&sort=distance");
  await tabTo(page, { selector: "main article h3 a" });
  const name = await page.evaluate(() => document.activeElement?.textContent ?? "");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await tabTo(page, { selector: 'main a[href^="tel:0"]' });
  await expect(page.locator(":focus")).toBeInViewport();
});

test("filters are chosen without a mouse", async ({ page }) => {
  await page.goto("/oxfordshire/services");
  await tabTo(page, { selector: "summary", text: "More" });
  await page.keyboard.press("Enter");
  await tabTo(page, { selector: 'input[type="checkbox"][value="dental"]' });
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/[?&]category=dental/);
});

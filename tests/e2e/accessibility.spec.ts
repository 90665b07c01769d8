import { chromium, expect, test } from "@playwright/test";
import { isLong } from "../support/lengths";
import { overhang, screens, violations } from "./support/axe";
import { kinds } from "./support/kinds";

test.describe.configure({ mode: "parallel" });

for (const [at, { name, open }] of kinds.entries()) {
  test(`${name} does not stand out at the side, with text twice as large neither, and has no fault that axe can find`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await open(page);
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    const writeAt = (size: string) =>
      page.evaluate((fontSize) => Object.assign(document.documentElement.style, { fontSize }), size);
    await writeAt("200%");
    for (const width of [390, 640, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect({ width, over: await overhang(page) }).toEqual({ width, over: 0 });
    }
    await writeAt("");
    for (const [screen, { width, colorScheme }] of screens.entries()) {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme });
      // By all rules on one of the two, in turn: the same pieces stand on many pages.
      const found = await violations(page, isLong || screen === at % 2 ? "all" : "colours");
      expect({ width, colorScheme, found }).toEqual({ width, colorScheme, found: [] });
    }
  });
}

test("who has set their browser to write twice as large reads without going sideways", async ({ baseURL }) => {
  const executablePath = process.env.CHROMIUM;
  const args = ["--no-sandbox", "--disable-gpu", "--blink-settings=defaultFontSize=32"];
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args });
  const page = await browser.newPage({ baseURL: String(baseURL), viewport: { width: 390, height: 800 } });
  for (const address of [
    "/",
    "/oxfordshire",
    "/oxfordshire/services?near=OX4+1",
    "/stockton-on-tees/services?near=TS18",
    "/stockton-on-tees/services?near=TS18&q=falls",
    "/oxfordshire/services/dental",
    "/glossary",
  ]) {
    await page.goto(address);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("32px");
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect({ address, width, over: await overhang(page) }).toEqual({ address, width, over: 0 });
      const squeezed = await page
        .locator("main article h3")
        .evaluateAll((names) =>
          names.filter((name) => name.clientWidth < (name.closest("article")?.clientWidth ?? 0) / 2),
        );
      expect(squeezed, "a name beside a distance is written letter under letter").toEqual([]);
    }
  }
  await browser.close();
});

test("text that a phone enlarges by itself leaves the site's name clear of the way out", async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({
    baseURL: String(baseURL),
    viewport: { width: 320, height: 640 },
    bypassCSP: true,
  });
  await page.goto("/stockton-on-tees");
  await page.addStyleTag({ content: "html { font-size: 32px }" });
  const name = await page.locator("header a").first().boundingBox();
  const exit = await page.locator("#quick-exit").boundingBox();
  expect(name?.y).toBeGreaterThanOrEqual((exit?.y ?? 0) + (exit?.height ?? 0));
  await page.close();
});

for (const { name, open } of kinds.filter(({ name }) =>
  [
    "an area",
    "answers near a postcode",
    "answers with a map",
    "the filters, open",
    "a service",
    "the ages of a need",
    "what was typed wrongly",
  ].includes(name),
)) {
  test(`${name} has no fault that axe can find in the reader's own colours, or with less movement and more contrast`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.emulateMedia({ forcedColors: "active" });
    await open(page);
    expect(await violations(page, "colours")).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ forcedColors: "none", reducedMotion: "reduce", contrast: "more" });
    expect(await violations(page, "colours")).toEqual([]);
  });
}

test("axe finds a fault that is put in", async ({ page }) => {
  await page.goto("/oxfordshire");
  await page.evaluate(() => document.querySelector("label")?.remove());
  expect((await violations(page)).join()).toContain("label");
});

test("axe finds a text that cannot be read, on a page on which all could be", async ({ page }) => {
  await page.goto("/oxfordshire");
  expect(await violations(page, "colours")).toEqual([]);
  for (const [property, value] of [
    ["color", "#999"],
    ["background", "#333"],
    ["opacity", "0.5"],
  ] as const) {
    const main = page.getByRole("main");
    await main.evaluate((element, [name, text]) => element.style.setProperty(name, text), [property, value] as const);
    expect((await violations(page, "colours")).join(), property).toContain("color-contrast");
    await main.evaluate((element, name) => element.style.removeProperty(name), property);
  }
});

test("a reader's own colours still show what has the focus and where a field is", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/oxfordshire");
  const field = page.getByLabel("Postcode, town or village").first();
  await field.focus();
  const looks = await field.evaluate((element) => {
    const { outlineStyle, outlineWidth, outlineColor, borderTopStyle, borderTopColor, backgroundColor } =
      getComputedStyle(element);
    return {
      outline: [outlineStyle, outlineWidth],
      outlineColor,
      borderTopStyle,
      isSeen: borderTopColor !== backgroundColor,
      backgroundColor,
    };
  });
  expect(looks.outline).toEqual(["solid", "3px"]);
  expect(looks.outlineColor).not.toBe("rgba(0, 0, 0, 0)");
  expect(looks.borderTopStyle).toBe("solid");
  expect(looks.isSeen).toBe(true);
});

test("neither a reader's own colours nor paper hide the words of a button, and no card covers the words above it", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/oxfordshire");
  const button = page.getByRole("main").getByRole("button", { name: "Find help" });
  const lookOf = (property: "forcedColorAdjust" | "backgroundColor") =>
    button.evaluate((element, name) => getComputedStyle(element)[name as "color"], property);
  await page.emulateMedia({ forcedColors: "active" });
  // With "auto" the browser lays a plate behind the words, in the colour that they have here.
  expect(await lookOf("forcedColorAdjust")).toBe("none");
  const words = await page.getByText("From birth to 25, with").boundingBox();
  const card = await page.getByRole("region", { name: "Find help" }).boundingBox();
  expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThanOrEqual(card?.y ?? 0);
  await page.emulateMedia({ forcedColors: "none", media: "print" });
  expect(await lookOf("backgroundColor")).toBe("rgba(0, 0, 0, 0)");
});

import { expect, test } from "@playwright/test";
import { typeset } from "../../lib/next/typeset";
import { milesIn, namesShown, national, searchFor, showEverything } from "./support/site";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a parent who types a postcode reaches a telephone number", async ({ page }) => {
      await page.goto("/");
      await searchFor(page, "ox4 1xd");
      await expect(page).toHaveURL("/oxfordshire/services?near=OX4+1");
      await expect(page.getByRole("heading", { level: 1 })).toContainText("near OX4 1");

      const topics = page.getByRole("region", { name: "I need help with …" });
      await expect(page.getByRole("main").getByRole("article")).toHaveCount(0);
      await topics.getByRole("link", { name: "Therapies", exact: true }).click();
      await expect(page).toHaveURL("/oxfordshire/services?near=OX4+1&category=therapies");
      const near = page.getByRole("region", { name: "Near you" });
      const name = (await near.getByRole("heading", { level: 3 }).first().textContent()) ?? "";
      await near.getByRole("link", { name, exact: true }).click();

      await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
      await expect(page.getByRole("region", { name: "How do I get this?" })).toBeVisible();
      const back = page.getByRole("link", { name: "Back to results" });
      if (javaScriptEnabled)
        await expect(back).toHaveAttribute("href", /^\/oxfordshire\/services\?near=OX4\+1&category=/);
      else await expect(back).toBeHidden();
      const phone = page.getByRole("main").locator('a[href^="tel:0"]:visible').first();
      expect(await phone.getAttribute("href")).toBe(`tel:${(await phone.textContent())?.replace(/[^0-9]/g, "")}`);
    });

    test("what is nearest stands first", async ({ page, request }) => {
      await page.goto("/");
      await searchFor(page, "ox4 1xd");
      await showEverything(page);
      const rows = await page.getByRole("region", { name: "Near you" }).getByRole("article").allInnerTexts();
      const miles = rows.map(milesIn);
      expect(miles.length).toBeGreaterThan(5);
      expect(miles).not.toContain(null);
      expect(miles).toEqual(miles.toSorted((a, b) => Number(a) - Number(b)));

      const answer = await (await request.get("/api/search?postcode=OX4+1XD&area=oxfordshire&sort=distance")).json();
      const names = answer.results.map((result: { name: string }) => result.name);
      expect((await namesShown(page)).slice(0, rows.length)).toEqual(names.slice(0, rows.length).map(typeset));
    });

    test("a postcode of Stockton leads to the Local Offer of Stockton", async ({ page }) => {
      await page.goto("/");
      await searchFor(page, "TS17 0RS");
      await expect(page).toHaveURL("/stockton-on-tees/services?near=TS17+0");
      await expect(page.getByRole("region", { name: "I need help with …" }).getByRole("link").first()).toBeVisible();
    });

    test("who types Milton on the page of Oxfordshire chooses which one", async ({ page }) => {
      await page.goto("/oxfordshire");
      await searchFor(page, "Milton");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Which Milton do you mean?");
      await page.getByRole("link", { name: "Milton, Cherwell, Oxfordshire" }).click();
      await expect(page).toHaveURL("/oxfordshire/services?near=Milton%2C+Cherwell%2C+Oxfordshire");
      await expect(page.getByRole("region", { name: "I need help with …" }).getByRole("link").first()).toBeVisible();
    });

    test("a family in Leeds is told that this site does not cover Leeds, and where to go", async ({ page }) => {
      await page.goto("/");
      await searchFor(page, "LS1 4AP");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("This site does not cover Leeds");
      await expect(page.locator(`main a[href="${national}"]`)).toBeVisible();
    });
  });
}

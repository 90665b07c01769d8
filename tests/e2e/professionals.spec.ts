import { expect, test } from "@playwright/test";

test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

const screen = 844;

test("a professional goes from a service to how to refer to it, which fits three phone screens", async ({ page }) => {
  await page.goto("/stockton-on-tees/services/childrens-physiotherapy");
  await page.getByRole("link", { name: "For professionals" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Children's physiotherapy: how to refer");
  await expect(page.getByText("Who may refer", { exact: true })).toBeVisible();
  await expect(page.getByLabel("Words for the family")).toHaveValue(/^Children's physiotherapy\n/);
  for (const service of ["stockton-on-tees/services/childrens-physiotherapy", "oxfordshire/services/dental"]) {
    await page.goto(`/${service}/refer`);
    const end = await page.locator("#ask").evaluate((element) => element.getBoundingClientRect().top);
    expect(end, service).toBeLessThanOrEqual(3 * screen);
  }
});

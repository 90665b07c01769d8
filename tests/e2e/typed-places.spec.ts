import { expect, test } from "@playwright/test";
import { namesShown, national, searchFor } from "./support/site";

// What is typed means the same on every screen: a phone is the one that has least room for the answer.
test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

for (const [village, address] of [
  ["Yarm", "/stockton-on-tees/services?near=Yarm%2C+Stockton-on-Tees"],
  ["banbury", "/oxfordshire/services?near=Banbury%2C+Cherwell%2C+Oxfordshire"],
  ["Kidlington", "/oxfordshire/services?near=Kidlington%2C+Cherwell%2C+Oxfordshire"],
] as const) {
  test(`${village} is found by its name`, async ({ page }) => {
    await page.goto("/");
    await searchFor(page, village);
    await expect(page).toHaveURL(address);
    await expect(page.getByRole("region", { name: "I need help with …" }).getByRole("link").first()).toBeVisible();
  });
}

test("Norton, typed on the page of Stockton, is the Norton there", async ({ page }) => {
  await page.goto("/stockton-on-tees");
  await searchFor(page, "Norton");
  await expect(page).toHaveURL("/stockton-on-tees/services?near=Norton%2C+Stockton-on-Tees");
});

test("who chooses a Milton that is somewhere else is told where to go", async ({ page }) => {
  await page.goto("/oxfordshire");
  await searchFor(page, "Milton");
  await page.getByRole("link", { name: "Milton, Barnsley" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This site does not cover Barnsley");
  await expect(page.locator(`main a[href="${national}"]`)).toBeVisible();
});

for (const [kind, typed, message] of [
  ["a malformed postcode", "OX4 1CC", "That is not a UK postcode. Check it and enter it in full, like OX4 1XD."],
  ["a forces' address", "BFPO 12", /^BFPO addresses are not places on the map/],
  ["a postcode that nobody knows", "OX99 1AA", /^We do not know that postcode/],
  ["a place that nobody knows", "Zxqzxqville", /^We could not find a place of that name/],
  ["nothing at all", "", "Enter a postcode, or the name of a town or village."],
] as const) {
  test(`who typed ${kind} is told so, and finds it in the box`, async ({ page }) => {
    await page.goto("/");
    await searchFor(page, typed);
    const field = page.getByLabel("Postcode, town or village");
    await expect(field).toHaveValue(typed);
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveAccessibleDescription(
      message instanceof RegExp
        ? new RegExp(message.source.replace("^", ""))
        : new RegExp(message.replaceAll(".", "\\.")),
    );
    const summary = page.getByRole("alert");
    await expect(summary).toContainText("There is a problem");
    await summary.getByRole("link", { name: message }).click();
    await expect(field).toBeFocused();
  });
}

for (const [nation, typed] of [
  ["Northern Ireland", "BT1 5GS"],
  ["Jersey", "je2 3ab"],
] as const) {
  test(`who typed a postcode of ${nation} reads that it is there, and that only England has Local Offers`, async ({
    page,
  }) => {
    await page.goto("/");
    await searchFor(page, typed);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`This site does not cover ${nation}`);
    await expect(page.locator("main")).toContainText(`That postcode is in ${nation}. Only England has Local Offers.`);
  });
}

test("a parent in the London borough is not sent to a village of its name without a question", async ({ page }) => {
  await page.goto("/");
  await searchFor(page, "Sutton");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Which Sutton do you mean?");
  await expect(page.getByRole("link", { name: "Sutton, West Oxfordshire, Oxfordshire" })).toBeVisible();
  await page.getByRole("link", { name: "Sutton (the whole area)" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This site does not cover Sutton");
});

test("who looks for words on an area's page keeps them through the question about the place", async ({ page }) => {
  await page.goto("/oxfordshire");
  await page.getByLabel("What do you need help with?").fill("stammer");
  await searchFor(page, "Milton");
  await page.getByRole("link", { name: "Milton, Cherwell, Oxfordshire" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("“stammer”");
});

test("who has no postcode to hand chooses an area and does not type the words again", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("What do you need help with?").fill("stammer");
  await page.getByLabel("Age", { exact: true }).fill("6");
  await searchFor(page, "");
  await expect(page.locator("main")).toContainText("Or choose your area below.");
  await page.getByRole("main").getByRole("link", { name: "Stockton-on-Tees", exact: true }).click();
  await expect(page).toHaveURL("/stockton-on-tees/services?q=stammer&age=6");
});

test("an area's page answers words without a place", async ({ page }) => {
  await page.goto("/oxfordshire");
  await page.getByLabel("What do you need help with?").fill("stammer");
  await searchFor(page, "");
  await expect(page).toHaveURL("/oxfordshire/services?q=stammer");
  expect((await namesShown(page)).slice(0, 3).join()).toMatch(/speech/i);
});

test("who lives just outside reads which councils are near, and nobody else does", async ({ page }) => {
  await page.goto("/");
  await searchFor(page, "Swindon");
  await expect(page.getByText("Next to Oxfordshire are Buckinghamshire, Gloucestershire,")).toBeVisible();
  await page.goto("/");
  await searchFor(page, "Leeds");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("This site does not cover");
  await expect(page.getByText("Councils near here")).toHaveCount(0);
});

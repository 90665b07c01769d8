import { expect } from "@playwright/test";
import { overhang } from "./support/axe";
import { makeDeskEntry } from "./support/desk-entries";
import { deskBase, signIn, test } from "./support/desk-site";
import { handIn, mustBeDone, publish, saveSection } from "./support/desk-steps";

test.use({ javaScriptEnabled: false });

test("an editor writes Easy Read, and is told when the main page has changed since; so are families", async ({
  db,
  browser,
}) => {
  const writer = await signIn(db);
  const publisher = await signIn(db, { role: "publisher" });
  const entry = await makeDeskEntry(db, { by: writer.id, name: "Heron clinic" });
  const form = `/admin/entries/${entry.id}/edit/easy-read`;
  const address = `/oxfordshire/services/${entry.slug}`;
  const context = await browser.newContext({
    storageState: writer.storageState,
    baseURL: deskBase,
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  const old = page.getByText("The main page has changed since this was written.");
  const save = () => page.getByRole("button", { name: "Save", exact: true }).click();

  await page.goto(form);
  await page.getByRole("button", { name: "Add a line" }).click();
  await page.getByLabel("Picture").selectOption({ label: "A telephone" });
  await page
    .getByLabel("Words")
    .fill("This line has many more words than anybody who reads slowly would ever want to read.");
  await save();
  await expect(page.getByRole("main")).toContainText("the most is 15");
  await page.getByLabel("Words").fill("Ring 01632 960999.");
  await save();
  await expect(page.getByRole("main")).toContainText("is not on the main page.");
  await page.getByLabel("Words").fill("**Herons** help you.");
  await save();
  await expect(page.getByRole("region", { name: "How it looks" }).locator("li svg").first()).toBeVisible();
  await expect(page.getByRole("region", { name: "How it looks" }).locator("strong")).toHaveText("Herons");
  await expect(old).toHaveCount(0);
  mustBeDone(await handIn(db, writer, entry.id));
  mustBeDone(await publish(db, publisher, entry.id));
  await expect.poll(async () => (await page.goto(`${address}/easy-read`))?.status(), { timeout: 60_000 }).toBe(200);
  await expect(page.getByRole("main")).toContainText("Herons help you.");
  await expect(old).toHaveCount(0);

  mustBeDone(await saveSection(db, writer, entry.id, "about", { summary: "Herons see you at home now." }));
  await page.goto(form);
  await expect(old).toBeVisible();
  expect(await overhang(page)).toBe(0);
  mustBeDone(await handIn(db, writer, entry.id));
  mustBeDone(await publish(db, publisher, entry.id));
  const isTold = async () => {
    await page.goto(`${address}/easy-read`);
    return old.count();
  };
  await expect.poll(isTold, { timeout: 60_000 }).toBe(1);

  await page.goto(form);
  await save();
  await expect(old).toHaveCount(0);
  mustBeDone(await handIn(db, writer, entry.id));
  mustBeDone(await publish(db, publisher, entry.id));
  await expect.poll(isTold, { timeout: 60_000 }).toBe(0);
  await context.close();
});

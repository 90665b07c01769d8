import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { makeComment } from "../support/comments";
import { overhang } from "./support/axe";
import { makeDeskEntry, publishable } from "./support/desk-entries";
import { type SignedIn, signIn, test } from "./support/desk-site";

const open = async (page: Page, who: SignedIn) => page.context().addCookies(who.storageState.cookies);
const room = (page: Page) => page.getByRole("navigation", { name: "Desk" }).locator("[aria-current]");

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("the head of the desk marks the room, on its page and below it, also where a form was refused", async ({
      page,
      db,
    }) => {
      const editor = await signIn(db);
      const { id } = await makeDeskEntry(db, { by: editor.id, name: "Otter clinic" });
      await open(page, editor);
      await page.goto("/admin");
      await expect(room(page)).toHaveText("Worklist");
      await expect(room(page)).toHaveAttribute("aria-current", "page");
      await page.goto("/admin/coverage");
      await expect(room(page)).toHaveText("Coverage");
      await page.goto(`/admin/entries/${id}/edit/about`);
      await expect(room(page)).toHaveText("All entries");
      await expect(room(page)).toHaveAttribute("aria-current", "true");
      await page.goto(`/admin/entries/${id}`);
      await page.getByRole("button", { name: "Add the note" }).click();
      await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("Write the note");
      await expect(room(page)).toHaveText("All entries");
      await expect(room(page)).toHaveAttribute("aria-current", "true");
    });

    test("a referral route says who may ask and where to, before anything is opened; what is changed then stands there", async ({
      page,
      db,
    }) => {
      const editor = await signIn(db);
      const address = { id: randomUUID(), address_1: "Raglan House", city: "Oxford", postal_code: "OX4 3LX" };
      const route = {
        id: randomUUID(),
        who: ["gp"],
        description: "Write a letter.",
        email: "otter@nhs.example",
        address,
      };
      const content = { ...publishable("Otter clinic"), referral: { required: "yes", routes: [route] } };
      const { id } = await makeDeskEntry(db, { by: editor.id, name: "Otter clinic", content });
      await open(page, editor);
      await page.goto(`/admin/entries/${id}/edit/how-to-get-it`);
      const block = page.getByRole("group", { name: "Referral route 1: GP" });
      for (const words of ["Write a letter.", "otter@nhs.example", "Raglan House, Oxford, OX4 3LX"])
        await expect(block.getByRole("definition").getByText(words, { exact: true })).toBeVisible();
      await expect(block.getByLabel("First line")).toBeHidden();
      await block.getByText("Change referral route 1").click();
      await block.getByLabel("First line").fill("Holt House");
      await block.getByRole("button", { name: "Add a phone number" }).click();
      // Somebody is at work in it, so it stands open, and its address is there to be seen.
      await expect(block.getByLabel("First line")).toHaveValue("Holt House");
      await expect(block.getByLabel("First line")).toBeVisible();
      await block.getByRole("button", { name: "Remove phone number 1" }).click();
      await page.getByRole("button", { name: "Save", exact: true }).last().click();
      await expect(
        block.getByRole("definition").getByText("Holt House, Oxford, OX4 3LX", { exact: true }),
      ).toBeVisible();
      await page.getByRole("link", { name: "hand it in on the overview" }).click();
      await expect(page).toHaveURL(`/admin/entries/${id}`);
    });
  });
}

test("the worklist's first sentence counts comments that wait for an answer", async ({ page, db }) => {
  await makeComment(db, { areaSlug: "oxfordshire" });
  await open(page, await signIn(db));
  await page.goto("/admin");
  await expect(page.getByRole("status")).toHaveText(/^\d+ comments? waits? for an answer\.$/);
});

test("a list that is narrowed to nothing does not say that all is well", async ({ page, db }) => {
  await makeComment(db, { areaSlug: "oxfordshire" });
  await open(page, await signIn(db));
  await page.goto("/admin?q=zxqzxq");
  await expect(page.getByRole("status")).toHaveText(
    "Nothing waits for you. This counts only what you narrowed the lists to.",
  );
  await expect(page.getByText("Nothing in this list fits what you narrowed it to.")).toHaveCount(10);
  await expect(page.getByText("Every public page states all that families need.")).toHaveCount(0);
});

test("two people of one name can be told apart where somebody chooses who answers for an entry", async ({
  page,
  db,
}) => {
  const name = `Sam Otter ${randomUUID()}`;
  const [one, two] = [await signIn(db, { name }), await signIn(db, { name })];
  const { id } = await makeDeskEntry(db, { by: one.id, name: "Otter clinic" });
  await open(page, one);
  await page.goto(`/admin/entries/${id}`);
  await page.getByLabel("Who answers for it").selectOption({ label: `${name} (${two.email})` });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  expect((await db.entry.findUniqueOrThrow({ where: { id } })).ownerId).toBe(two.id);
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(`/admin/entries?owner=${two.id}`);
  await expect(page.getByText(`${name} (${two.email}) answers for it`)).toBeVisible();
  expect(await overhang(page)).toBe(0);
});

test("coverage is a few screens on a phone, what is empty first, and a table on a desk", async ({ page, db }) => {
  await open(page, await signIn(db));
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto("/admin/coverage?area=oxfordshire");
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(4 * 844);
    expect(await overhang(page)).toBe(0);
    await expect(page.getByRole("heading", { level: 2 }).first()).toContainText("Empty");
    await expect(page.getByRole("table")).toBeHidden();
  }
  await page.locator("summary").filter({ hasText: "Habilitation" }).click();
  await page.getByRole("link", { name: /^Habilitation .*, ages 0 to 4 years: Empty/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("New entry");
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/admin/coverage?area=oxfordshire");
  await expect(page.getByRole("columnheader")).toHaveCount(6);
  await expect(page.locator("main details").first()).toBeHidden();
});

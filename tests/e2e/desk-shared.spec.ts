import { randomUUID } from "node:crypto";
import { type Browser, type BrowserContextOptions, expect, type Page } from "@playwright/test";
import { overhang, violations } from "./support/axe";
import { inLetters, makeDeskEntry } from "./support/desk-entries";
import { deskBase, getDesk, type SignedIn, signIn, test } from "./support/desk-site";
import { keyboard } from "./support/hands";

const there = "stockton-on-tees";
const notes = "From Stockton take bus 7 to the station. Ring us first on 01642 527764.";

/** A window in which this person is signed in. */
async function windowOf(browser: Browser, who: SignedIn | null, more: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: deskBase, storageState: who?.storageState, ...more });
  return context.newPage();
}

/** Nothing that axe can find, and no way sideways, on the narrowest phone and a desk. */
async function expectSound(page: Page): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
  }
}

test("by keyboard, a publisher shows an entry of another council with notes; a family without JavaScript reads it, and what becomes of it there is told here", async ({
  browser,
  db,
}) => {
  test.setTimeout(240_000);
  const writer = await signIn(db, { role: "editor", name: "Olive Oxford" });
  const publisher = await signIn(db, { role: "publisher", areas: [there], name: "Stan Stockton" });
  const words = `otter ${inLetters(randomUUID()).slice(0, 8)}`;
  const name = `Clinic of ${words}`;
  const { id, slug } = await makeDeskEntry(db, { by: writer.id, name });
  const address = `/${there}/services/${slug}`;
  await expect
    .poll(async () => (await getDesk(`/admin/shared?q=${encodeURIComponent(words)}`, publisher)).text)
    .toContain(name);

  const desk = await windowOf(browser, publisher);
  const hands = keyboard(desk);
  await desk.goto("/admin/shared");
  await hands.type(desk.getByLabel("Name, who gives it, or postcode"), words);
  await hands.press(desk.getByRole("button", { name: "Find", exact: true }));
  await expect(desk.getByRole("status")).toHaveText("1 entry");
  await expectSound(desk);
  await hands.press(desk.getByRole("link", { name, exact: true }));
  const box = desk.getByLabel("For families in Stockton-on-Tees");
  await hands.type(box, "Ring <b>us</b>.");
  await hands.press(desk.getByRole("button", { name: "Show this in Stockton-on-Tees" }));
  await expect(desk.getByRole("alert", { name: "There is a problem" })).toContainText("HTML cannot be shown");
  await expect(box).toHaveValue("Ring <b>us</b>.");
  await expectSound(desk);
  await hands.type(box, notes);
  await hands.press(desk.getByRole("button", { name: "Show this in Stockton-on-Tees" }));
  await expect(desk.getByRole("status")).toContainText("Families in Stockton-on-Tees see it now.");

  const family = await windowOf(browser, null, { javaScriptEnabled: false });
  await family.goto(`/${there}/services?q=${encodeURIComponent(words)}`);
  await family.getByRole("link", { name, exact: true }).first().click();
  await expect(family).toHaveURL(address);
  const own = family.getByRole("region", { name: "For families in Stockton-on-Tees" });
  await expect(own).toContainText("From Stockton take bus 7");
  await expect(own.getByRole("link", { name: "01642 527764" })).toHaveAttribute("href", "tel:01642527764");
  const council = family.getByRole("link", { name: "Oxfordshire County Council" }).first();
  await expect(council).toHaveAttribute("href", `/oxfordshire/services/${slug}`);
  const canonical = await family.locator('link[rel="canonical"]').getAttribute("href");
  expect(new URL(String(canonical)).pathname).toBe(`/oxfordshire/services/${slug}`);
  await expect(family.getByRole("link", { name: "Something is wrong" })).toHaveAttribute(
    "href",
    `/oxfordshire/comment?about=services/${slug}`,
  );
  for (const page of ["sheet", "refer"]) {
    await family.goto(`${address}/${page}`);
    await expect(family.getByText("From Stockton take bus 7")).toBeVisible();
  }
  // A form that says by hand that it is about the page here is about the Local Offer as a whole.
  await family.goto(`/${there}/comment?about=services/${slug}`);
  await expect(family.getByText("About:")).toHaveCount(0);
  const looked = await windowOf(browser, null);
  await looked.goto(address);
  await expectSound(looked);
  await looked.goto(`/oxfordshire/services/${slug}`);
  await expect(looked.getByText("For families in Stockton-on-Tees")).toHaveCount(0);

  const other = await windowOf(browser, writer);
  await other.goto(`/admin/entries/${id}`);
  const shownBy = other.getByRole("region", { name: "Other areas that show it" });
  await expect(shownBy).toContainText("Stockton-on-Tees");
  await expect(shownBy).toContainText(notes);
  await keyboard(other).press(shownBy.getByRole("button", { name: "Do not offer it to families in Stockton-on-Tees" }));
  await expect(shownBy).toContainText("You do not offer it");
  expect((await family.goto(address))?.status()).toBe(410);
  await expect(family.getByRole("link", { name })).toHaveAttribute("href", `/oxfordshire/services/${slug}`);
  await desk.goto("/admin?list=shared");
  await expect(desk.getByText("Oxfordshire does not offer it to families in Stockton-on-Tees any more")).toBeVisible();
  for (const page of [desk, family, looked, other]) await page.context().close();
});

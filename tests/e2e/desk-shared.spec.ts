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
  test.setTimeout(300_000);
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
  const wrong = family.getByRole("link", { name: "Something is wrong" });
  await expect(wrong).toHaveAttribute("href", `/${there}/comment?about=services/${slug}`);
  await family.getByRole("button", { name: "Add to my list" }).click();
  await family.goto("/my-list");
  await family.getByRole("link", { name: /one page/i }).click();
  await expect(family.getByText("From Stockton take bus 7")).toBeVisible();
  for (const page of ["sheet", "refer"]) {
    await family.goto(`${address}/${page}`);
    await expect(family.getByText("From Stockton take bus 7")).toBeVisible();
  }
  await family.goto(address);
  await wrong.click();
  const main = family.getByRole("main");
  await expect(main).toContainText(
    "Oxfordshire County Council writes this page. It reads this and publishes what it does about it",
  );
  await expect(main).toContainText("Stockton-on-Tees Borough Council can read it, too, without your email address.");
  await expect(main.getByRole("link", { name, exact: true })).toHaveAttribute("href", address);
  const send = family.getByRole("button", { name: "Send" });
  await send.click();
  await expect(family).toHaveTitle(/^Error: .*Stockton-on-Tees/);
  await family.getByLabel("Something on a page is wrong or out of date").check();
  const said = `Bus 7 does not stop there any more (${words}).`;
  await family.getByLabel("What do you want to tell us?").fill(said);
  await send.click();
  await expect(main).toContainText("Oxfordshire County Council has it, and somebody will read it.");
  await expect(main).toContainText("It writes the page. Stockton-on-Tees Borough Council can read it, too.");
  await expect(main.getByRole("link", { name: "You said, we did" })).toHaveAttribute("href", "/oxfordshire/you-said");
  const looked = await windowOf(browser, null);
  await looked.goto(address);
  await expectSound(looked);
  await looked.goto(`/oxfordshire/services/${slug}`);
  await expect(looked.getByText("For families in Stockton-on-Tees")).toHaveCount(0);

  // Sent in a second, it may come from a program: who answers looks at it first.
  await db.comment.updateMany({ where: { text: said }, data: { doubtful: false } });
  await desk.goto(`/admin/shared/${id}?area=${there}`);
  await hands.press(desk.getByRole("link", { name: "What families said about it on your page" }));
  await expect(desk.getByRole("main")).toContainText("Oxfordshire answers");
  await hands.press(desk.getByRole("link", { name: said }));
  await expect(desk.getByRole("main")).toContainText("Oxfordshire writes this page and answers.");
  await expect(desk.getByRole("button", { name: /Save|Close|Send/ })).toHaveCount(0);
  await expectSound(desk);
  await hands.press(desk.getByRole("link", { name, exact: true }));
  await expect(desk).toHaveURL(new RegExp(`/admin/shared/${id}`));

  const other = await windowOf(browser, writer);
  await other.goto("/admin/comments");
  await other.getByRole("link", { name: said }).click();
  await expect(other.getByRole("main")).toContainText("Sent from the page in Stockton-on-Tees");
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

import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { entriesInState } from "./support/site";
import { ask } from "./support/wire";

test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

const physiotherapy = "/stockton-on-tees/services/childrens-physiotherapy";
const dental = "/oxfordshire/services/dental";
const services = entriesInState("published").filter((entry) => /\/(?:services|guides)\//.test(entry));

async function add(page: Page, service: string): Promise<void> {
  await page.goto(service);
  await page.getByRole("button", { name: "Add to my list" }).click();
}

/** The ids by which lists know these services. */
async function idsOf(page: Page, paths: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const path of paths) {
    const [button = ""] = /<button[^>]* name="add"[^>]*>/.exec(await (await page.request.get(path)).text()) ?? [];
    const [, id = ""] = / value="([0-9a-f]{12})"/.exec(button) ?? [];
    ids.push(id);
  }
  return ids;
}

const names = (page: Page) => page.locator("main article h3").allInnerTexts();
const listCookie = async (context: BrowserContext) => (await context.cookies()).find(({ name }) => name === "my-list");

test("a parent puts services of two areas on a list, takes one off, puts it back, and empties the list", async ({
  page,
  context,
}) => {
  await page.goto("/my-list");
  await expect(page.getByText("There is nothing on your list.")).toBeVisible();
  const guide = "/stockton-on-tees/guides/autism-and-adhd-assessment";
  await add(page, guide);
  await page.getByRole("link", { name: "Back to Autism and ADHD assessment" }).click();
  await expect(page).toHaveURL(guide);
  await page.goto("/my-list");
  await page.getByRole("button", { name: "Take off Autism" }).click();
  await add(page, physiotherapy);
  await expect(page.getByRole("status")).toContainText("Children’s physiotherapy is on your list now.");
  await page.getByRole("link", { name: "Back to Children’s physiotherapy" }).click();
  await expect(page).toHaveURL(physiotherapy);
  await add(page, dental);
  await add(page, dental);
  expect(await names(page)).toEqual(["Children’s physiotherapy", "Oxfordshire Community Dental Service"]);

  await page.getByRole("button", { name: "Take off Children’s physiotherapy" }).click();
  expect(await names(page)).toEqual(["Oxfordshire Community Dental Service"]);
  await page.getByRole("button", { name: "Put it back" }).click();
  expect(await names(page)).toHaveLength(2);
  await page.goto("/");
  await page.getByRole("contentinfo").getByRole("link", { name: "My list" }).click();
  expect(await names(page)).toHaveLength(2);

  await page.getByRole("button", { name: "Empty my list" }).click();
  await expect(page.getByRole("status")).toContainText("Nothing of it is on this device.");
  expect(await listCookie(context)).toBeUndefined();
});

test("the browser keeps ids and nothing else, for thirty days, for the list alone; leaving quickly forgets them", async ({
  page,
  context,
}) => {
  await add(page, dental);
  const cookie = await listCookie(context);
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/my-list" });
  expect(cookie?.value).toMatch(/^[0-9a-f]{12}$/);
  expect(((cookie?.expires ?? 0) * 1000 - Date.now()) / 86_400_000).toBeCloseTo(30, 1);
  await context.route("https://www.bbc.co.uk/**", (route) => route.fulfill({ body: "weather" }));
  await page.getByRole("link", { name: "Leave this site quickly" }).click();
  expect(await listCookie(context)).toBeUndefined();
});

test("whoever is sent a list reads it without a cookie, and may keep it", async ({ page, browser, baseURL }) => {
  await add(page, physiotherapy);
  await add(page, dental);
  const address = await page.getByLabel("Or the address of this list").inputValue();
  expect(address).toMatch(/\/my-list\?ids=[0-9a-f.]{25}$/);
  await expect(page.getByLabel("Or copy these words")).toHaveValue(
    /^Children's physiotherapy: Ring 01642 617617[^\n]*\nOxfordshire Community Dental Service: [^\n]*\nAll of it: http/,
  );
  await expect(page.getByRole("link", { name: "Text it" })).toHaveAttribute("href", /^sms:\?&body=Children's%20physio/);
  await expect(page.getByRole("link", { name: "Email it" })).toHaveAttribute("href", /^mailto:\?subject=Health/);

  const other = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const theirs = await other.newPage();
  await theirs.goto(address);
  await expect(theirs.getByText("Your browser does not keep it.")).toBeVisible();
  expect(await names(theirs)).toHaveLength(2);
  expect(await other.cookies()).toEqual([]);
  await theirs.getByRole("button", { name: "Keep it as my list" }).click();
  await theirs.goto("/my-list");
  expect(await names(theirs)).toEqual(await names(page));
  await other.close();
});

test("a list says what is not there any more, whatever somebody wrote into it, and takes no more than thirty", async ({
  page,
  context,
  baseURL,
}) => {
  const put = (value: string) =>
    context.addCookies([{ name: "my-list", value, domain: new URL(String(baseURL)).hostname, path: "/my-list" }]);
  const [known = ""] = await idsOf(page, [dental]);
  await put(`${known}.0000000000ff.<b>no</b>.${known}`);
  await page.goto("/my-list");
  expect(await names(page)).toEqual(["Oxfordshire Community Dental Service"]);
  await expect(page.getByText("1 page of this list is not here any more.")).toBeVisible();
  await page.getByRole("button", { name: "Take it off" }).click();
  await expect(page.getByText("not here any more")).toHaveCount(0);
  expect((await listCookie(context))?.value).toBe(known);

  const thirty = await idsOf(page, services.filter((service) => service !== dental).slice(0, 30));
  await put(thirty.join("."));
  await add(page, dental);
  await expect(page.getByRole("status")).toContainText("Your list is full: it has room for 30 pages.");
  expect((await listCookie(context))?.value).toBe(thirty.join("."));
});

test("a page of the list is kept by nobody, and no other site can change a list", async ({ baseURL }) => {
  const { headers } = await ask(String(baseURL), "/my-list", { headers: { Cookie: "my-list=0123456789ab" } });
  expect(headers["cache-control"]).toBe("private, no-store");
  const type = "application/x-www-form-urlencoded";
  const from = (Origin: string) =>
    ask(String(baseURL), "/my-list/change", {
      method: "POST",
      headers: { Origin, "Content-Type": type },
      body: "clear=all",
    });
  expect((await from("https://elsewhere.example")).status).toBe(403);
  expect((await from(String(baseURL))).headers["set-cookie"]?.[0]).toMatch(/^my-list=; Max-Age=0;/);
});

test("the three services or guides with the most to say fill one page of A4, which says its day and what is not checked", async ({
  page,
}) => {
  const ids = await idsOf(page, services);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 680, height: 900 });
  const heights: [string, number][] = [];
  for (let at = 0; at < ids.length; at += 3) {
    const three = ids.slice(at, at + 3);
    await page.goto(`/my-list/sheet?ids=${three.join(".")}`);
    for (const [place, id] of three.entries()) {
      const box = await page.locator(".sheet > section").nth(place).boundingBox();
      heights.push([id, box?.height ?? 0]);
    }
  }
  expect(heights.length).toBeGreaterThan(50);
  const longest = heights.toSorted(([, one], [, other]) => other - one).slice(0, 3);
  await page.goto(`/my-list/sheet?ids=${longest.map(([id]) => id).join(".")}`);
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(paper.match(/\/Type \/Page\b/g)).toHaveLength(1);
  await expect(page.locator(".sheet")).toContainText("Nobody has checked this with the service yet.");
  await expect(page.locator(".sheet")).toContainText(/This is what the website said on \d+\s\w+ 20\d\d\./);
});

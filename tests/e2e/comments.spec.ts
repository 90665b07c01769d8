import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page } from "@playwright/test";
import type { Database } from "../../lib/db/client";
import { oneLetterOff } from "../support/one-letter-off";
import { test } from "./support/comments";
import { drawnForm, sendComment, sendNumber } from "./support/comments-wire";
import { ask } from "./support/wire";

/** As long as the fastest person needs. */
const longEnough = 4_200;
const kept = (db: Database, text: string) => db.comment.findMany({ where: { text } });
const words = () => `The number is old. ${randomUUID()}`;

async function openPage(browser: Browser, baseURL: string | undefined, javaScriptEnabled: boolean): Promise<Page> {
  return (await browser.newContext({ baseURL, javaScriptEnabled })).newPage();
}
const field = (page: Page) => page.getByLabel("What do you want to tell us?");

for (const withScript of [true, false]) {
  const how = withScript ? "with JavaScript" : "without JavaScript";

  test(`somebody tells the council from a page what is wrong on it, ${how}`, async ({ browser, baseURL, db }) => {
    const page = await openPage(browser, baseURL, withScript);
    await page.goto("/oxfordshire/services/dental");
    await page.getByRole("link", { name: "Something is wrong" }).click();
    const about = await page.getByRole("main").getByText("About:").textContent();
    await page.waitForTimeout(longEnough);
    await page.getByLabel("Something on a page is wrong").check();
    const text = `${words()}\nAnd the street.`;
    await field(page).fill(text);
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you for your comment");
    await expect(page).toHaveURL("/comment");
    expect(await page.context().cookies()).toEqual([]);
    const [row] = await kept(db, text);
    expect(row).toMatchObject({ areaSlug: "oxfordshire", topic: "page-wrong", email: null, status: "new" });
    const entry = await db.entry.findUniqueOrThrow({ where: { id: row?.entryId ?? "" } });
    expect([entry.kind, entry.slug]).toEqual(["service", "dental"]);
    expect(about).toContain("Oxfordshire Community Dental Service");

    // With its number they see where it stands; the number is in no address.
    const shown = (await page.getByText(/^\d{4} \d{4} \d{4}$/).textContent()) ?? "";
    expect(shown.replaceAll(" ", "")).toBe(row?.number);
    await expect(page.getByText(/^The council answers by \d+\s\w+ \d{4}\.$/)).toBeVisible();
    await page.getByRole("link", { name: "See what became of a comment" }).click();
    await page.getByLabel("Your number").fill(` ${shown.replace(" ", "-")} `);
    await page.getByRole("button", { name: "Show where it stands" }).click();
    await expect(page.getByRole("main")).toContainText("Nobody has begun on it yet.");
    await expect(page).toHaveURL("/comment/track");
    await expect(page.getByRole("main")).not.toContainText("The number is old.");
    await db.comment.update({ where: { id: row?.id ?? "" }, data: { status: "looking" } });
    await page.getByLabel("Your number").fill(shown);
    await page.getByRole("button", { name: "Show where it stands" }).click();
    await expect(page.getByRole("main")).toContainText("Somebody is looking at it.");
    await page.context().close();
  });

  test(`what is wrong with a comment is said beside what was typed, which is sent when it is right, ${how}`, async ({
    browser,
    baseURL,
    db,
  }) => {
    const page = await openPage(browser, baseURL, withScript);
    await page.goto("/stockton-on-tees/comment");
    const text = `<script>alert(1)</script> "quoted" & ${words()}`;
    await field(page).fill(text);
    await page.getByLabel("Your email address").fill("nowhere");
    const [answer] = await Promise.all([
      page.waitForResponse("/comment"),
      page.getByRole("button", { name: "Send" }).click(),
    ]);
    expect(answer.status()).toBe(422);
    expect(answer.headers()["cache-control"]).toBe("private, no-store");
    await expect(page).toHaveTitle(/^Error: Tell us/);
    await expect(field(page)).toHaveValue(text);
    await expect(page.getByLabel("Your email address")).toHaveValue("nowhere");
    await page.getByRole("alert").getByRole("link", { name: "Choose what it is about." }).click();
    await expect(page.getByRole("group", { name: "What is it about?" })).toBeFocused();
    expect(await kept(db, text)).toEqual([]);

    await page.waitForTimeout(longEnough);
    await page.getByLabel("Something else").check();
    await page.getByLabel("Your email address").fill("parent@example.com");
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you for your comment");
    expect(await kept(db, text)).toMatchObject([{ email: "parent@example.com", areaSlug: "stockton-on-tees" }]);
    await page.context().close();
  });
}

test("the page says what not to write, where complaints go and what to do in an emergency, before the form", async ({
  page,
}) => {
  for (const area of ["oxfordshire", "stockton-on-tees"]) {
    await page.goto(`/${area}/comment`);
    const before = ((await page.getByRole("main").textContent()) ?? "").split("What is it about?")[0] ?? "";
    await expect(page.getByLabel("What do you want to tell us?")).toHaveAccessibleDescription(
      /Leave out the names of children, and anything about their health\./,
    );
    expect(before).toContain("Is it about care that somebody had?");
    expect(before.length).toBeLessThan(700);
    expect(before).toMatch(/Ring 999\..*ring 111 and choose the mental health option/);
    await expect(
      page.getByRole("paragraph").filter({ hasText: "care that somebody had" }).getByRole("link"),
    ).toHaveCount(1);
  }
});

test("somebody says that a page is right: it is counted, without JavaScript, and nothing of who said so", async ({
  browser,
  baseURL,
  db,
}) => {
  const page = await openPage(browser, baseURL, false);
  await page.goto("/oxfordshire/services/camhs");
  await page.getByRole("button", { name: "Yes", exact: true }).click();
  await expect(page).toHaveURL("/oxfordshire/comment/right");
  const entry = await db.entry.findFirstOrThrow({ where: { slug: "camhs", areaSlug: "oxfordshire" } });
  expect(await db.rightCount.count({ where: { entryId: entry.id } })).toBe(1);
  await page.context().close();
});

test("a number that is none or nobody's is said to be so, and what was typed is kept", async ({ baseURL }) => {
  for (const [number, status, words] of [
    ["12", 422, "Type the 12 figures"],
    ["1000 0000 0000", 404, "We have no comment with this number"],
  ] as const) {
    const answer = await sendNumber(String(baseURL), number);
    expect([answer.status, answer.headers["cache-control"]]).toEqual([status, "private, no-store"]);
    expect(answer.text).toContain(words);
    expect(answer.text).toContain(`value="${number}"`);
  }
  expect((await sendNumber(String(baseURL), "1000 0000 0000", { Origin: "https://elsewhere.example" })).status).toBe(
    403,
  );
});

test("every page of an entry and of an area leads to the form, about that entry", async ({ page }) => {
  for (const [address, about] of [
    ["/oxfordshire", ""],
    ["/oxfordshire/guides", ""],
    ["/oxfordshire/organizations/oxford-health", "?about=organizations/oxford-health"],
    ["/oxfordshire/locations/east-oxford-health-centre", "?about=locations/east-oxford-health-centre"],
    ["/stockton-on-tees/guides/care-and-treatment-reviews", "?about=guides/care-and-treatment-reviews"],
  ] as const) {
    await page.goto(address);
    const area = address.split("/")[1];
    const name = about ? "Something is wrong" : "Tell us what is wrong or missing";
    const link = page.getByRole("link", { name });
    await expect(link).toHaveAttribute("href", `/${area}/comment${about}`);
  }
});

test("a form is another one for each who opens it, and nobody keeps it", async ({ request }) => {
  const forms = [];
  for (const _ of [1, 2]) {
    const answer = await request.get("/oxfordshire/comment?about=services/dental");
    expect(answer.headers()["cache-control"]).toBe("private, no-store");
    forms.push(/name="form" value="([^"]+)"/.exec(await answer.text())?.[1]);
  }
  expect(forms[0]).toBeTruthy();
  expect(forms[0]).not.toBe(forms[1]);
});

test("a form about what is not there is about the area", async ({ page }) => {
  for (const about of ["services/nothing", "../x", "<b>", "services/dental&about=services/camhs"]) {
    const answer = await page.goto(`/oxfordshire/comment?about=${about}`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByText("About:")).toHaveCount(0);
  }
});

const thanked = ({ status, text }: { status: number; text: string }) => {
  expect(status).toBe(200);
  expect(text).toContain("Thank you for your comment");
};

test.describe("what a program may have sent", () => {
  const now = () => drawnForm({ drawnAt: Date.now() });
  for (const [what, fields] of [
    ["with the field filled in that people do not see", () => ({ website: "https://spam.example" })],
    ["sooner than anybody types", () => ({ form: now() })],
  ] as const) {
    test(`${what} is kept apart, for a person to look at`, async ({ baseURL, db }) => {
      const text = words();
      thanked(await sendComment(String(baseURL), { text, ...fields() }));
      expect(await kept(db, text)).toMatchObject([{ doubtful: true }]);
    });
  }
});

test("a form that is sent twenty times at once is one comment", async ({ baseURL, db }) => {
  const text = words();
  const form = drawnForm();
  const sent = await Promise.all(Array.from({ length: 20 }, () => sendComment(String(baseURL), { text, form })));
  for (const one of sent) thanked(one);
  expect(new Set(sent.map(({ text: html }) => /\d{4} \d{4} \d{4}/.exec(html)?.[0])).size).toBe(1);
  expect(await kept(db, text)).toHaveLength(1);
});

test("a form that this site did not draw is not taken, and what was typed is kept", async ({ baseURL, db }) => {
  const text = words();
  const wrong = ["", "x", drawnForm({ comment: "x" }), drawnForm({ more: 1 }), oneLetterOff(drawnForm())];
  for (const form of wrong) {
    const fields = { text, form, area: "oxfordshire", about: "services/camhs" };
    const { status, text: html } = await sendComment(String(baseURL), fields);
    expect(status).toBe(422);
    expect(html).toMatch(/About: <a href="\/oxfordshire\/services\/camhs"/);
    expect(html).toContain(text);
    expect(html).toContain("Please send it once more");
  }
  expect((await sendComment(String(baseURL), { text, form: "", area: "nowhere" })).status).toBe(404);
  expect((await sendComment(String(baseURL), { text, form: drawnForm({ area: "nowhere" }) })).status).toBe(404);
  expect(await kept(db, text)).toEqual([]);
});

test("a comment from another site's page is not taken", async ({ baseURL, db }) => {
  const text = words();
  const elsewhere: Record<string, string>[] = [
    { Origin: "https://elsewhere.example" },
    { Origin: "null" },
    { "Sec-Fetch-Site": "cross-site" },
  ];
  for (const headers of elsewhere) expect((await sendComment(String(baseURL), { text }, headers)).status).toBe(403);
  expect(await kept(db, text)).toEqual([]);
});

test("what nobody could type is refused and breaks nothing", async ({ baseURL }) => {
  const typed: Record<string, string>[] = [
    { text: "a\u0000b" },
    { text: "x".repeat(60_000) },
    { topic: "__proto__" },
    { email: "a@b.example\r\nBcc: c@d.example" },
  ];
  for (const fields of typed) expect((await sendComment(String(baseURL), fields)).status).toBe(422);
  const urlencoded = { "Content-Type": "application/x-www-form-urlencoded" };
  const empty = await ask(String(baseURL), "/comment", {
    method: "POST",
    headers: { Origin: String(baseURL), ...urlencoded },
  });
  expect([empty.status, empty.text.includes("<h1")]).toEqual([404, true]);
  expect((await sendComment(String(baseURL), { text: "x".repeat(70_000) })).status).toBe(413);
});

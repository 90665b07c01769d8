import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page } from "@playwright/test";
import type { Database } from "../../lib/db/client";
import { makeComment } from "../support/comments";
import { readOutbox } from "../support/outbox";
import { overhang, violations } from "./support/axe";
import { deskBase, deskFolder, getDesk, postDesk, signIn, test } from "./support/desk-site";

type Role = "viewer" | "editor" | "publisher";

/** A word that no other test has: of letters alone, so that it is no number and no postcode. */
const mark = () => randomUUID().replace(/[^a-f]/g, "");

/** Somebody with this role in Oxfordshire, signed in, in a browser. */
async function deskOf(browser: Browser, db: Database, role: Role, javaScriptEnabled = true) {
  const person = await signIn(db, { role, name: `${role} ${randomUUID().slice(0, 8)}` });
  const { storageState } = person;
  const context = await browser.newContext({ baseURL: deskBase, storageState, javaScriptEnabled });
  return { person, page: await context.newPage() };
}
const inOxfordshire = (db: Database, more: object = {}) => makeComment(db, { areaSlug: "oxfordshire", ...more });
const row = (db: Database, id: string) =>
  db.comment.findUniqueOrThrow({ where: { id }, include: { notes: true, response: true } });
const problem = (page: Page) => page.getByRole("alert", { name: "There is a problem" });
/** Presses a button, and waits for the page that answers: a click alone returns while the old page is still there. */
const press = (page: Page, name: string) =>
  Promise.all([page.waitForEvent("load"), page.getByRole("button", { name, exact: true }).click()]);

for (const withScript of [true, false]) {
  const how = withScript ? "with JavaScript" : "without JavaScript";

  test(`an editor takes on a comment, answers it, and a publisher publishes the answer, ${how}`, async ({
    browser,
    db,
  }) => {
    process.env.DATA_DIR = deskFolder;
    const email = `${randomUUID()}@example.com`;
    const text = `<img src=x onerror=alert(1)> The number of Sam Smith is wrong. ${randomUUID()}`;
    const id = await inOxfordshire(db, { text, email });
    const own = mark();
    const { page, person } = await deskOf(browser, db, "editor", withScript);
    await page.goto("/admin");
    await page.getByRole("navigation", { name: "Desk" }).getByRole("link", { name: "Comments" }).click();
    await page.locator(`main a[href="/admin/comments/${id}"]`).click();
    await expect(page.getByRole("blockquote")).toHaveText(text);

    await page.getByLabel("Where it stands").selectOption("Somebody is looking at it");
    await page.getByLabel("Who deals with it").selectOption(person.name);
    await press(page, "Save");
    await expect(page.getByText(`${person.name} deals with it`)).toBeVisible();

    await page.getByLabel("Add a note").fill("Ring the clinic.");
    await press(page, "Add the note");
    await expect(page.getByRole("region", { name: "Notes and replies" })).toContainText("Ring the clinic.");

    await page.getByLabel("What do you want to tell them?").fill("Thank you. It is right now.");
    await press(page, "Send the reply now");
    await expect(page.getByRole("status").filter({ hasText: "on its way" })).toBeVisible();
    const mails = readOutbox().filter(({ to }) => to === email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain("Thank you. It is right now.");
    expect(mails[0]?.text).not.toContain("Sam Smith");

    await page.getByLabel("What does the council answer?").fill("You are right.");
    await page.getByLabel("By when?").fill("soon");
    await press(page, "Save the response");
    await expect(page).toHaveURL(`/admin/comments/${id}/respond`);
    await expect(problem(page)).toContainText("Type a day such as 1 December 2026");
    await expect(page.getByLabel("What does the council answer?")).toHaveValue("You are right.");
    await page.getByLabel("What is done about it?").fill("We have the new number.");
    await page.getByLabel("By when?").fill("1/12/2026");
    await page.getByLabel("What was said?").fill(text);
    await press(page, "Save the response");
    await expect(problem(page)).toContainText("Say it in your own words");
    await page.getByLabel("What was said?").fill(`The number of the clinic was wrong. ${own}`);
    await page.getByRole("radio", { name: "Put right", exact: true }).check();
    await press(page, "Save the response");
    await expect(page.getByRole("region", { name: "What the council answers" })).toContainText("by 1 December 2026");
    await expect(page.getByRole("button", { name: "Publish this response" })).toHaveCount(0);

    await page.getByRole("link", { name: "Take something out of it" }).click();
    await page.getByLabel("Which words?").fill("Kim");
    await press(page, "Show how it will read");
    await expect(problem(page)).toContainText("“Kim”");
    await page.getByLabel("Which words?").fill("Sam Smith");
    await page.getByLabel("Erase the email address, too").check();
    await press(page, "Show how it will read");
    await expect(page.getByRole("region", { name: "This is how it will read" })).toContainText(
      text.replace("Sam Smith", "[…]"),
    );
    await press(page, "Erase for good");
    await expect(page.getByRole("blockquote")).toHaveText(text.replace("Sam Smith", "[…]"));
    await expect(page.getByRole("heading", { name: "Reply by email" })).toHaveCount(0);

    const publisher = await deskOf(browser, db, "publisher", withScript);
    await publisher.page.goto(`/admin/comments/${id}`);
    await press(publisher.page, "Publish this response");
    await expect(problem(publisher.page)).toContainText("Read it, then tick");
    await publisher.page.getByLabel("I have read it.").check();
    await press(publisher.page, "Publish this response");
    await expect(publisher.page.getByRole("button", { name: "Do not publish it any more" })).toBeVisible();
    expect(await row(db, id)).toMatchObject({
      status: "answered",
      ownerId: person.id,
      email: null,
      response: { publishedAt: expect.any(Date), action: "We have the new number." },
    });

    // The family reads it at once, on the page and in the feed, in the council's words alone.
    const family = await (await browser.newContext({ baseURL: deskBase, javaScriptEnabled: withScript })).newPage();
    const publicNow = async () => {
      await family.goto("/oxfordshire/you-said");
      const feed = await family.request.get("/api/downloads/oxfordshire/you-said.atom");
      const table = await family.request.get("/api/downloads/oxfordshire/you-said.csv");
      return [await family.getByRole("main").textContent(), await feed.text(), await table.text()];
    };
    for (const shown of await publicNow()) {
      expect(shown).toContain(`The number of the clinic was wrong. ${own}`);
      expect(shown).toContain("We have the new number.");
      expect(shown).not.toContain("onerror");
      expect(shown).not.toContain("[…]");
    }

    await page.goto(`/admin/comments/${id}`);
    await press(page, "Close it");
    await expect(problem(page)).toContainText("Choose why it is closed.");
    await page.getByLabel("It is about one child or one person’s care").check();
    await press(page, "Close it");
    await expect(page.getByText("Closed, not to be published")).toBeVisible();
    expect((await row(db, id)).response?.publishedAt).toBeNull();
    for (const shown of await publicNow()) expect(shown).not.toContain(own);
    await family.context().close();
    await press(page, "Open it again");
    await expect(page.getByLabel("Where it stands")).toHaveValue("looking");
    const trail = page.getByRole("region", { name: "What was done" });
    for (const done of ["read it", "replied by email", "took something out", "published the response", "closed it"])
      await expect(trail).toContainText(done);
    await expect(trail).not.toContainText("Sam Smith");
    for (const one of [page, publisher.page]) await one.context().close();
  });
}

test("of two editors who answer at once the second sees both, and nothing is overwritten", async ({ browser, db }) => {
  const id = await inOxfordshire(db);
  const [one, two] = [await deskOf(browser, db, "editor"), await deskOf(browser, db, "editor")];
  for (const { page } of [one, two]) await page.goto(`/admin/comments/${id}`);
  for (const [{ page }, words] of [
    [one, "What the first wrote"],
    [two, "What the second wrote"],
  ] as const) {
    await page.getByLabel("What does the council answer?").fill(words);
    await press(page, "Save the response");
  }
  await expect(problem(two.page)).toContainText("Somebody else changed this comment");
  await expect(two.page.getByRole("region", { name: "What the council answers" })).toContainText(
    "What the first wrote",
  );
  await expect(two.page.getByLabel("What does the council answer?")).toHaveValue("What the second wrote");
  expect((await row(db, id)).response?.text).toBe("What the first wrote");
  for (const { page } of [one, two]) await page.context().close();
});

test("a list is narrowed by where comments stand, who deals with them, and what they are about", async ({
  browser,
  db,
}) => {
  const { page, person } = await deskOf(browser, db, "editor");
  const entry = await db.entry.findFirstOrThrow({ where: { areaSlug: "oxfordshire", slug: "camhs" } });
  const mark = randomUUID();
  const text = (what: string) => `${what} ${mark}`;
  await inOxfordshire(db, { text: text("Mine"), ownerId: person.id, status: "looking" });
  await inOxfordshire(db, { text: text("About"), entryId: entry.id });
  await inOxfordshire(db, { text: text("Over"), status: "closed", closedFor: "done", closedAt: new Date() });
  const shown = async () =>
    (await page.getByRole("main").getByRole("link").allInnerTexts())
      .filter((one) => one.includes(mark))
      .map((one) => one.split(" ")[0])
      .sort();
  await page.goto("/admin/comments");
  expect(await shown()).toEqual(["About", "Mine"]);
  const expectNarrowed = async (label: string, choice: string, names: string[]) => {
    await page.goto("/admin/comments");
    await page.getByLabel(label).selectOption(choice);
    await press(page, "Show");
    await expect.poll(shown).toEqual(names);
  };
  await expectNarrowed("Who deals with it", "Me", ["Mine"]);
  await expectNarrowed("Where it stands", "Closed", ["Over"]);
  await expectNarrowed("Where it stands", "All, closed ones too", ["About", "Mine", "Over"]);
  await expectNarrowed("About", entry.id, ["About"]);
  await page.context().close();
});

test("a viewer is shown no form, and whoever works in another area no comment", async ({ db }) => {
  const text = `Canary ${randomUUID()}`;
  const id = await inOxfordshire(db, { text, email: "parent@example.com" });
  await db.response.create({ data: { commentId: id, text: "Response" } });
  const page = await getDesk(`/admin/comments/${id}`, await signIn(db, { role: "viewer" }));
  expect(page.text).toContain(text);
  expect(page.text).not.toMatch(/<form[^>]*action="\/admin\/comments\//);
  const stranger = await signIn(db, { role: "administrator", areas: ["stockton-on-tees"] });
  for (const query of ["", "?status=all", "?status=all&area=oxfordshire", `?owner=nobody&entry=${id}`]) {
    const list = await getDesk(`/admin/comments${query}`, stranger);
    expect([list.status, list.text.includes("Canary")]).toEqual([200, false]);
  }
});

test("what is sent wrongly is as much refused to a viewer as what is right", async ({ db }) => {
  const id = await inOxfordshire(db);
  const viewer = await signIn(db, { role: "viewer" });
  for (const what of ["assign", "note", "reply", "respond", "publish", "close", "redact/confirm"])
    expect([what, (await postDesk(`/admin/comments/${id}/${what}`, {}, viewer)).status]).toEqual([what, 403]);
});

test("a reply that cannot be mailed does not count as sent, and its words are kept", async ({ db }) => {
  const id = await inOxfordshire(db, { email: "no address" });
  const editor = await signIn(db, { role: "editor" });
  const fields = { "reply-id": randomUUID(), reply: `Words to keep ${id}` };
  const { status, text } = await postDesk(`/admin/comments/${id}/reply`, fields, editor);
  expect(status).toBe(503);
  expect(text).toContain(fields.reply);
  expect(text).not.toContain("Mailed to whoever wrote it");
  expect(await row(db, id)).toMatchObject({ status: "new", notes: [] });
});

test("no page of the desk's comments has a fault that axe can find, or stands out at the side of 320 pixels", async ({
  browser,
  db,
}) => {
  const long = `${"Verylongwordwithoutanyspace".repeat(12)} and more`;
  const id = await inOxfordshire(db, { text: long, email: `${"a".repeat(60)}@${"b".repeat(60)}.example` });
  const closed = await inOxfordshire(db, { status: "closed", closedFor: "done", closedAt: new Date() });
  const words = { summary: long, text: long, action: long };
  await db.response.create({ data: { commentId: id, ...words, state: "working", due: new Date("2026-12-01") } });
  const { page } = await deskOf(browser, db, "publisher");
  const states: [string, () => Promise<unknown>][] = [
    ["the list", () => page.goto("/admin/comments")],
    ["an empty list", () => page.goto("/admin/comments?owner=x")],
    ["a comment", () => page.goto(`/admin/comments/${id}`)],
    ["a closed one", () => page.goto(`/admin/comments/${closed}`)],
    ["what to take out", () => page.goto(`/admin/comments/${id}/redact`)],
    [
      "nothing taken out",
      async () => {
        await page.goto(`/admin/comments/${id}/redact`);
        await press(page, "Show how it will read");
      },
    ],
    [
      "a response with everything wrong",
      async () => {
        await page.goto(`/admin/comments/${id}`);
        await page.getByLabel("What does the council answer?").fill("");
        await page.getByLabel("By when?").fill("x");
        await page.getByLabel("When was it done?").fill("x");
        await press(page, "Save the response");
      },
    ],
    [
      "a closing without a reason",
      async () => {
        await page.goto(`/admin/comments/${id}`);
        await press(page, "Close it");
      },
    ],
  ];
  for (const [state, open] of states) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await open();
    expect({ state, found: await violations(page, "colours") }).toEqual({ state, found: [] });
    await page.setViewportSize({ width: 320, height: 800 });
    expect({ state, found: await violations(page) }).toEqual({ state, found: [] });
    expect({ state, over: await overhang(page) }).toEqual({ state, over: 0 });
  }
  await page.context().close();
});

test("a family finds by its number what the council answers, on the page too, until it is taken back, without JavaScript", async ({
  browser,
  db,
}) => {
  const entry = await db.entry.findFirstOrThrow({ where: { areaSlug: "oxfordshire", slug: "dental" } });
  const number = String(Math.floor(1e11 + Math.random() * 8e11));
  const text = `Canarywords of a family ${randomUUID()}`;
  const id = await inOxfordshire(db, { text, number, entryId: entry.id, email: "canary@example.com" });
  const [editor, publisher] = [await signIn(db, { role: "editor" }), await signIn(db, { role: "publisher" })];
  const words = { summary: `A street was wrong (${mark()}).`, text: "You were right.", action: "", due: "", done: "" };
  const post = (what: string, fields: Record<string, string>, who: typeof editor) =>
    postDesk(`/admin/comments/${id}/${what}`, fields, who);
  expect((await post("respond", { ...words, state: "working", revision: "0" }, editor)).status).toBe(303);
  expect((await post("publish", { revision: "1", read: "yes" }, editor)).status).toBe(403);
  expect((await post("publish", { revision: "1", read: "yes" }, publisher)).status).toBe(303);

  const family = await (await browser.newContext({ baseURL: deskBase, javaScriptEnabled: false })).newPage();
  await family.goto("/oxfordshire/comment/track");
  await family.getByLabel("Your number").fill(number);
  await family.getByRole("button", { name: "Show where it stands" }).click();
  await expect(family.getByRole("main")).toContainText("The council has answered it.");
  await expect(family.getByRole("main")).toContainText(words.summary);
  const year = new Date().getFullYear();
  const pages = ["/oxfordshire/services/dental", "/oxfordshire/you-said", `/oxfordshire/you-said/${year}`];
  for (const page of pages) {
    await family.goto(page);
    await expect(family.getByRole("main")).toContainText(words.summary);
    await expect(family.getByRole("main")).toContainText("Working on it");
    await expect(family.getByRole("main")).not.toContainText(/canary/i);
  }
  const checked = await (await browser.newContext({ baseURL: deskBase })).newPage();
  for (const page of pages.slice(1)) {
    await checked.setViewportSize({ width: 1280, height: 900 });
    await checked.goto(page);
    expect([page, await violations(checked, "colours")]).toEqual([page, []]);
    await checked.setViewportSize({ width: 320, height: 800 });
    expect([page, await overhang(checked), await violations(checked)]).toEqual([page, 0, []]);
  }
  await checked.context().close();
  expect((await post("publish", { hide: "yes" }, editor)).status).toBe(303);
  for (const page of pages.slice(0, 2)) {
    await family.goto(page);
    await expect(family.getByRole("main")).not.toContainText(words.summary);
  }
  await family.context().close();
});

import { randomUUID } from "node:crypto";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import type { Database } from "../../lib/db/client";
import { codeNow, type Person, testPassword } from "../support/desk";
import { makeDeskEntry, publishable } from "./support/desk-entries";
import { deskBase, getDesk, postDesk, type SignedIn, signIn, test } from "./support/desk-site";
import { mustBeDone, saveSection, seenNow } from "./support/desk-steps";

const contentOf = async (db: Database, entryId: string) => {
  const [newest] = await db.edition.findMany({ where: { entryId }, orderBy: { number: "desc" }, take: 1 });
  return newest?.content as Record<string, unknown>;
};

const summary = (page: Page) => page.getByLabel("Summary", { exact: true });
const saveButton = (page: Page) => page.getByRole("button", { name: "Save", exact: true });
const h1 = (page: Page) => page.getByRole("heading", { level: 1 });

/** Signs in on the page that asks for it, with password and code. */
async function signInOn(page: Page, { email, secret }: Person) {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(testPassword);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByLabel(/code/i).fill(codeNow(secret));
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** The session is over: the browser has no cookie of it any more, and the site no row. */
async function endSession(context: BrowserContext, db: Database, { id }: Person) {
  await db.session.deleteMany({ where: { userId: id } });
  await context.clearCookies({ name: "__Host-desk.session_token" });
}

test.describe("without JavaScript, when the session ends while somebody types", () => {
  const open = async (browser: import("@playwright/test").Browser, { storageState }: SignedIn) => {
    const context = await browser.newContext({ storageState, javaScriptEnabled: false, baseURL: deskBase });
    return { context, page: await context.newPage() };
  };

  test("what was saved, or left by another section's link, is saved after signing in, for that person only", async ({
    db,
    browser,
  }) => {
    test.setTimeout(180_000);
    const [ann, ben] = [await signIn(db, { name: "Ann" }), await signIn(db, { name: "Ben" })];
    const entry = await makeDeskEntry(db, { by: ann.id, stage: "draft" });
    const { context, page } = await open(browser, ann);
    await page.goto(`/admin/entries/${entry.id}/edit/about`);
    await summary(page).fill("Written for forty minutes.");
    await endSession(context, db, ann);
    await saveButton(page).click();
    await expect(page.getByRole("status")).toContainText("What you typed is kept");
    await signInOn(page, ann);
    await expect(page.getByText("has now been sent")).toBeVisible();
    await expect(page.getByText("Saved in your draft")).toBeVisible();
    await expect(summary(page)).toHaveValue("Written for forty minutes.");
    expect(await contentOf(db, entry.id)).toMatchObject({ summary: "Written for forty minutes." });
    expect(await db.unsentPost.count({ where: { editorId: ann.id } })).toBe(0);

    // By the link of another section, and somebody else signs in first: nothing is shown to him or saved.
    await summary(page).fill("Left by a link.");
    await endSession(context, db, ann);
    await page.getByRole("button", { name: /Save and go to: Contact/ }).click();
    await signInOn(page, ben);
    await expect(h1(page)).toHaveText("Worklist");
    await expect(page.getByRole("main")).not.toContainText("not sent");
    await page.goto("/admin/unsent");
    await expect(page.getByRole("main")).not.toContainText("Left by a link.");
    expect(await contentOf(db, entry.id)).toMatchObject({ summary: "Written for forty minutes." });
    await endSession(context, db, ben);
    await page.goto("/admin/sign-in");
    // A code counts once, and Ann has used this one.
    await db.spentCode.deleteMany({ where: { userId: ann.id } });
    await signInOn(page, ann);
    await expect(page).toHaveURL(/\/edit\/contact/);
    await expect(page.getByText("has now been sent")).toBeVisible();
    expect(await contentOf(db, entry.id)).toMatchObject({ summary: "Left by a link." });
    await context.close();
  });

  test("what somebody else saved meanwhile stands beside it", async ({ db, browser }) => {
    const [ann, ben] = [await signIn(db, { name: "Ann" }), await signIn(db, { name: "Ben" })];
    const entry = await makeDeskEntry(db, { by: ann.id, stage: "draft" });
    const { context, page } = await open(browser, ann);
    await page.goto(`/admin/entries/${entry.id}/edit/about`);
    await summary(page).fill("Ann’s words.");
    await endSession(context, db, ann);
    mustBeDone(await saveSection(db, ben, entry.id, "about", { summary: "Ben’s words." }));
    await saveButton(page).click();
    await signInOn(page, ann);
    await expect(h1(page)).toContainText("Two versions");
    for (const words of ["Ann’s words.", "Ben’s words."])
      await expect(page.getByRole("group", { name: "Summary", exact: true })).toContainText(words);
    expect(await contentOf(db, entry.id)).toMatchObject({ summary: "Ben’s words." });
    // Decided, and then Back: the choice leads to the entry.
    const choice = page.url();
    await page.getByRole("button", { name: "Save my choice" }).click();
    await page.goto(choice);
    await expect(page).toHaveURL(`${deskBase}/admin/entries/${entry.id}`);
    await context.close();
  });
});

test("a page that another person opened saves nothing in the name of who is signed in now", async ({ db }) => {
  const [ann, ben] = [await signIn(db, { name: "Ann" }), await signIn(db, { name: "Ben" })];
  const entry = await makeDeskEntry(db, { by: ann.id, stage: "draft" });
  const { text } = await getDesk(`/admin/entries/${entry.id}/edit/about`, ann);
  const [, writer = ""] = /name="writer" value="([^"]+)"/.exec(text) ?? [];
  expect(writer).toContain(ann.id);
  const form = { section: "about", ...(await seenNow(db, entry.id)), summary: "Ann’s words.", writer, do: "save" };
  const answer = await postDesk(`/admin/entries/${entry.id}/save`, form, ben);
  expect(answer.status).toBe(409);
  expect(answer.text).toContain("Somebody else wrote this");
  expect(answer.text).not.toContain("Ann’s words.");
  expect(await contentOf(db, entry.id)).not.toMatchObject({ summary: "Ann’s words." });
  // It is hers, on her worklist, in whichever browser.
  expect((await getDesk("/admin/unsent", ben)).text).not.toContain("Ann’s words.");
  const list = await getDesk("/admin/unsent", ann);
  expect(list.text).toContain("Ann’s words.");
  const [{ id = "" } = {}] = await db.unsentPost.findMany({ where: { editorId: ann.id } });
  await postDesk(`/admin/unsent/${id}/drop`, {}, ben);
  expect(await db.unsentPost.count({ where: { id } })).toBe(1);
  mustBeDone(await postDesk(`/admin/entries/${entry.id}/save`, { ...form, unsent: id }, ann));
  expect(await contentOf(db, entry.id)).toMatchObject({ summary: "Ann’s words." });
  expect(await db.unsentPost.count({ where: { id } })).toBe(0);
});

test("nothing is kept of a form that names a writer whom the site did not sign, or that holds a code", async ({
  db,
}) => {
  const ann = await signIn(db);
  const entry = await makeDeskEntry(db, { by: ann.id, stage: "draft" });
  const { text } = await getDesk(`/admin/entries/${entry.id}`, ann);
  const [, writer = ""] = /name="writer" value="([^"]+)"/.exec(text) ?? [];
  const forged = `${ann.id}.${"A".repeat(43)}`;
  for (const fields of <Record<string, string>[]>[
    { writer: forged, reason: "Words" },
    { reason: "Words" },
    { writer, reason: "Words", "confirm-code": "123456" },
  ]) {
    const { status, text: page } = await postDesk(`/admin/entries/${entry.id}/submit`, fields);
    expect(status).toBe(401);
    expect(page).not.toContain("What you typed is kept");
  }
  expect(await db.unsentPost.count({ where: { editorId: ann.id } })).toBe(0);
});

test("what is too long is refused on a page of the desk, with its words where they can be kept", async ({ db }) => {
  const ann = await signIn(db);
  const entry = await makeDeskEntry(db, { by: ann.id, stage: "draft" });
  const save = `/admin/entries/${entry.id}/save`;
  const form = { section: "about", ...(await seenNow(db, entry.id)), do: "save" };
  const before = await contentOf(db, entry.id);
  const long = await postDesk(save, { ...form, summary: `Begun. ${"word ".repeat(80_000)}` }, ann);
  expect(long.status).toBe(413);
  expect(long.text).toContain("This page holds too much text");
  expect(long.text).toContain("Begun. word word");
  expect(await contentOf(db, entry.id)).toEqual(before);
  const [, unsent = ""] = /name="unsent" value="([^"]+)"/.exec(long.text) ?? [];
  mustBeDone(await postDesk(save, { ...form, unsent, summary: "Short." }, ann));
  expect(await db.unsentPost.count({ where: { editorId: ann.id } })).toBe(0);

  const longer = await postDesk(save, { ...form, summary: "word ".repeat(300_000) }, ann);
  expect(longer.status).toBe(413);
  expect(longer.text).toContain("Your words are still in the page before this one");
  expect(longer.text).toContain(`href="/admin/entries/${entry.id}"`);
  const note = await postDesk(
    `/admin/entries/${entry.id}/note`,
    { "note-id": entry.id, note: `A ${"n".repeat(900_000)}` },
    ann,
  );
  expect(note.status).toBe(422);
  expect(note.text).toContain("A nnn");

  const file = await postDesk("/admin/bulk/check", { area: "oxfordshire" }, { ...ann, file: "x".repeat(2_300_000) });
  expect(file.status).toBe(413);
  expect(file.text.replaceAll("<!-- -->", "")).toMatch(/The file has 2\.[34] MB\. It may have at most 2 MB/);
  expect(file.text).toContain('href="/admin/bulk"');
});

test("a mistake is said above the form, a new block is not one, and an empty block does not stay", async ({ db }) => {
  const ann = await signIn(db);
  const entry = await makeDeskEntry(db, { by: ann.id, stage: "draft" });
  const page = `/admin/entries/${entry.id}`;
  const visible = (html: string) => html.replaceAll("<!-- -->", "").replace(/<script[\s\S]*?<\/script>/g, "");
  const open = async (location = "") => visible((await getDesk(location.split("#")[0] as string, ann)).text);

  // "Save and go on" says it, too, with a link that leads back.
  const form = { section: "about", ...(await seenNow(db, entry.id)), summary: "s".repeat(260), do: "next" };
  const next = mustBeDone(await postDesk(`${page}/save`, form, ann)).headers.location as string;
  expect(next).toMatch(/\/edit\/who-it-is-for\?saved=about#saved$/);
  const told = await open(next);
  expect(told).toContain("1 thing to put right before it can be handed in");
  expect(told).toContain(`href="${page}/edit/about#summary"`);

  const add = { section: "contacts", ...(await seenNow(db, entry.id)), do: "add contacts" };
  const added = mustBeDone(await postDesk(`${page}/save`, add, ann)).headers.location as string;
  const { contacts } = (await contentOf(db, entry.id)) as { contacts: { id: string }[] };
  const last = contacts.length - 1;
  expect(added).toMatch(new RegExp(`added=1#contacts-${last}-\\w+$`));
  const block = await open(added);
  expect(block).toContain(`name="contacts.${last}.id"`);
  expect(block).not.toContain('aria-invalid="true"');
  expect(block).not.toContain("Problem: ");

  const blank = {
    section: "contacts",
    ...(await seenNow(db, entry.id)),
    [`contacts.${last}.id`]: contacts[last]?.id ?? "",
  };
  mustBeDone(await postDesk(`${page}/save`, { ...blank, do: "go overview" }, ann));
  const left = ((await contentOf(db, entry.id)) as { contacts: unknown[] }).contacts;
  expect(left).toHaveLength(last);
});

test("an entry that was just made has nothing to put right, and a question without an answer says so", async ({
  db,
}) => {
  const ann = await signIn(db);
  const entry = await makeDeskEntry(db, { by: ann.id, stage: "new", content: { name: "Just made" } });
  const { text } = await getDesk(`/admin/entries/${entry.id}/edit/about`, ann);
  expect(text).toContain("Just made");
  // The Enter key presses the first button of a form: it only saves, whichever buttons stand outside of the form.
  const [first] = /<button[^>]*form="section-form"[^>]*>/.exec(text) ?? [];
  expect(first).toContain('value="save"');
  expect(text).not.toContain("to put right");
  expect(text).not.toContain('aria-invalid="true"');
  const asked = await getDesk("/admin/entries/new?kind=service&area=oxfordshire&asked=name&name=", ann);
  expect(asked.text).toContain("Type its name.");
});

test("handing in asks where a changed fact comes from, and still correct asks of each doubt", async ({ db }) => {
  const ann = await signIn(db);
  const doubtful = {
    id: randomUUID(),
    name: "Clinic",
    email: "a@clinic.example",
    sources: ["leaflet"],
    needs_review: true,
  };
  const sources = [{ id: randomUUID(), key: "leaflet", title: "Leaflet of 2023" }];
  const facts = [{ id: randomUUID(), field: "contacts", sources: ["leaflet"], note: "The leaflet is newer." }];
  const content = { ...publishable("Asked about"), contacts: [doubtful], sources, facts };
  const entry = await makeDeskEntry(db, { by: ann.id, content });
  const page = `/admin/entries/${entry.id}`;
  const { text } = await getDesk(page, ann);
  const [, doubt = ""] = /name="(doubt-[\w-]+)"/.exec(text) ?? [];
  const confirm = async (answer: object) => (await postDesk(`${page}/confirm`, { number: "1", ...answer }, ann)).status;
  expect([await confirm({}), await confirm({ [doubt]: "wrong" })]).toEqual([422, 422]);
  expect(await confirm({ [doubt]: "right" })).toBe(303);
  expect((await getDesk(page, ann)).text).not.toContain("doubt-");

  mustBeDone(
    await saveSection(db, ann, entry.id, "contacts", {
      "contacts.0.id": doubtful.id,
      "contacts.0.email": "b@clinic.example",
    }),
  );
  const asking = await getDesk(page, ann);
  expect(asking.text).toContain("Where does this come from now?");
  expect(asking.text).toContain("The leaflet is newer.");
  const bea = await signIn(db, { role: "publisher" });
  const unasked = await postDesk(`${page}/publish`, { ...(await seenNow(db, entry.id)), how: "now" }, bea);
  expect([unasked.status, unasked.text.includes("Hand it in first")]).toEqual([422, true]);
  const submit = async (more: object) =>
    postDesk(`${page}/submit`, { ...(await seenNow(db, entry.id)), reason: "They rang.", ...more }, ann);
  const answers = { "from-contacts.0": "new", "from-facts.0": "new", "keeps-note-facts.0": "no", "note-facts.0": "" };
  const refused = await submit(answers);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('href="#source-title"');
  mustBeDone(await submit({ ...answers, "source-title": "They rang", "source-day": "29 November 2026" }));
  const [contact, fact] = await contentOf(db, entry.id).then(
    (now) => [now.contacts, now.facts] as [[{ sources: [] }], []],
  );
  expect(contact[0].sources).not.toEqual(["leaflet"]);
  expect(fact).toMatchObject([{ sources: contact[0].sources, note: null, date: "29 November 2026" }]);
});

test("in an emergency the same is asked, and what nobody knows yet is published as not confirmed, and listed", async ({
  db,
}) => {
  const bea = await signIn(db, { role: "publisher" });
  const contact = { id: randomUUID(), label: "Desk", phones: [], email: "a@clinic.example", sources: ["leaflet"] };
  const sources = [{ id: randomUUID(), key: "leaflet", title: "Leaflet of 2023" }];
  const content = { ...publishable("Asked in a hurry"), contacts: [contact], sources };
  const entry = await makeDeskEntry(db, { by: bea.id, content });
  const page = `/admin/entries/${entry.id}`;
  const typed = { "contacts.0.id": contact.id, "contacts.0.email": "b@clinic.example" };
  mustBeDone(await saveSection(db, bea, entry.id, "contacts", typed));
  const asking = await getDesk(page, bea);
  expect(asking.text).toContain("Not known yet");
  const publish = async (more: object) => {
    const fields = {
      ...(await seenNow(db, entry.id)),
      how: "emergency",
      emergency: "The clinic has burnt down.",
      ...more,
    };
    return postDesk(`${page}/publish`, fields, bea);
  };
  const unanswered = await publish({});
  expect([unanswered.status, unanswered.text.includes('href="#emergency-from-contacts.0"')]).toEqual([422, true]);
  mustBeDone(await publish({ "emergency-from-contacts.0": "unknown" }));
  expect((await contentOf(db, entry.id)).contacts).toMatchObject([
    { email: "b@clinic.example", sources: [], needs_review: true },
  ]);
  const facts = await db.staleFact.findMany({ where: { entryId: entry.id } });
  expect(facts.map(({ field, message }) => [field, message.split(". ")[0]])).toEqual([
    ["contacts.0", "Nobody has said yet where this comes from"],
  ]);
});

test.describe("with JavaScript", () => {
  test("what is typed before the page’s own scripts have come stays", async ({ db, browser }) => {
    const ann = await signIn(db, { name: "Ann" });
    const entry = await makeDeskEntry(db, { by: ann.id, stage: "draft" });
    const context = await browser.newContext({ storageState: ann.storageState, baseURL: deskBase });
    const page = await context.newPage();
    let hasTyped = () => {};
    const typed = new Promise<void>((resolve) => {
      hasTyped = resolve;
    });
    await page.route("**/_next/static/**/*.js", async (route) => {
      await typed;
      await route.continue();
    });
    await page.goto(`/admin/entries/${entry.id}/edit/about`, { waitUntil: "commit" });
    await summary(page).fill("Typed at once.");
    hasTyped();
    await expect(page.getByText(/You have \d+ characters left/).first()).toBeVisible();
    await expect(summary(page)).toHaveValue("Typed at once.");
    await context.close();
  });

  test("unsaved words are asked about, kept in the browser, offered back, and gone after a save and signing out", async ({
    db,
    browser,
  }) => {
    const ann = await signIn(db, { name: "Ann" });
    const entry = await makeDeskEntry(db, { by: ann.id, stage: "draft" });
    const context = await browser.newContext({ storageState: ann.storageState, baseURL: deskBase });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      dialog.accept();
    });
    const copies = () =>
      page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("desk copy ")).length);
    const edit = `/admin/entries/${entry.id}/edit/about`;
    await page.goto(edit);
    await summary(page).fill("Not saved yet.");
    await page.goto("/admin");
    expect(asked).toEqual(["beforeunload"]);
    expect(await copies()).toBe(1);

    await page.goto(edit);
    await expect(summary(page)).not.toHaveValue("Not saved yet.");
    await expect(page.getByText("We kept what you typed at")).toBeVisible();
    await page.getByRole("button", { name: "Put it back" }).click();
    await expect(summary(page)).toHaveValue("Not saved yet.");
    await saveButton(page).click();
    await expect(page.getByText("Saved in your draft")).toBeVisible();
    expect(await copies()).toBe(0);
    await expect(page.getByText("We kept what you typed at")).toBeHidden();
    // A page without changes is left without a question.
    expect(asked).toEqual(["beforeunload"]);

    await summary(page).fill("Thrown away.");
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(h1(page)).toHaveText("Sign in");
    expect(asked).toEqual(["beforeunload", "confirm"]);
    expect(await copies()).toBe(0);
    await context.close();
  });

  test("five minutes before the end of the session a warning offers to go on, and who types stays signed in", async ({
    db,
    browser,
  }) => {
    const ann = await signIn(db, { name: "Ann" });
    const entry = await makeDeskEntry(db, { by: ann.id, stage: "draft" });
    const context = await browser.newContext({ storageState: ann.storageState, baseURL: deskBase });
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(`/admin/entries/${entry.id}/edit/about`);
    const warning = page.getByRole("alert").filter({ hasText: "signed out" });
    await page.clock.runFor("24:00");
    await expect(warning).toBeHidden();
    await page.clock.runFor("02:00");
    await expect(warning).toContainText("You will be signed out at");
    const stayed = () => page.waitForResponse((response) => response.url().endsWith("/admin/stay"));
    const [answer] = await Promise.all([stayed(), page.getByRole("button", { name: "Stay signed in" }).click()]);
    expect(answer.status()).toBe(303);
    await expect(warning).toBeHidden();
    await page.clock.runFor("05:00");
    await Promise.all([stayed(), summary(page).fill("Still typing.")]);
    await db.session.deleteMany({ where: { userId: ann.id } });
    await page.clock.runFor("31:00");
    await expect(warning).toContainText("Your words are still here");
    await context.close();
  });
});

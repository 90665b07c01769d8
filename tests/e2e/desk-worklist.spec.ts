import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { britishDay } from "../../lib/catalogue/british-day";
import { dayInWords } from "../../lib/catalogue/day-in-words";
import type { Database } from "../../lib/db/client";
import { signLink } from "../../lib/process/signed-link";
import { makeDeskEntry, makeUnsaved, publishable } from "./support/desk-entries";
import { deskBase, getDesk, postDesk, type SignedIn, signIn, test } from "./support/desk-site";

/** A name that no other entry has, of letters alone. */
const named = (what: string) =>
  `${what} ${[...randomUUID().replaceAll("-", "")].map((one) => "bcdfghjklmnpqrst"[Number.parseInt(one, 16)]).join("")}`;

const open = async (page: Page, who: SignedIn) => page.context().addCookies(who.storageState.cookies);

/** A public entry, its check overdue, on the website. */
async function overdue(db: Database, by: SignedIn, name = named("Otter clinic")) {
  const content = { ...publishable(name), review_due: "2026-01-31", assured_date: "2025-01-31" };
  const entry = await makeDeskEntry(db, { by: by.id, name, content });
  return entry;
}

const publicPage = ({ area, slug }: { area: string; slug: string }) => `/${area}/services/${slug}`;
const today = () => dayInWords(britishDay(new Date()));

test.describe("somebody whose browser runs no scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("finds what is overdue, says of several at once that it is still correct, and families read so", async ({
    page,
    db,
  }) => {
    const editor = await signIn(db);
    const label = named("round");
    const entries = [await overdue(db, editor), await overdue(db, editor), await overdue(db, editor)];
    await db.label.createMany({ data: entries.map(({ id }) => ({ entryId: id, label })) });
    await open(page, editor);
    await page.goto("/admin");
    await page
      .getByRole("link", { name: /^To be checked/ })
      .first()
      .click();
    await page.getByLabel("Label", { exact: true }).selectOption(label);
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.getByText("It should have been checked by 31 January 2026.")).toHaveCount(3);

    await page.getByRole("link", { name: "All entries" }).click();
    await page.getByLabel("Label", { exact: true }).selectOption(label);
    await page.getByLabel("Only what is overdue").check();
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.getByRole("status")).toHaveText("3 entries");
    const [one, two, three] = entries as [(typeof entries)[0], (typeof entries)[0], (typeof entries)[0]];
    await page.getByLabel(`Choose ${one.name}`).check();
    await page.getByLabel(`Choose ${two.name}`).check();
    // Meanwhile, what one of them says is changed.
    await db.edition.updateMany({ where: { entryId: two.id }, data: { state: "superseded" } });
    const content = { ...publishable(two.name), summary: "Other words." };
    await db.edition.create({
      data: { entryId: two.id, number: 2, state: "published", publishedAt: new Date(), content },
    });
    await page.getByRole("button", { name: "Still correct: all that I chose" }).click();
    await expect(page.getByRole("status")).toHaveText("1 of 2 entries are marked as checked today.");
    await expect(page.getByRole("listitem").filter({ hasText: one.name })).toContainText("checked today");
    await expect(page.getByRole("listitem").filter({ hasText: two.name })).toContainText("Not done");
    await page.reload();
    await expect(page.getByRole("status")).toHaveText("1 of 2 entries are marked as checked today.");

    await page.goto(publicPage(one));
    await expect(page.getByText(`Somebody checked this with the service on ${today()}.`)).toBeVisible();
    await page.goto(publicPage(three));
    await expect(page.getByText("Somebody checked this with the service on 31 January 2025.")).toBeVisible();
  });

  test("is shown what may be there already before they make an entry, and then goes on in its form", async ({
    page,
    db,
  }) => {
    const editor = await signIn(db);
    const there = await overdue(db, editor);
    await open(page, editor);
    await page.goto("/admin/entries");
    await page.getByRole("link", { name: "New entry" }).click();
    await page.getByLabel(/^A service/).check();
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByLabel("What is it called?").fill(`the ${there.name} team`);
    await page.getByRole("button", { name: "Go on" }).click();
    await expect(page.getByRole("heading", { name: "It may be there already" })).toBeVisible();
    await expect(page.getByRole("link", { name: there.name })).toBeVisible();
    const slug = page.getByLabel("Its address on the website");
    await expect(slug).toHaveValue(/^the-otter-clinic-[a-z]+-team$/);
    await slug.fill("Not A Slug");
    await page.getByRole("button", { name: "It is none of these: make it" }).click();
    await expect(page.getByRole("alert")).toContainText("Use lower-case letters");
    await slug.fill(`made-${randomUUID()}`);
    await page.getByRole("button", { name: "It is none of these: make it" }).click();
    await expect(page).toHaveURL(/\/admin\/entries\/[0-9a-f-]{36}\/edit\/about$/);
    await expect(page.getByLabel("Name", { exact: true }).first()).toHaveValue(`the ${there.name} team`);
    await page.goto("/admin");
    await expect(page.getByRole("region", { name: /^Waits for you/ })).toContainText(`the ${there.name} team`);
  });

  test("is offered the places at a postcode before they make another one there", async ({ page, db }) => {
    const editor = await signIn(db);
    const name = named("Otter house");
    const address = { id: randomUUID(), address_1: "1 High Street", postal_code: "OX4 1XD" };
    await makeDeskEntry(db, { by: editor.id, kind: "location", name, content: { name, summary: "A place.", address } });
    await open(page, editor);
    await page.goto("/admin/entries/new?kind=location");
    await page.getByLabel("What is its postcode?").fill("OX4 1XDD");
    await page.getByRole("button", { name: "Go on" }).click();
    await expect(page.getByRole("alert")).toContainText("not a UK postcode");
    await page.getByLabel("What is its postcode?").fill("ox41xd");
    await page.getByRole("button", { name: "Go on" }).click();
    await expect(page.getByRole("link", { name })).toBeVisible();
    await page.getByLabel("What is it called?").fill(named("Badger house"));
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByRole("button", { name: "It is none of these: make it" }).click();
    await expect(page).toHaveURL(/\/edit\/about$/);
    const [, id = ""] = /entries\/([0-9a-f-]{36})/.exec(page.url()) ?? [];
    const { content } = await db.edition.findFirstOrThrow({ where: { entryId: id } });
    expect(content).toMatchObject({ address: { postal_code: "OX4 1XD" }, easting: expect.any(Number) });
  });

  test("hands something in; it waits for a publisher, who sends it back; its writer reads why", async ({
    page,
    browser,
    db,
  }) => {
    const [writer, publisher] = [await signIn(db), await signIn(db, { role: "publisher", name: "Pat Publisher" })];
    const entry = await makeDeskEntry(db, { by: writer.id, stage: "submitted", name: named("Otter clinic") });
    await open(page, publisher);
    await page.goto(`/admin?q=${encodeURIComponent(entry.name)}`);
    const waiting = page.getByRole("region", { name: /^Waits for you/ });
    await expect(waiting).toContainText("handed it in. “A new number”");
    await waiting.getByRole("link", { name: /^Read it, then publish it or send it back/ }).click();
    await expect(page).toHaveURL(`/admin/entries/${entry.id}`);
    const sent = { number: "2", revision: "1", reason: "The number is wrong." };
    const returned = await postDesk(`/admin/entries/${entry.id}/return`, sent, publisher);
    expect(returned.status).toBe(303);
    await page.goto(String(returned.headers.location));
    await expect(page.getByRole("status")).toHaveText("It is a draft again.");

    const theirs = await browser.newContext({ baseURL: deskBase, storageState: writer.storageState });
    const desk = await theirs.newPage();
    await desk.goto("/admin");
    await expect(desk.getByRole("region", { name: /^Waits for you/ })).toContainText("The number is wrong.");
    await theirs.close();
    await page.goto("/admin");
    await expect(page.getByRole("region", { name: /^Waits for you/ }).getByText(entry.name)).toHaveCount(0);
    await expect(page.getByRole("region", { name: /^What changed lately/ })).toContainText("The number is wrong.");
  });

  test("watches an entry, is told what is new in it, and has then seen it", async ({ page, db }) => {
    const [watcher, colleague] = [await signIn(db, { role: "viewer" }), await signIn(db, { name: "Chris Colleague" })];
    const entry = await overdue(db, colleague);
    await open(page, watcher);
    await page.goto(`/admin/entries/${entry.id}`);
    await page.getByRole("button", { name: "Watch this entry" }).click();
    await postDesk(`/admin/entries/${entry.id}/label`, { label: "otters" }, colleague);
    await page.goto("/admin");
    const changes = page.getByRole("region", { name: /^What changed lately/ });
    const line = changes.getByRole("listitem").filter({ hasText: entry.name });
    await expect(line).toContainText("New");
    await expect(line).toContainText("Chris Colleague changed its labels");
    await changes.getByRole("button", { name: "I have seen what is new" }).click();
    await expect(changes.getByText("New", { exact: true })).toHaveCount(0);
  });

  test("writes a note once, however often the form is sent, and families never read it", async ({ page, db }) => {
    const editor = await signIn(db);
    const entry = await overdue(db, editor);
    await open(page, editor);
    const words = named("Canary");
    await page.goto(`/admin/entries/${entry.id}`);
    await page.getByLabel("Add a note").fill(words);
    const id = (await page.locator("input[name=note-id]").getAttribute("value")) ?? "";
    await page.getByRole("button", { name: "Add the note" }).click();
    await expect(page.getByText(words)).toHaveCount(1);
    await postDesk(`/admin/entries/${entry.id}/note`, { "note-id": id, note: words }, editor);
    await page.reload();
    await expect(page.getByText(words)).toHaveCount(1);
    for (const address of [publicPage(entry), "/oxfordshire/services", `/api/search?q=${encodeURIComponent(words)}`]) {
      expect((await getDesk(address)).text).not.toContain(words.split(" ")[1]);
    }
  });
});

test.describe("the link in a letter", () => {
  const linkTo = (entry: { id: string }, to: { id: string }, number = 1, at = new Date()) =>
    `/admin/still-correct/${signLink("still-correct", { entryId: entry.id, number, personId: to.id }, at)}`;

  test("lets somebody who is not signed in say that a page is still correct; opening it does nothing", async ({
    page,
    db,
  }) => {
    const editor = await signIn(db);
    const entry = await overdue(db, editor);
    const link = linkTo(entry, editor);
    for (let times = 0; times < 3; times++) expect((await page.goto(link))?.status()).toBe(200);
    expect(await db.edition.count({ where: { entryId: entry.id } })).toBe(1);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Is ${entry.name} still correct?`);
    await page.getByRole("button", { name: "It is still correct" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Thank you");
    await expect(page).toHaveURL(link);
    expect((await page.goto(link))?.status()).toBe(200);
    expect((await postDesk(`${link}/confirm`, {})).status).toBe(303);
    expect(await db.edition.count({ where: { entryId: entry.id } })).toBe(2);
    await page.goto(publicPage(entry));
    await expect(page.getByText(`Somebody checked this with the service on ${today()}.`)).toBeVisible();
    expect(await db.event.findFirst({ where: { entryId: entry.id, action: "confirm" } })).toMatchObject({
      actor: editor.id,
      reason: "Still correct, by the link in a letter",
    });
  });

  test("asks about each doubt, and takes no answer that leaves one open", async ({ db }) => {
    const editor = await signIn(db);
    const doubtful = { id: randomUUID(), name: "Clinic", email: "a@clinic.example", needs_review: true };
    const content = { ...publishable("Doubtful by letter"), contacts: [doubtful] };
    const entry = await makeDeskEntry(db, { by: editor.id, content });
    const link = linkTo(entry, editor);
    const [, doubt = ""] = /name="(doubt-[\w-]+)"/.exec((await getDesk(link)).text) ?? [];
    const confirm = async (answer: Record<string, string>) => (await postDesk(`${link}/confirm`, answer)).status;
    expect([await confirm({}), await confirm({ [doubt]: "wrong" })]).toEqual([422, 422]);
    expect(await db.edition.count({ where: { entryId: entry.id } })).toBe(1);
    expect(await confirm({ [doubt]: "right" })).toBe(303);
    expect(await db.edition.count({ where: { entryId: entry.id } })).toBe(2);
  });

  test("has ended when other words are public, after 30 days, and for who may not write there any more", async ({
    db,
  }) => {
    const editor = await signIn(db);
    const entry = await overdue(db, editor);
    const left = await signIn(db, { role: "publisher" });
    await db.membership.deleteMany({ where: { userId: left.id } });
    const gone = await signIn(db, { role: "publisher" });
    await db.user.update({ where: { id: gone.id }, data: { disabledAt: new Date() } });
    const viewer = await signIn(db, { role: "viewer" });
    const monthAgo = new Date(Date.now() - 31 * 86_400_000);
    const ended = [
      ...[left, gone, viewer].map((one) => linkTo(entry, one)),
      ...[linkTo(entry, editor, 1, monthAgo), linkTo(entry, editor, 7), `${linkTo(entry, editor)}x`],
    ];
    for (const link of ended) {
      for (const answer of [await getDesk(link), await postDesk(`${link}/confirm`, {})]) {
        expect(answer.status).toBe(410);
        expect(answer.text).toContain("This link has ended");
        expect(answer.text).not.toContain(entry.name);
      }
    }
    expect(await db.edition.count({ where: { entryId: entry.id } })).toBe(1);
    await db.edition.updateMany({ where: { entryId: entry.id }, data: { state: "superseded" } });
    const content = { ...publishable(entry.name), summary: "Other words." };
    await db.edition.create({
      data: { entryId: entry.id, number: 2, state: "published", publishedAt: new Date(), content },
    });
    expect((await getDesk(linkTo(entry, editor))).status).toBe(410);
    expect((await postDesk(`${linkTo(entry, editor)}/confirm`, {})).status).toBe(410);
  });
});

test("nothing of another council's area is in any list, whatever is asked for", async ({ db }) => {
  const [near, far] = [await signIn(db), await signIn(db, { role: "administrator", areas: ["stockton-on-tees"] })];
  const entry = await overdue(db, near);
  await makeUnsaved(db, entry.id, near.id);
  const lists = ["waiting", "comments", "due", "doubts", "links", "gaps", "unmet", "changes"].map(
    (list) => `/admin?list=${list}`,
  );
  const asked = ["area=oxfordshire", `q=${encodeURIComponent(entry.name)}`, `owner=${near.id}`];
  const found = async (who: SignedIn) => {
    const pages = [...lists, "/admin", ...asked.flatMap((query) => [`/admin?${query}`, `/admin/entries?${query}`])];
    const texts = [];
    for (const page of pages) texts.push((await getDesk(page, who)).text.includes(entry.id));
    return texts;
  };
  expect(await found(far)).not.toContain(true);
  expect(await found(near)).toContain(true);
  const made = { id: randomUUID(), kind: "service", area: "oxfordshire", name: "Made", slug: "made-elsewhere" };
  expect((await postDesk("/admin/entries/create", made, far)).status).toBe(404);
  expect((await getDesk("/admin/coverage?area=oxfordshire", far)).text).not.toMatch(/href="[^"]*area=oxfordshire/);
});

test("an entry is made once, however often the form is sent, and what is alike must have been seen", async ({ db }) => {
  const editor = await signIn(db);
  const there = await overdue(db, editor);
  const id = randomUUID();
  const form = { id, kind: "service", area: "oxfordshire", name: there.name, slug: `made-${id}` };
  const blind = await postDesk("/admin/entries/create", form, editor);
  expect(blind.status).toBe(409);
  expect(blind.text).toContain("Look at them first.");
  expect(await db.entry.count({ where: { id } })).toBe(0);
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => postDesk("/admin/entries/create", { ...form, seen: "1" }, editor)),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
  expect(await db.edition.count({ where: { entryId: id } })).toBe(1);
});

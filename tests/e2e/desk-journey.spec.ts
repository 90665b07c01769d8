import { randomUUID } from "node:crypto";
import { type Browser, type BrowserContextOptions, expect as expectSoon, type Page } from "@playwright/test";
import { makeInvitation } from "../../lib/db/people/invitations";
import { codeNow, secretOf } from "../support/desk";
import { promised, slack } from "../support/lengths";
import { deskBase, signIn, test } from "./support/desk-site";
import { type Hands, keyboard, pointer } from "./support/hands";
import { ask } from "./support/wire";

/** A machine that does much else answers later. What was promised is waited for no longer than that. */
const expect = expectSoon.configure({ timeout: 20_000 });

const dental = "Oxfordshire Community Dental Service";
const publicPage = "/oxfordshire/services/dental";
const oldStreet = "Sandford Road, Littlemore";

/** A browser of one person: its page, how they work on it, and everything that its console complained about. */
async function begin(browser: Browser, options: BrowserContextOptions, handsOf: (page: Page) => Hands) {
  const context = await browser.newContext({ baseURL: deskBase, ...options });
  const complaints: string[] = [];
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  context.on("weberror", (error) => complaints.push(String(error.error())));
  const page = await context.newPage();
  return { page, hands: handsOf(page), complaints, close: () => context.close() };
}
type Worker = Awaited<ReturnType<typeof begin>>;

const ways = {
  "with JavaScript and the keyboard alone": {
    options: { viewport: { width: 1280, height: 900 } },
    handsOf: keyboard,
    street: "1 Keyboard Lane",
  },
  "without JavaScript, on a phone": {
    options: { viewport: { width: 390, height: 844 }, javaScriptEnabled: false, hasTouch: true },
    handsOf: () => pointer,
    street: "2 Plain Lane",
  },
} as const;

const button = ({ page }: Worker, name: string) => page.getByRole("button", { name, exact: true });
const link = ({ page }: Worker, name: string | RegExp) => page.getByRole("link", { name, exact: true });
const heading = ({ page }: Worker) => page.getByRole("heading", { level: 1 });

/** From the link in a letter to the desk: a name, a password, a second factor. */
async function makeAccount(worker: Worker, token: string): Promise<void> {
  const { page, hands } = worker;
  await page.goto(`/admin/invitations/${token}`);
  await expect(heading(worker)).toHaveText("Welcome to the editors’ desk");
  await hands.type(page.getByLabel("Your name"), "Nia Newcomer");
  await hands.type(page.getByLabel("Choose a password"), "marble lantern seven kettles");
  await hands.press(button(worker, "Go on"));
  await expect(heading(worker)).toHaveText("Set up your second step");
  const shown = await page.getByText(/^(?:[A-Z2-7]{4} ){3,}/).textContent();
  const key = String(shown).replace(/\s/g, "");
  await hands.type(page.getByLabel("Code", { exact: true }), codeNow(secretOf(key)));
  await hands.press(button(worker, "Finish and go to the desk"));
  await expect(heading(worker)).toHaveText("Worklist");
}

/** Narrows the list that is open to the dental service, and opens it. */
async function openDental(worker: Worker): Promise<void> {
  const { page, hands } = worker;
  const filter = page.getByText("Narrow this list", { exact: true });
  if (await filter.isVisible()) await hands.press(filter);
  await hands.type(page.getByLabel("Name, address or label"), "community dental");
  await hands.press(button(worker, "Show"));
  await hands.press(page.getByRole("main").getByRole("link", { name: dental, exact: true }).first());
  await expect(heading(worker)).toContainText(dental);
}

/** Writes another street, and a note about it, where referrals are sent to. */
async function writeAddress(worker: Worker, street: string, note: string): Promise<void> {
  const { page, hands } = worker;
  await hands.press(link(worker, /Write a new edition|Go on writing/));
  const sections = page.getByRole("navigation", { name: "Sections of this entry" });
  await hands.press(sections.getByRole("button", { name: /^Save and go to: How to get it/ }));
  await hands.press(page.getByText("Change referral route 2"));
  const route = page.getByRole("group", { name: /^Referral route 2/ });
  await hands.type(route.getByLabel("Second line", { exact: false }), street);
  await hands.type(page.getByLabel("More about getting it"), note);
  await hands.press(page.getByRole("button", { name: "Save", exact: true }).last());
  await expect(page.getByRole("status").first()).toContainText("Saved in your draft");
}

/** Answers, where it is asked, where changed facts come from now, and that their notes are still true. */
async function sayWhereFrom({ page, hands }: Worker, source: string): Promise<void> {
  const asked = page.getByRole("region", { name: "Where does this come from now?" });
  if ((await asked.count()) === 0) return;
  const answers = asked.getByRole("radio", { name: /^(From the new source|Yes, keep it)/ });
  for (let at = 0; at < (await answers.count()); at++) await hands.tick(answers.nth(at));
  await hands.type(asked.getByLabel("Who says so"), source);
}

async function handIn(worker: Worker, reason: string): Promise<void> {
  const { page, hands } = worker;
  // Beside the form of a section it is a button, which saves.
  await hands.press(link(worker, "Overview").or(button(worker, "Save and go to: Overview")));
  await hands.type(page.getByLabel("What did you change, and why?"), reason);
  await sayWhereFrom(worker, reason);
  await hands.press(button(worker, "Hand in for publishing"));
  await expect(page.getByRole("main")).toContainText("somebody else has to publish it");
}

/** Finds in the worklist what waits, looks at everything that has to be looked at, and publishes it. */
async function publishWaiting(worker: Worker): Promise<void> {
  const { page, hands } = worker;
  await page.goto("/admin");
  await openDental(worker);
  const boxes = page.getByRole("checkbox", { name: /^I have looked at this/ });
  for (let at = 0; at < (await boxes.count()); at++) await hands.tick(boxes.nth(at));
  await hands.press(button(worker, "Publish"));
  await expect(page.getByRole("heading", { name: "Publish it" })).toHaveCount(0);
}

/**
 * Waits until the public reads this on the page, and programs in the answer to a search: as long as was promised, and
 * no longer.
 */
async function expectPublic(street: string, note: string): Promise<void> {
  const shown = async (address: string, words: string) => (await ask(deskBase, address)).text.includes(words);
  const asPromised = { timeout: promised.publish * slack };
  await expect.poll(() => shown(publicPage, street), asPromised).toBe(true);
  const search = "/api/search?area=oxfordshire&q=community+dental+service";
  await expect.poll(() => shown(search, note), asPromised).toBe(true);
}

test.describe.configure({ mode: "serial", timeout: 240_000 });

for (const [way, { options, handsOf, street }] of Object.entries(ways)) {
  test(`a new editor changes where dentists send referrals, and a publisher undoes it, ${way}`, async ({
    db,
    browser,
  }) => {
    const email = `nia-${randomUUID()}@council.example`;
    const invitation = { email, areaSlug: "oxfordshire", role: "editor", invitedBy: null } as const;
    const editor = await begin(browser, options, handsOf);
    await makeAccount(editor, await makeInvitation(db, invitation));
    await editor.hands.press(link(editor, "All entries"));
    await openDental(editor);
    const note = `Referrals go to ${street} from now on.`;
    await writeAddress(editor, street, note);
    await handIn(editor, `The team moved to ${street}`);
    await expect.poll(async () => (await ask(deskBase, publicPage)).text.includes(street)).toBe(false);

    const { storageState } = await signIn(db, { role: "publisher", name: "Pat Publisher" });
    const publisher = await begin(browser, { ...options, storageState }, handsOf);
    await publishWaiting(publisher);
    await expectPublic(street, note);

    await test.step("the history says who and what", async () => {
      await editor.hands.press(link(editor, "History"));
      const newest = editor.page.getByRole("listitem").filter({ has: editor.page.getByRole("heading", { level: 3 }) });
      await expect(newest.first()).toContainText(/Handed in .* by Nia Newcomer/);
      await expect(newest.first()).toContainText(/Published .* by Pat Publisher/);
      await expect(newest.first()).toContainText(`Why: The team moved to ${street}`);
      await editor.hands.press(newest.first().getByRole("link", { name: /^What changed/ }));
      await expect(heading(editor)).toContainText("What changed");
      const main = editor.page.getByRole("main");
      await expect(main.locator("del").filter({ hasText: "Sandford" })).toHaveCount(1);
      await expect(
        main
          .locator("ins")
          .filter({ hasText: /Keyboard|Plain/ })
          .first(),
      ).toBeVisible();
    });

    await test.step("the version before is restored, handed in and published back", async () => {
      await editor.hands.press(link(editor, "History"));
      const before = editor.page
        .getByRole("listitem")
        .filter({ has: editor.page.getByRole("heading", { level: 3, name: /Replaced by a later one/ }) });
      await editor.hands.press(before.first().getByRole("button", { name: /^Restore .* as a new draft$/ }));
      await handIn(editor, "They did not move after all");
      await publishWaiting(publisher);
      await expectPublic(oldStreet, "You or a relative can ask for a home visit only");
      expect((await ask(deskBase, publicPage)).text).not.toContain(street);
    });

    expect([...editor.complaints, ...publisher.complaints]).toEqual([]);
    await Promise.all([editor.close(), publisher.close()]);
  });
}

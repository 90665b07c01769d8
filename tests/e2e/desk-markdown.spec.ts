import { type BrowserContext, expect, type Page } from "@playwright/test";
import type { Database } from "../../lib/db/client";
import { hiddenAddresses, hostileMarkdown } from "../support/hostile-markdown";
import { makeDeskEntry } from "./support/desk-entries";
import { deskBase, signIn, test } from "./support/desk-site";
import { handIn, mustBeDone, publish, saveSection } from "./support/desk-steps";

/** The fields of a service that take Markdown, and the section of the form that each is in. */
const fields = [
  ["about", "description"],
  ["about", "what_happens"],
  ["who-it-is-for", "eligibility_description"],
  ["how-to-get-it", "for_professionals"],
] as const;

/** Texts of so many characters stand alone; of others, several share a field, each a block of its own. */
const long = 1_000;
const together = 4;

/** The texts as fields hold them, and as many of these at a time as one service has. */
const [longOnes, shortOnes] = [true, false].map((is) => hostileMarkdown.filter((text) => text.length > long === is));
const held = [
  ...inParts(shortOnes as string[], together).map((texts) => texts.join("\n\n")),
  ...(longOnes as string[]),
];
const batches = inParts(held, fields.length);

function inParts<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}

test("there are as many hostile texts as were asked for, and none twice", () => {
  expect(new Set(hostileMarkdown).size).toBeGreaterThanOrEqual(59);
  expect(new Set(hostileMarkdown).size).toBe(hostileMarkdown.length);
});

/** What must be nowhere in the part of a page that shows what editors wrote. */
const forbidden =
  "script:not([type='application/ld+json']), iframe, frame, object, embed, applet, img, picture, image, video, audio, source, style, link, meta, base, math, " +
  "template, marquee, foreignObject, xmp, noscript, [style], [srcdoc], [formaction], [xlink\\:href], [autofocus]";

/** The texts of links that go where no editor may send anybody, handlers, and elements that must not be there. */
const badParts = (page: Page, selector = forbidden): Promise<string[]> =>
  page.evaluate((all) => {
    const main = document.querySelector("main");
    if (!main) return ["There is no main part."];
    const elements = [...main.querySelectorAll("*")];
    const handlers = elements.filter((one) => one.getAttributeNames().some((name) => name.startsWith("on")));
    const links = elements.filter((one) => {
      const href = one.getAttribute("href");
      if (href === null) return false;
      const { protocol, username, hostname, search } = new URL(href, document.baseURI);
      if (protocol === "mailto:") return search !== "";
      if (!["http:", "https:", "tel:"].includes(protocol)) return true;
      return username !== "" || hostname.includes("xn--") || /^(?:\/\/|\/\\|\\)/.test(href);
    });
    const data = [...main.querySelectorAll("script[type='application/ld+json']")].filter((one) => {
      try {
        return typeof JSON.parse(one.textContent ?? "") !== "object";
      } catch {
        return true;
      }
    });
    return [...main.querySelectorAll(all), ...handlers, ...links, ...data].map(({ outerHTML }) =>
      outerHTML.slice(0, 200),
    );
  }, selector);

/**
 * Opens pages and writes down what a hostile text would do: dialogs, requests to others, what the policy had to stop.
 */
function watch(context: BrowserContext): string[] {
  const seen: string[] = [];
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== deskBase && url.protocol !== "data:") seen.push(`asked for ${request.url()}`);
  });
  context.on("dialog", (dialog) => {
    seen.push(`opened a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on("console", (message) => {
    if (message.type() === "error") seen.push(`complained: ${message.text()}`);
  });
  context.on("weberror", (error) => seen.push(`failed: ${error.error().message}`));
  return seen;
}

/** Publishes the last edition as it stands, as one may be that was published before anybody looked at its Markdown. */
async function publishAnyway(db: Database, entryId: string): Promise<void> {
  const last = await db.edition.findFirstOrThrow({ where: { entryId }, orderBy: { number: "desc" } });
  await db.edition.updateMany({ where: { entryId, state: "published" }, data: { state: "superseded" } });
  await db.edition.update({ where: { id: last.id }, data: { state: "published", publishedAt: new Date() } });
}

for (const [at, texts] of batches.entries()) {
  test(`hostile texts, part ${at + 1}, are words and nothing else wherever they are shown`, async ({ db, browser }) => {
    const writer = await signIn(db);
    const publisher = await signIn(db, { role: "publisher" });
    const entry = await makeDeskEntry(db, { by: writer.id, name: `Hostile ${at + 1}` });
    const mark = `Hostile texts of part ${at + 1}, as they were typed.`;
    for (const section of new Set(fields.map(([one]) => one))) {
      const typed = fields.flatMap(([where, field], index) =>
        where === section ? [[field, texts[index] ?? "Nothing hostile."] as const] : [],
      );
      // What is no Markdown has to be words, too.
      const plain =
        section === "about"
          ? [
              ["alert", texts.join(" ").slice(0, 600)],
              ["summary", mark],
            ]
          : [];
      mustBeDone(await saveSection(db, writer, entry.id, section, Object.fromEntries([...typed, ...plain])));
    }
    await publishAnyway(db, entry.id);
    const state = { storageState: publisher.storageState, baseURL: deskBase };
    const context = await browser.newContext(state);
    const seen = watch(context);
    const page = await context.newPage();
    const look = async (address: string) => {
      const response = await page.goto(address);
      expect(response?.status(), address).toBe(200);
      expect(await badParts(page), address).toEqual([]);
      expect(await page.evaluate(() => "ran" in window), address).toBe(false);
      expect(await page.locator("h1").count(), address).toBe(1);
    };
    await look(`/admin/entries/${entry.id}`);
    await look(`/admin/entries/${entry.id}/preview/professional`);
    await look(`/admin/entries/${entry.id}/compare?from=1&to=2`);
    const isShown = async () =>
      (await (await context.request.get(`/oxfordshire/services/${entry.slug}`)).text()).includes(mark);
    await expect.poll(isShown, { timeout: 60_000 }).toBe(true);
    await look(`/oxfordshire/services/${entry.slug}`);
    // Where there is JavaScript, the form shows what a text will look like.
    await look(`/admin/entries/${entry.id}/edit/about`);
    await expect(page.getByRole("region", { name: /will look/ }).first()).toBeVisible();
    expect(await badParts(page)).toEqual([]);
    expect(await page.evaluate(() => "ran" in window)).toBe(false);
    expect(seen).toEqual([]);
    await context.close();
  });
}

test("what people paste is drawn as they meant it; what cannot be shown is listed and not handed in", async ({
  db,
  browser,
}) => {
  const writer = await signIn(db);
  const publisher = await signIn(db, { role: "publisher" });
  const entry = await makeDeskEntry(db, { by: writer.id });
  const about = "We offer:\n•\tSinging\no\tquiet corner\n•\tPicture cards\nRing (01865) 904105.\nSee www.nhs.uk";
  const table = "Day\tTime\nMonday\t9 to 5";
  const typed = { description: about, what_happens: table };
  mustBeDone(await saveSection(db, writer, entry.id, "about", typed));
  const answer = await handIn(db, writer, entry.id);
  expect(answer.status).toBe(422);
  expect(answer.text).toContain("A table cannot be shown");
  mustBeDone(await saveSection(db, writer, entry.id, "about", { what_happens: "- Monday: 9 to 5" }));
  mustBeDone(await handIn(db, writer, entry.id));
  mustBeDone(await publish(db, publisher, entry.id));
  const context = await browser.newContext({ baseURL: deskBase, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(`/oxfordshire/services/${entry.slug}`);
  const text = page.locator(".prose", { hasText: "We offer" });
  await expect(text.locator("li li")).toHaveText("quiet corner");
  await expect(text.getByRole("link", { name: "(01865) 904105" })).toHaveAttribute("href", "tel:01865904105");
  await expect(text.getByRole("link", { name: "www.nhs.uk" })).toHaveAttribute("href", "https://www.nhs.uk");
  await expect(text.locator("br")).toHaveCount(1);
  await context.close();
});

test("links that hide where they lead are kept, shown as words, and not handed in", async ({ db, browser }) => {
  const writer = await signIn(db);
  const entry = await makeDeskEntry(db, { by: writer.id });
  mustBeDone(await saveSection(db, writer, entry.id, "about", { description: hiddenAddresses.join("\n\n") }));
  const context = await browser.newContext({ storageState: writer.storageState, baseURL: deskBase });
  const page = await context.newPage();
  await page.goto(`/admin/entries/${entry.id}/preview/professional`);
  await expect(page.getByText(hiddenAddresses[0] as string)).toBeVisible();
  expect(await badParts(page)).toEqual([]);
  const answer = await handIn(db, writer, entry.id);
  expect(answer.status).toBe(422);
  expect(answer.text).toContain("does not lead where it seems to");
  await context.close();
});

test("what these tests look for would be seen", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: deskBase });
  const seen = watch(context);
  const page = await context.newPage();
  await page.goto("/");
  await page.evaluate(() => {
    const main = document.querySelector("main") as HTMLElement;
    main.innerHTML = '<p onclick="x"></p><a href="javascript:x">x</a><a href="//elsewhere.example">x</a>';
    main.append(document.createElement("iframe"));
    const image = document.createElement("img");
    image.src = "https://elsewhere.example/pixel.gif";
    main.append(image);
  });
  await expect.poll(() => seen.join()).toContain("elsewhere.example");
  expect(await badParts(page)).toHaveLength(5);
  await context.close();
});

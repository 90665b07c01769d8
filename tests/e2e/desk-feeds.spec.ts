import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "@playwright/test";
import type { FeedReport, ReadFeed } from "../../lib/jobs/feeds/feed-reader";
import { fetchPage } from "../../lib/jobs/feeds/fetch-page";
import { noPageStore } from "../../lib/jobs/feeds/page-store";
import { walkFeed } from "../../lib/jobs/feeds/walk-feed";
import { type JobLock, takeJobLock } from "../../lib/jobs/job-lock";
import { followFeeds, readWantedFeeds } from "../../lib/jobs/read-feeds";
import { readFeed } from "../../lib/open-referral-import/read-feed";
import { siteDatabaseUrl } from "../support/desk";
import { startWebServer } from "../support/web-server";
import { overhang, violations } from "./support/axe";
import { inLetters } from "./support/desk-entries";
import { deskFolder, signIn, test } from "./support/desk-site";

const never = new AbortController().signal;
const jobs = ["read-feeds", "follow-feeds"];

/** The lock of a job of the desk's site, which may be running this moment. */
async function lockOf(job: string): Promise<JobLock> {
  for (;;) {
    const lock = await takeJobLock(siteDatabaseUrl(deskFolder), job);
    if (lock) return lock;
    await sleep(500);
  }
}

/** A feed of two pages that says what the test wants of it. Its second page waits for `goOn`. */
async function startFeed(word: string) {
  const says = { number: "01865 904040", ids: ["1", "2"], isAway: false };
  let goOn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const service = (id: string) => ({
    id,
    name: `${word} club ${id}`,
    description: "Swimming for children.",
    contacts: [{ id: `c${id}`, phones: [{ id: `p${id}`, number: says.number }] }],
  });
  const server = await startWebServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://here");
    if (says.isAway) return response.destroy();
    if (!pathname.endsWith("/services")) return response.writeHead(404).end();
    const page = Number(searchParams.get("page"));
    if (page === 2) await held;
    const contents = says.ids.slice(page - 1, page).map(service);
    const body = { total_items: says.ids.length, total_pages: says.ids.length, page_number: page, contents };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  return { says, server, goOn };
}

/**
 * Reads a feed as the site does, under the same guard, in this process. What is known to the desk by `url` is asked of
 * the server of the test, which has no public address; every other feed is asked as it is.
 */
const reader =
  (url: string, port: number): ReadFeed =>
  async (feed, { onProgress } = {}) => {
    const isOurs = feed.url === url;
    const allow = isOurs ? [`127.0.0.1:${port}`] : [];
    const { parts, notes, issue, fetched, same } = await walkFeed(
      isOurs ? `http://127.0.0.1:${port}/api/services` : feed.url,
      {
        fetch: (address, options) => fetchPage(address, { ...options, allow }),
        store: noPageStore(),
        pause: 0,
        ...(onProgress ? { onProgress } : {}),
      },
    );
    const read: Pick<FeedReport, "source" | "issues" | "notes"> =
      issue !== null && parts.services.length === 0
        ? { source: null, issues: [issue], notes: [] }
        : readFeed(parts, feed.source);
    return { ...read, notes: [...notes, ...read.notes], issue, fetched, same };
  };

test("an editor types the address of a feed, sees how far it is, makes drafts, and is told each night what is new, gone, or silent", async ({
  page,
  context,
  db,
}) => {
  test.setTimeout(240_000);
  // The site's own jobs would ask the address that the desk knows, which nobody has.
  const locks = await Promise.all(jobs.map(lockOf));
  const editor = await signIn(db, { role: "editor", name: "Olive Oxford" });
  await context.addCookies(editor.storageState.cookies);
  const word = `otter ${inLetters(randomUUID()).slice(0, 8)}`;
  const url = `https://${randomUUID()}.example/api`;
  const { says, server, goOn } = await startFeed(word);
  const read = reader(url, server.port);
  const main = page.getByRole("main");
  const sound = async () => {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overhang(page)).toBeLessThanOrEqual(0);
      expect(await violations(page)).toEqual([]);
    }
  };
  const add = async (address: string) => {
    await page.goto("/admin/bulk");
    await page.getByLabel("Web address of the open data").fill(address);
    await page.getByRole("button", { name: "Read it", exact: true }).click();
  };

  await add("trust.example");
  await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("starts with https://");
  await add("http://10.0.0.1/api");
  await readWantedFeeds(db, new Date(), never, { read, folder: "" });
  await page.getByRole("link", { name: "See how far it is now" }).click();
  await expect(main).toContainText("It could not be read. This address leads into a private network");
  await sound();
  await page.getByRole("button", { name: "Take it off the list" }).click();
  await expect(page.getByRole("heading", { name: "In bulk" })).toBeVisible();
  await expect(main).not.toContainText("10.0.0.1");

  await add(url);
  await expect(page.getByRole("status")).toHaveText("It will be read within a minute.");
  await expect(page.getByRole("button", { name: "Read it now" })).toHaveCount(0);
  const reading = readWantedFeeds(db, new Date(), never, { read, folder: "" });
  await expect(async () => {
    await page.getByRole("link", { name: "See how far it is now" }).click();
    await expect(page.getByRole("status")).toHaveText("It is being read: page 1 of 2, 1 record until now.", {
      timeout: 2_000,
    });
  }).toPass();
  await sound();
  goOn();
  await reading;
  await page.getByRole("link", { name: "See how far it is now" }).click();
  const feedPage = page.url();
  await page.getByRole("link", { name: "See what it would make, row by row" }).click();
  await page.getByRole("button", { name: "Make 2 drafts" }).click();
  await expect(main).toContainText("2 drafts were made");
  await page.goto(feedPage);
  await expect(main).toContainText("2 entries here come from it.");
  await expect(page.getByRole("button", { name: "Take it off the list" })).toHaveCount(0);
  await page.getByRole("button", { name: "Read it each night" }).click();
  await expect(main).toContainText("It is read each night.");

  says.number = "01865 555999";
  says.ids = ["1"];
  await followFeeds(db, new Date(), never, { read, folder: "" });
  await page.goto("/admin?list=feeds");
  await main.getByRole("link", { name: new RegExp(new URL(url).host) }).click();
  await expect(main).toContainText("01865 555999");
  await expect(main).toContainText("The feed has not had it since");
  await sound();
  await page.getByRole("checkbox", { name: "Take theirs: Contacts" }).check();
  await page.getByRole("button", { name: "Take what is ticked" }).click();
  await expect(page.getByRole("status")).toContainText("What you ticked is in the draft of the entry");
  await page.getByRole("button", { name: "I know this" }).click();
  await expect(main).toContainText("Nothing waits for you.");
  await page.getByRole("link", { name: "All open data of others" }).click();

  says.isAway = true;
  await followFeeds(db, new Date(), never, { read, folder: "" });
  await page.goto(feedPage);
  await expect(main).toContainText("There was no answer. What it said before stays.");
  await sound();
  await Promise.all([server.close(), ...locks.map((lock) => lock.release())]);
});

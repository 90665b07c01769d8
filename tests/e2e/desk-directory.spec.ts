import { type Browser, expect, type Page, test } from "@playwright/test";
import type { Database } from "../../lib/db/client";
import { codeNow, makePerson, openSiteDatabase } from "../support/desk";
import { type Said, startDirectory } from "../support/directory";
import { steadyPort } from "../support/processes";
import { type OwnSite, startOwnSite } from "./support/own-site";

test.describe.configure({ mode: "serial", timeout: 120_000 });

let directory: Awaited<ReturnType<typeof startDirectory>>;
let site: OwnSite;
let address: string;
let db: Database;

test.beforeAll(async () => {
  const port = String(await steadyPort());
  address = `http://localhost:${port}`;
  directory = await startDirectory("the desk", "the desk's own secret", address);
  site = await startOwnSite({
    PORT: port,
    OIDC_ISSUER: directory.issuer,
    OIDC_CLIENT_ID: "the desk",
    OIDC_CLIENT_SECRET: "the desk's own secret",
    OIDC_DOMAINS: "council.example",
    OIDC_NAME: "your staff account",
  });
  db = openSiteDatabase(site.folder);
});
test.afterAll(async () => {
  await db.$disconnect();
  await site.end();
  await directory.close();
});

const said = (email: string, more: Partial<Said> = {}): Said => ({
  sub: `person ${email}`,
  email,
  name: "Ann Staff",
  amr: ["pwd", "mfa"],
  auth_time: Math.floor(Date.now() / 1000),
  ...more,
});
const person = (email: string) => makePerson(db, { email, role: "editor", areas: ["oxfordshire"] });

/** Presses the link that leads to the directory, in a browser of its own, as whom the directory says this. */
async function enter(browser: Browser, claims: Said): Promise<Page> {
  directory.sits(claims);
  const page = await (await browser.newContext({ baseURL: address, javaScriptEnabled: false })).newPage();
  await page.goto("/admin");
  await page.getByRole("link", { name: "Sign in with your staff account" }).click();
  return page;
}
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

/** That this browser was sent back to the first page, with what to do, and is not signed in. */
async function expectOutside(page: Page): Promise<void> {
  await expect(page.getByRole("status")).toContainText("You could not be signed in with your staff account.");
  await page.goto("/admin");
  await expect(heading(page, "Sign in")).toBeVisible();
}

test("who has an account comes in with the council's directory, and types no password", async ({ browser }) => {
  const { email } = await person("ann@council.example");
  const page = await enter(browser, said(email));
  await expect(heading(page, "Worklist")).toBeVisible();
  expect(directory.exchanges).toEqual(["right"]);
});

test("whom the directory asked for a password only shows our second factor too", async ({ browser }) => {
  const { email, secret } = await person("ben@council.example");
  const page = await enter(browser, said(email, { amr: ["pwd"] }));
  await page.getByLabel("Code").fill(codeNow(secret));
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(heading(page, "Worklist")).toBeVisible();
});

test("of an address of another domain the directory is not believed, although there is such an account", async ({
  browser,
}) => {
  for (const email of ["cy@elsewhere.example", "cy@council.example.elsewhere.example"]) {
    await person(email);
    await expectOutside(await enter(browser, said(email)));
    await expectOutside(await enter(browser, said("x", { email: null, preferred_username: email })));
  }
});

test("who has no account and no invitation stays outside", async ({ browser }) => {
  await expectOutside(await enter(browser, said("nobody@council.example")));
  expect(await db.user.count({ where: { email: "nobody@council.example" } })).toBe(0);
});

test("who was disabled is out with the next page, and does not come in again", async ({ browser }) => {
  const { id, email } = await person("dee@council.example");
  const page = await enter(browser, said(email));
  await expect(heading(page, "Worklist")).toBeVisible();
  await db.user.update({ where: { id }, data: { disabledAt: new Date() } });
  await page.goto("/admin");
  await expect(heading(page, "Sign in")).toBeVisible();
  await expectOutside(await enter(browser, said(email)));
});

import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page } from "@playwright/test";
import type { Database } from "../../lib/db/client";
import type { Role } from "../../lib/editing/roles";
import { writeCsv } from "../../lib/open-data/csv-out";
import { openSiteDatabase, signedInEditor } from "../support/desk";
import { hostileCsv } from "../support/hostile-csv";
import { deskBase, deskFolder, test } from "./support/desk-site";

let db: Database;
test.beforeAll(() => {
  db = openSiteDatabase(deskFolder);
});
test.afterAll(() => db.$disconnect());

/** A page of somebody signed in who has this role in Oxfordshire. */
async function pageOf(browser: Browser, role: Role, javaScriptEnabled = true) {
  const someone = await signedInEditor(db, { role, areas: ["oxfordshire"] });
  const context = await browser.newContext({
    baseURL: deskBase,
    storageState: someone.storageState,
    javaScriptEnabled,
  });
  return { page: await context.newPage(), someone };
}

const file = (text: string | Uint8Array, name = "services.csv") => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(text as Uint8Array),
});
async function send(page: Page, text: string | Uint8Array) {
  await page.goto("/admin/bulk");
  await page.getByLabel("File", { exact: true }).setInputFiles(file(text));
  await page.getByRole("button", { name: "Read the file" }).click();
}

for (const javaScript of [true, false]) {
  test.describe(javaScript ? "with JavaScript" : "without JavaScript", () => {
    test("a file is read, decided about, and becomes drafts", async ({ browser }) => {
      const { page } = await pageOf(browser, "editor", javaScript);
      const mark = randomUUID().slice(0, 8);
      await page.goto("/admin/bulk");
      const nursing = await db.entry.findFirstOrThrow({
        where: { areaSlug: "oxfordshire", slug: "childrens-nursing", kind: "service" },
      });
      const rows = [
        {
          name: `Sleep club ${mark}`,
          summary: "Help with sleep.",
          organization: "oxford-health",
          email: "sleep at trust",
        },
        {
          name: "The community children’s nursing service",
          summary: "Nurses.",
          organization: "oxford-health",
          email: "",
        },
        { name: "", summary: "No name", organization: "", email: "" },
      ];
      await send(page, writeCsv(Object.keys(rows[0] as object), rows));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("What the file would do");
      await expect(page.getByText("1 row may be an entry that is here already: you decide")).toBeVisible();
      await expect(page.getByRole("button", { name: /^Make / })).toHaveCount(0);

      // One row looks like an entry that is here: it is that one.
      await page.getByLabel(/It is “Community Children.s Nursing Service”/).check();
      await page.getByRole("button", { name: "Save the answers on this page" }).click();
      // The row without a name is left out.
      await page.getByRole("link", { name: /^Cannot be used/ }).click();
      await expect(page.getByText("Give it a name.")).toBeVisible();
      await page.getByLabel("Leave row 4 out").check();
      await page.getByRole("button", { name: "Save the answers on this page" }).click();

      await page.getByRole("link", { name: /^All rows/ }).click();
      await expect(page.getByText("Enter an email address")).toBeVisible();
      await page.getByRole("button", { name: "Make 2 drafts" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("2 drafts were made");
      await page.getByRole("link", { name: `Sleep club ${mark}` }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText(`Sleep club ${mark}`);
      const drafts = await db.edition.findMany({ where: { entryId: nursing.id, state: "draft" } });
      expect(drafts).toMatchObject([{ content: { summary: "Nurses.", acronyms: ["CCN", "CCNS"] } }]);
      await db.edition.updateMany({ where: { entryId: nursing.id, state: "draft" }, data: { state: "withdrawn" } });
      await page.context().close();
    });

    test("many entries are handed in and published, with what came of each", async ({ browser }) => {
      const { page: writer } = await pageOf(browser, "editor", javaScript);
      const mark = randomUUID().slice(0, 8);
      const names = [`Club one ${mark}`, `Club two ${mark}`];
      const rows = names.map((name) => ({ name, summary: "A club.", categories: "therapies" }));
      await send(
        writer,
        writeCsv(Object.keys(rows[0] as object), [...rows, { name: `Bare ${mark}`, summary: "", categories: "" }]),
      );
      await writer.getByRole("button", { name: "Make 3 drafts" }).click();

      await writer.goto("/admin/bulk/entries?area=oxfordshire&kind=service");
      await writer.getByRole("button", { name: "Hand them in" }).click();
      await expect(writer.getByRole("alert", { name: "There is a problem" })).toContainText("Tick at least one entry.");
      await expect(writer.getByRole("alert", { name: "There is a problem" })).toContainText("Say in a few words");
      for (const name of [...names, `Bare ${mark}`]) await writer.getByLabel(name).check();
      await writer.getByLabel("What changed, and why").fill("New clubs");
      await writer.getByRole("button", { name: "Hand them in" }).click();
      await expect(writer.getByRole("status")).toHaveText("They were handed in for 2 of 3.");
      await expect(writer.getByRole("heading", { name: "Not done (1)" })).toBeVisible();

      const { page: publisher } = await pageOf(browser, "publisher", javaScript);
      await publisher.goto("/admin/bulk/entries?area=oxfordshire&kind=service");
      for (const name of names) await publisher.getByLabel(name).check();
      await publisher.getByRole("button", { name: "Publish them" }).click();
      await expect(publisher.getByRole("status")).toHaveText("They were published for 2 of 2.");
      await publisher.goto(`/oxfordshire/services/club-one-${mark}`);
      await expect(publisher.getByRole("heading", { level: 1 })).toHaveText(names[0] as string);
      for (const one of [writer, publisher]) await one.context().close();
    });
  });
}

test("open data of somebody else in a file overwrites nothing, and says where the council’s own words stay", async ({
  browser,
}) => {
  const { page } = await pageOf(browser, "editor", false);
  const record = { id: "7", name: "Oxford Health NHS Foundation Trust", description: "Their words." };
  await page.goto("/admin/bulk");
  const text = JSON.stringify({ contents: [], organizations: [record], services: [] });
  await page.getByLabel("File", { exact: true }).setInputFiles(file(text, "services.json"));
  await page.getByRole("button", { name: "Read the file" }).click();
  await page.getByLabel(/It is “Oxford Health NHS Foundation Trust”/).check();
  await page.getByRole("button", { name: "Save the answers on this page" }).click();
  await page.getByRole("link", { name: /^All rows/ }).click();
  await expect(
    page.getByText("Your own words stay, where it says something else: summary and description"),
  ).toBeVisible();
  await expect(page.getByText("Their words.")).toHaveCount(0);
});

test("an area's entries come down as CSV and Open Referral, and going up again change nothing", async ({ browser }) => {
  const { page } = await pageOf(browser, "editor");
  for (const format of ["csv", "json"]) {
    // Other tests write in this area meanwhile: then it is brought down once more.
    await expect(async () => {
      const answer = await page.request.get(`/admin/bulk/download?area=oxfordshire&format=${format}`);
      expect([answer.status(), answer.headers()["content-disposition"]]).toEqual([
        200,
        expect.stringMatching(`^attachment; filename="oxfordshire-newest-\\d{4}-\\d\\d-\\d\\d\\.${format}"$`),
      ]);
      await send(page, await answer.body());
      await expect(page.getByText("The file changes nothing, so there is nothing to make.")).toBeVisible();
    }).toPass({ timeout: 50_000 });
  }
  await page.context().close();
});

test("no file brings the desk down: each hostile one has a page that says what to do", async ({ browser }) => {
  test.setTimeout(300_000);
  const { page } = await pageOf(browser, "editor");
  await page.goto("/admin/bulk");
  const origin = new URL(page.url()).origin;
  const answers: { what: string; status: number }[] = [];
  for (const { what, file: bytes } of hostileCsv) {
    const answer = await page.request.post("/admin/bulk/check", {
      headers: { origin },
      maxRedirects: 0,
      multipart: { area: "oxfordshire", file: file(bytes) },
    });
    answers.push({ what, status: answer.status() });
    const { location } = answer.headers();
    const text = answer.status() === 303 ? await (await page.request.get(location ?? "")).text() : await answer.text();
    expect(text, what).toContain("<h1");
    expect(text, what).not.toMatch(/<script>alert|<img src=x/);
  }
  expect(answers.filter(({ status }) => ![303, 413, 422].includes(status))).toEqual([]);
  await page.context().close();
});

test("a body that is no form, an area of others and a file of others are answered plainly", async ({ browser }) => {
  const { page } = await pageOf(browser, "editor");
  const { page: other } = await pageOf(browser, "administrator");
  const { page: viewer } = await pageOf(browser, "viewer");
  await page.goto("/admin/bulk");
  const origin = new URL(page.url()).origin;
  const post = (on: Page, path: string, data: string, type = "application/x-www-form-urlencoded") =>
    on.request.post(path, { headers: { origin, "content-type": type }, data, maxRedirects: 0 });
  expect((await post(page, "/admin/bulk/check", "no form at all", "multipart/form-data; boundary=x")).status()).toBe(
    404,
  );
  const multipart = (area: string) => ({
    multipart: { area, file: file("name\nX\n") },
    headers: { origin },
    maxRedirects: 0,
  });
  expect((await page.request.post("/admin/bulk/check", multipart("stockton-on-tees"))).status()).toBe(404);
  expect((await page.request.post("/admin/bulk/check", multipart("nowhere"))).status()).toBe(404);
  expect((await viewer.request.post("/admin/bulk/check", multipart("oxfordshire"))).status()).toBe(403);
  expect((await page.request.get("/admin/bulk/download?area=stockton-on-tees")).status()).toBe(404);
  const kept = await page.request.post("/admin/bulk/check", multipart("oxfordshire"));
  const { location = "" } = kept.headers();
  expect((await page.request.get(location)).status()).toBe(200);
  expect((await other.request.get(location)).status()).toBe(404);
  for (const step of ["decide", "apply", "discard"]) {
    expect((await post(other, `${location}/${step}`, "rows=2&row-2=another&report=x")).status()).toBe(404);
  }
  expect((await post(page, `${location}/apply`, "report=of-another-time")).status()).toBe(409);
  expect((await post(viewer, "/admin/bulk/apply", "area=oxfordshire&do=publish")).status()).toBe(403);
  expect((await post(page, "/admin/bulk/apply", "area=stockton-on-tees&do=publish")).status()).toBe(404);
  for (const one of [page, other, viewer]) await one.context().close();
});

test("a file that cannot be read and no file at all are told apart, and a viewer is not asked for one", async ({
  browser,
}) => {
  const { page } = await pageOf(browser, "editor");
  await send(page, "foo,bar\n1,2\n");
  await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("does not name the columns");
  await page.goto("/admin/bulk");
  await page.getByRole("button", { name: "Read the file" }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("Choose a file first");
  const { page: viewer } = await pageOf(browser, "viewer");
  await viewer.goto("/admin/bulk");
  await expect(viewer.getByLabel("File", { exact: true })).toHaveCount(0);
  for (const one of [page, viewer]) await one.context().close();
});

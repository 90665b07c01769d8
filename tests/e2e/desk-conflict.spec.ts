import { expect } from "@playwright/test";
import { makeDeskEntry } from "./support/desk-entries";
import { deskBase, getDesk, postDesk, type SignedIn, signIn, test } from "./support/desk-site";
import { mustBeDone, saveSection, seenNow } from "./support/desk-steps";

const draftOf = async (db: Parameters<typeof seenNow>[0], entryId: string) => {
  const draft = await db.edition.findFirstOrThrow({ where: { entryId, state: "draft" } });
  return draft.content as Record<string, string>;
};

for (const javaScriptEnabled of [true, false]) {
  test.describe(`two editors at once, with JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test("the second sees both versions, chooses field by field, and nothing that anybody typed is lost", async ({
      db,
      browser,
    }) => {
      const [ann, ben] = [await signIn(db, { name: "Ann" }), await signIn(db, { name: "Ben" })];
      const entry = await makeDeskEntry(db, { by: ann.id, name: "Seen by both" });
      const open = async ({ storageState }: SignedIn) => {
        const context = await browser.newContext({ storageState, javaScriptEnabled, baseURL: deskBase });
        const page = await context.newPage();
        await page.goto(`/admin/entries/${entry.id}/edit/about`);
        return page;
      };
      const [hers, his] = [await open(ann), await open(ben)];
      // Whoever opens it second is told so, and so is the first when she looks again. It stops nobody.
      await expect(his.getByText("Ann opened this just now. You can both write; nothing is lost.")).toBeVisible();
      await hers.goto(`/admin/entries/${entry.id}`);
      await expect(hers.getByText(/Ben opened this .*You can both write/)).toBeVisible();
      await hers.goto(`/admin/entries/${entry.id}/edit/about`);
      const save = { name: "Save", exact: true } as const;

      await hers.getByLabel("Name", { exact: true }).fill("Ann’s name");
      await hers.getByLabel("Summary", { exact: true }).fill("Ann’s summary.");
      await hers.getByRole("button", save).click();
      await expect(hers.getByRole("status").first()).toContainText("Saved in your draft");

      await his.getByLabel("Summary", { exact: true }).fill("Ben’s summary.");
      await his.getByLabel("Description", { exact: true }).fill("Ben’s description.");
      const [answer] = await Promise.all([
        his.waitForResponse((response) => response.request().method() === "POST"),
        his.getByRole("button", save).click(),
      ]);
      expect(answer.status()).toBe(409);
      await expect(his.getByRole("heading", { level: 1 })).toContainText("Two versions");
      await expect(his.getByRole("main")).toContainText("Ann saved this entry");
      const field = (name: string) => his.getByRole("group", { name, exact: true });
      await expect(field("Name")).toContainText("Ann’s name");
      await expect(field("Summary")).toContainText("Ann’s summary.");
      await expect(field("Summary")).toContainText("Ben’s summary.");
      await expect(field("Description")).toContainText("Ben’s description.");
      expect(await draftOf(db, entry.id)).toMatchObject({ name: "Ann’s name", summary: "Ann’s summary." });

      // He goes away to think, and his words wait for him on the overview.
      await his.goto(`/admin/entries/${entry.id}`);
      await his.getByRole("link", { name: /Your words in/ }).click();

      // A third save comes in between: he is asked again, and has lost nothing.
      mustBeDone(await saveSection(db, ann, entry.id, "about", { alert: "Ann’s notice." }));
      await field("Name").getByLabel("Keep what is saved").check();
      await field("Summary").getByLabel("Use what I typed").check();
      await his.getByRole("button", { name: "Save my choice" }).click();
      await expect(his.getByRole("heading", { level: 1 })).toContainText("Two versions");
      await expect(field("Summary")).toContainText("Ben’s summary.");
      await expect(field("Description")).toContainText("Ben’s description.");
      await expect(field("Notice at the top of the page")).toHaveCount(0);
      await his.getByRole("button", { name: "Save my choice" }).click();
      await expect(his.getByRole("status").first()).toContainText("Saved in your draft");

      expect(await draftOf(db, entry.id)).toMatchObject({
        name: "Ann’s name",
        summary: "Ben’s summary.",
        description: "Ben’s description.",
        alert: "Ann’s notice.",
      });
      expect(await db.unsaved.count({ where: { edition: { entryId: entry.id } } })).toBe(0);
      for (const page of [hers, his]) await page.context().close();
    });
  });
}

test("of a hundred saves at once of one revision one is kept, and each of the others is shown both texts", async ({
  db,
}) => {
  test.setTimeout(120_000);
  const writer = await signIn(db);
  const entry = await makeDeskEntry(db, { by: writer.id, stage: "draft" });
  const seen = await seenNow(db, entry.id);
  const typed = Array.from({ length: 100 }, (_, at) => `Summary number ${at} of a hundred.`);
  const answers = await Promise.all(
    typed.map((summary) =>
      postDesk(`/admin/entries/${entry.id}/save`, { section: "about", ...seen, summary, do: "save" }, writer),
    ),
  );
  const kept = typed.filter((_, at) => answers[at]?.status === 303);
  expect(kept).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(99);
  expect(await draftOf(db, entry.id)).toMatchObject({ summary: kept[0] });
  // The words that differ are marked, so they stand apart from the words that both have.
  const words = (html: string) => html.replace(/<[^>]+>/g, "").replace(/\s+/g, " ");
  const numberOf = (summary = "") => /\d+/.exec(summary)?.[0];
  for (const [at, { status, text }] of answers.entries()) {
    if (status !== 409) continue;
    const [, saved = "", mine = ""] = /Saved now(.*?)What you typed(.*?)Keep what is saved/s.exec(words(text)) ?? [];
    expect([numberOf(saved), numberOf(mine)]).toEqual([numberOf(kept[0]), String(at)]);
  }
  expect(await db.unsaved.count({ where: { edition: { entryId: entry.id } } })).toBe(99);
});

test("a save that does not say what it was begun from is not taken", async ({ db }) => {
  const writer = await signIn(db);
  const entry = await makeDeskEntry(db, { by: writer.id, stage: "draft" });
  for (const seen of [[], [["number", "2"]], [["revision", "1"]]] as [string, string][][]) {
    const { status, text } = await postDesk(
      `/admin/entries/${entry.id}/save`,
      [...seen, ["section", "about"], ["summary", "Mine"], ["do", "save"]],
      writer,
    );
    expect(status).toBe(422);
    expect(text).toContain("Open this page again");
  }
  expect(await seenNow(db, entry.id)).toEqual({ number: "2", revision: "1" });
});

test("a form that is sent twice is saved once, and what was handed in meanwhile is not written over", async ({
  db,
}) => {
  const writer = await signIn(db);
  const entry = await makeDeskEntry(db, { by: writer.id, stage: "draft" });
  const form = { section: "about", ...(await seenNow(db, entry.id)), summary: "Twice.", do: "save" };
  for (let time = 0; time < 2; time++) mustBeDone(await postDesk(`/admin/entries/${entry.id}/save`, form, writer));
  expect(await seenNow(db, entry.id)).toEqual({ number: "2", revision: "2" });
  const opened = await seenNow(db, entry.id);
  mustBeDone(await postDesk(`/admin/entries/${entry.id}/submit`, { ...opened, reason: "Done" }, writer));
  const late = await postDesk(`/admin/entries/${entry.id}/save`, { ...form, ...opened, summary: "Late." }, writer);
  expect(late.status).toBe(409);
  expect(late.text).toContain("handed in meanwhile");
  expect((await getDesk(`/admin/entries/${entry.id}`, writer)).text).toContain("Your words in");
});

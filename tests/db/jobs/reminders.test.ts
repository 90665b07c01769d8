import { rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { sendReminders } from "../../../lib/jobs/send-reminders";
import { readSignedLink } from "../../../lib/process/signed-link";
import { ownDataFolder } from "../../support/data-folder";
import { addEdition, makeEntry, serviceContent } from "../../support/entries";
import { freshDatabase } from "../../support/fresh-database";
import { startMailServer } from "../../support/mail-server";
import { readOutbox } from "../../support/outbox";
import { makeEditor } from "../../support/people";

const { db } = await freshDatabase();
const folder = ownDataFolder();
const signal = new AbortController().signal;
const now = new Date("2026-11-21T07:00:00Z");
const daysLater = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60_000);
const remind = (at = now, stop = signal) => sendReminders(db, at, stop);
const due = (review_due: string | null, name = "Sleep clinic") => ({ content: serviceContent({ name, review_due }) });

/** Everybody to whom a letter went, in alphabetical order. */
const written = () =>
  readOutbox()
    .map(({ to }) => to)
    .sort();
const forget = () => rmSync(path.join(folder, "outbox"), { recursive: true, force: true });

beforeAll(() => {
  vi.stubEnv("SECRET", "one secret");
  vi.stubEnv("PUBLIC_ORIGIN", "https://localoffer.example");
});
afterAll(() => vi.unstubAllEnvs());
beforeEach(async () => {
  forget();
  // What was published is never deleted: what earlier tests published is out of the way when it was taken down.
  await db.edition.updateMany({ where: { state: "published" }, data: { state: "withdrawn" } });
  await db.membership.deleteMany();
});

describe("a reminder", () => {
  test("goes to the owner of a page that is due, with links to read, confirm and change it", async () => {
    const owner = await makeEditor(db, { near: "editor" }, { name: "Olu" });
    const { id, slug } = await makeEntry(db, due("2026-11-21", "Zoë’s sleep clinic"));
    await db.entry.update({ where: { id }, data: { ownerId: owner.id } });
    expect(await remind()).toBe("1 letter about 1 page.");
    const [mail] = readOutbox();
    expect(mail).toMatchObject({ to: owner.email, subject: "Please check: Zoë’s sleep clinic" });
    expect(mail?.text).toContain("Hello Olu,");
    expect(mail?.text).toContain("To be checked by 21 November 2026.");
    expect(mail?.text).toContain(`https://localoffer.example/near/services/${slug}`);
    expect(mail?.text).toContain(`https://localoffer.example/admin/entries/${id}`);
    const [, link = ""] = /https:\/\/localoffer\.example\/admin\/still-correct\/(\S+)/.exec(mail?.text ?? "") ?? [];
    expect(readSignedLink("still-correct", link, daysLater(29))).toEqual({
      entryId: id,
      number: 1,
      personId: owner.id,
    });
  });

  test("goes to every publisher of the area when there is no owner, and to nobody else", async () => {
    const [pat, pam] = [
      await makeEditor(db, { near: "publisher" }, { name: "Pat" }),
      await makeEditor(db, { near: "publisher" }, { name: "Pam" }),
    ];
    await makeEditor(db, { near: "publisher" }, { name: "Gone", disabled: true });
    await makeEditor(db, { near: "editor" }, { name: "Ed" });
    await makeEditor(db, { near: "administrator" }, { name: "Ada" });
    await makeEditor(db, { far: "publisher" }, { name: "Far" });
    await makeEntry(db, due("2026-11-01"));
    await remind();
    expect(written()).toEqual([pat.email, pam.email].sort());
  });

  test("goes to the publishers when the owner may not sign in any more", async () => {
    const pat = await makeEditor(db, { near: "publisher" }, { name: "Pat" });
    const owner = await makeEditor(db, { near: "editor" }, { name: "Gone", disabled: true });
    const { id } = await makeEntry(db, due("2026-11-01"));
    await db.entry.update({ where: { id }, data: { ownerId: owner.id } });
    await remind();
    expect(written()).toEqual([pat.email]);
  });

  test("goes to administrators too when a page is thirty days late", async () => {
    const [pat, ada] = [
      await makeEditor(db, { near: "publisher" }, { name: "Pat" }),
      await makeEditor(db, { near: "administrator" }, { name: "Ada" }),
    ];
    await makeEntry(db, due("2026-10-22"));
    await remind();
    expect(written()).toEqual([pat.email, ada.email].sort());
  });

  test("is one letter for all pages of a person, the latest first, each with a link of its own", async () => {
    const pat = await makeEditor(db, { near: "publisher" }, { name: "Pat" });
    for (const [name, day] of [
      ["Newer", "2026-11-20"],
      ["Older", "2026-11-01"],
    ] as const)
      await makeEntry(db, due(day, name));
    expect(await remind()).toBe("1 letter about 2 pages.");
    expect(written()).toEqual([pat.email]);
    const [mail] = readOutbox();
    expect(mail?.subject).toBe("Please check 2 pages of the Local Offer");
    expect(mail?.text.indexOf("Older")).toBeLessThan(mail?.text.indexOf("Newer") ?? 0);
    expect(new Set(mail?.text.match(/still-correct\/\S+/g)).size).toBe(2);
  });

  test("of many pages names some and counts the rest", async () => {
    await makeEditor(db, { near: "publisher" }, { name: "Pat" });
    for (let pages = 0; pages < 30; pages++) await makeEntry(db, due("2026-11-01"));
    await remind();
    const [mail] = readOutbox();
    expect(mail?.text.match(/still-correct\//g)).toHaveLength(25);
    expect(mail?.text).toContain("There are 5 more.");
  });

  test.each([
    ["is due tomorrow", "2026-11-22"],
    ["has no day", null],
  ])("does not go out for a page that %s", async (_, day) => {
    await makeEditor(db, { near: "publisher" }, { name: "Pat" });
    await makeEntry(db, due(day));
    expect(await remind()).toBe("");
    expect(written()).toEqual([]);
  });

  test("does not go out for drafts, for what was taken down, nor for what an older edition said", async () => {
    await makeEditor(db, { near: "publisher" }, { name: "Pat" });
    await makeEntry(db, { state: "draft", ...due("2026-11-01") });
    await makeEntry(db, { state: "withdrawn", ...due("2026-11-01") });
    const { id } = await makeEntry(db, { state: "superseded", ...due("2026-11-01") });
    await addEdition(db, id, 2, "published", serviceContent({ review_due: "2027-11-01" }));
    expect(await remind()).toBe("");
  });

  test("is sent once a week at most", async () => {
    await makeEditor(db, { near: "publisher" }, { name: "Pat" });
    await makeEntry(db, due("2026-11-01"));
    const sent = async (at: Date) => {
      forget();
      await remind(at);
      return written().length;
    };
    expect(await sent(now)).toBe(1);
    expect(await sent(now)).toBe(0);
    expect(await sent(daysLater(6.99))).toBe(0);
    expect(await sent(daysLater(7))).toBe(1);
    expect(await sent(daysLater(8))).toBe(0);
  });

  test("is sent once when two processes are at it", async () => {
    await makeEditor(db, { near: "publisher" }, { name: "Pat" });
    for (let pages = 0; pages < 5; pages++) await makeEntry(db, due("2026-11-01"));
    await Promise.all([remind(), remind(new Date(now.getTime() + 1)), remind(new Date(now.getTime() + 2))]);
    const links = readOutbox().flatMap(({ text }) => text.match(/admin\/entries\/\S+/g) ?? []);
    expect(links).toHaveLength(5);
    expect(new Set(links).size).toBe(5);
  });

  test("that could not be sent is tried again the next day", async () => {
    const faults = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const pat = await makeEditor(db, { near: "publisher" }, { name: "Pat" });
    await makeEntry(db, due("2026-11-01"));
    const { port, close } = await startMailServer({ from: "451 later" });
    vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${port}`);
    expect(await remind()).toBe("1 letter could not be sent.");
    expect(JSON.stringify(faults.mock.calls)).not.toContain("@");
    faults.mockRestore();
    await close();
    vi.stubEnv("SMTP_URL", undefined);
    expect(await remind(daysLater(1))).toBe("1 letter about 1 page.");
    expect(written()).toEqual([pat.email]);
  });

  test("that nobody can get is counted, and waits for somebody who can", async () => {
    await makeEditor(db, { near: "viewer" }, { name: "Vic" });
    await makeEntry(db, due("2026-11-01"));
    expect(await remind()).toBe("1 page is due and nobody in the area can be told.");
    await makeEditor(db, { near: "publisher" }, { name: "Pat" });
    expect(await remind()).toBe("1 letter about 1 page.");
  });
});

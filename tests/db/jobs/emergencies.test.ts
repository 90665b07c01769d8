import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { saveDraft } from "../../../lib/db/entries/drafts";
import { publishEdition, submitDraft } from "../../../lib/db/entries/workflow";
import type { Editor, Role } from "../../../lib/editing/roles";
import { tellEmergencies } from "../../../lib/jobs/tell-emergencies";
import { ownDataFolder } from "../../support/data-folder";
import { makeEntry, serviceContent } from "../../support/entries";
import { freshDatabase } from "../../support/fresh-database";
import { startMailServer } from "../../support/mail-server";
import { readOutbox } from "../../support/outbox";
import { ownerOf } from "../../support/owner-of";
import { makeEditor } from "../../support/people";

const { db } = await freshDatabase();
const folder = ownDataFolder();
const signal = new AbortController().signal;
const reason = "The crisis line has a new number";
const check = () => [];
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const tell = (minutes = 1) => tellEmergencies(db, inMinutes(minutes), signal);
/** What was published cannot be made undone, so that each test has an area of its own. */
let here = "";
const someone = (role: Role, name: string, area = here) => makeEditor(db, { [area]: role }, { name });
const written = () =>
  readOutbox()
    .map(({ to }) => to)
    .sort();
const addresses = (...people: Editor[]) => people.map(({ email }) => email).sort();

async function entryHere(state: "draft" | "published") {
  const entry = await makeEntry(db, { state });
  await ownerOf(db).entry.update({ where: { id: entry.id }, data: { areaSlug: here } });
  return entry;
}

/** Somebody changes an entry and publishes it alone. */
async function publishAlone(who: Editor, name = "Zoë’s sleep clinic") {
  const { id, slug } = await entryHere("published");
  const seen = { number: 1, revision: 1 };
  const saved = await saveDraft(db, who, id, { seen, section: "about", content: serviceContent({ name }) });
  if (saved.outcome !== "saved") throw new Error(saved.outcome);
  const publish = () => publishEdition(db, who, id, { seen: saved.seen, check, emergency: reason });
  expect(await publish()).toEqual({ outcome: "published" });
  return { id, slug, publish };
}

beforeAll(() => {
  vi.stubEnv("SECRET", "one secret");
  vi.stubEnv("PUBLIC_ORIGIN", "https://localoffer.example");
});
afterAll(() => vi.unstubAllEnvs());
beforeEach(async () => {
  vi.stubEnv("SMTP_URL", "");
  rmSync(path.join(folder, "outbox"), { recursive: true, force: true });
  await db.membership.deleteMany();
  here = `area-${randomUUID()}`;
});

describe("what one person publishes alone, as an emergency", () => {
  test("is told to every other publisher and administrator of the area, and to nobody else", async () => {
    const [who, publisher] = [await someone("publisher", "Pat"), await someone("publisher", "Olu")];
    const administrator = await someone("administrator", "Ada");
    for (const role of ["viewer", "editor"] as const) await someone(role, "No publisher");
    await someone("administrator", "Of another area", "far");
    await makeEditor(db, { [here]: "publisher" }, { disabled: true });
    const { id, slug } = await publishAlone(who);
    expect(await tell()).toBe("2 letters sent.");
    expect(written()).toEqual(addresses(publisher, administrator));
    const mail = readOutbox().find(({ to }) => to === publisher.email);
    expect(mail?.subject).toBe("Published in an emergency: Zoë’s sleep clinic");
    for (const said of [
      "Hello Olu,",
      `Pat published “Zoë’s sleep clinic” (${here}) alone`,
      `Their reason: “${reason}”`,
    ]) {
      expect(mail?.text).toContain(said);
    }
    expect(mail?.text).toContain(`https://localoffer.example/admin/entries/${id}\n`);
    expect(mail?.text).toContain(`https://localoffer.example/${here}/services/${slug}`);
    // The log has it, and who was told by id alone.
    const log = await db.event.findMany({ where: { entryId: id, action: "emergency mail" } });
    expect(log).toMatchObject([{ actor: "schedule", reason: null, detail: { number: 2 } }]);
    expect(JSON.stringify(log[0]?.detail)).not.toContain("@");
  });

  test("is told once, however often the button is pressed and the job runs", async () => {
    const who = await someone("publisher", "Pat");
    await someone("publisher", "Olu");
    const { publish } = await publishAlone(who);
    await publish();
    expect(await tell()).toBe("1 letter sent.");
    for (const minutes of [1, 2, 60, 24 * 60]) expect(await tell(minutes)).toBe("");
    expect(written()).toHaveLength(1);
  });

  test("is told to nobody when there is nobody, and nothing is noted", async () => {
    const { id } = await publishAlone(await someone("publisher", "Pat"));
    expect(await tell()).toBe("");
    expect(await db.event.count({ where: { entryId: id, action: "emergency mail" } })).toBe(0);
  });

  test("is told when the mail server is back, to those who were not told, and ever less often", async () => {
    const who = await someone("publisher", "Pat");
    const others = [await someone("publisher", "Olu"), await someone("administrator", "Ada")];
    await publishAlone(who);
    vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:9");
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    expect(await tell(0.01)).toBe("0 letters sent, 2 could not be.");
    expect(await tell(0.5)).toBe("");
    expect(await tell(1.5)).toBe("0 letters sent, 2 could not be.");
    expect(log.mock.calls.flat().join()).not.toMatch(/@council|Olu|Sleep|crisis/);
    log.mockRestore();
    const server = await startMailServer();
    vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${server.port}`);
    expect(await tell(2.5)).toBe("");
    expect(await tell(3.5)).toBe("2 letters sent.");
    expect(server.received.flatMap(({ to }) => to).sort()).toEqual(addresses(...others));
    expect(await tell(2_000)).toBe("");
    await server.close();
  });
});

test("what a second person published, and what went live in an emergency long ago, is told to nobody", async () => {
  const [writer, publisher] = [await someone("publisher", "Pat"), await someone("publisher", "Olu")];
  const { id } = await entryHere("draft");
  const seen = { number: 1, revision: 1 };
  await submitDraft(db, writer, id, { seen, reason: "New", check });
  expect(await publishEdition(db, publisher, id, { seen, check })).toEqual({ outcome: "published" });
  await publishAlone(writer);
  expect(await tell(60 * 24 * 7)).toBe("");
  expect(written()).toEqual([]);
});

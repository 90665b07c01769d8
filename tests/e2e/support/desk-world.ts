import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type { EntryKind } from "../../../lib/catalogue/entry";
import type { Database } from "../../../lib/db/client";
import type { Role } from "../../../lib/editing/roles";
import { makeComment } from "../../support/comments";
import { type DeskEntry, makeDeskEntry, makeUnsaved, publishable, type Stage } from "./desk-entries";
import { type SignedIn, signIn, test as siteTest } from "./desk-site";
import { handIn, mustBeDone, publish, saveSection } from "./desk-steps";

/** The area of these pages: other tests fill the other one with people and entries. */
export const area = "stockton-on-tees";

/** A desk with something in every state: people of every role, and entries. */
export type World = {
  db: Database;
  people: Record<Role, SignedIn>;
  /** Entries by where they stand; written by the editor. */
  entries: Record<Stage, DeskEntry>;
  /** A first draft in which everything is wrong, and one with nothing but a name. */
  wrong: DeskEntry;
  bare: Record<EntryKind, DeskEntry>;
  /** One with very much to say, of each kind: ids. */
  full: Record<EntryKind, string>;
  /** One that several people worked on: with a note, a label, and a history. */
  lived: DeskEntry;
  unsaved: string;
  comment: string;
  answeredComment: string;
  /** What the publisher did to many entries. */
  done: string;
  /** Open data of somebody else that the area takes in. */
  feed: string;
};

const everythingWrong = {
  name: "",
  summary: "word ".repeat(100),
  description: "The clinic will open on 1 May 2019. CYPMHS CAMHS EHCP. [Click here](https://a.example).",
  categories: ["none-such"],
  needs: ["none-such"],
  organization_id: "5d1c0b5a-7c5c-4b5e-9b1f-1f1f1f1f1f1f",
  url: "not an address",
  ages: { minimum_age_months: "ten", maximum_age_months: 3 },
  referral: {
    required: "perhaps",
    routes: [{}, { who: [], email: "x", url: "y", address: { postal_code: "ZZ99 9ZZ" } }],
  },
  contacts: [{ phones: [{ number: "12" }], email: "@" }],
  service_at_locations: [{}],
  waits: [{ weeks_max: "soon" }],
  review_due: "31 February",
};

/** Makes all of it, once for a worker. */
async function makeWorld(db: Database): Promise<World> {
  const named = (role: Role, name: string) => signIn(db, { role, name, areas: [area] });
  const people = {
    viewer: await named("viewer", "Vic Viewer"),
    editor: await named("editor", "Edie Editor"),
    publisher: await named("publisher", "Pat Publisher"),
    administrator: await named("administrator", "Ada Administrator"),
  };
  // They showed their second factor just now for as long as these tests take, on a machine however busy.
  const id = { in: Object.values(people).map(({ sessionId }) => sessionId) };
  await db.session.updateMany({ where: { id }, data: { verifiedAt: new Date(Date.now() + 3_600_000) } });
  const by = people.editor.id;
  const make = (stage: Stage, content?: object, kind: EntryKind = "service") =>
    makeDeskEntry(db, { by, area, stage, kind, name: `Clinic that is ${stage}`, ...(content ? { content } : {}) });
  const entries = {} as World["entries"];
  for (const stage of ["new", "published", "draft", "submitted", "scheduled", "emergency", "down"] as const)
    entries[stage] = await make(stage, { ...publishable(`Clinic that is ${stage}`, area), description: "Some words." });
  // What is handed in, or being written, differs from what is public in what has to be looked at.
  for (const stage of ["draft", "submitted"] as const) {
    const content = { ...publishable(`Clinic with another name, ${stage}`, area), url: "https://other.example/" };
    await db.edition.updateMany({ where: { entryId: entries[stage].id, number: 2 }, data: { content } });
  }
  const bare = {} as World["bare"];
  const full = {} as World["full"];
  for (const kind of ["service", "guide", "organization", "location"] as const) {
    bare[kind] = await make("new", { name: `A bare ${kind}` }, kind);
    const planted = await db.edition.findMany({
      where: { state: "published", publishedById: null, entry: { areaSlug: area, kind } },
      select: { entryId: true, content: true },
    });
    const size = ({ content }: (typeof planted)[number]) => JSON.stringify(content).length;
    full[kind] = planted.sort((a, b) => size(b) - size(a))[0]?.entryId as string;
  }
  const text = "The telephone number of the clinic is wrong. Nobody answers.";
  const about = { areaSlug: area, entryId: entries.published.id, email: "a@b.example", text };
  const closed = { status: "closed", closedFor: "done", closedAt: new Date() } as const;
  const answeredComment = await makeComment(db, { ...about, ...closed });
  await db.response.create({
    data: { commentId: answeredComment, text: "We have put it right.", publishedAt: new Date() },
  });
  return {
    db,
    people,
    entries,
    bare,
    full,
    answeredComment,
    wrong: await make("new", everythingWrong),
    lived: await liveThrough(db, await make("published"), people),
    unsaved: await makeUnsaved(db, entries.draft.id, by),
    comment: await makeComment(db, about),
    feed: await makeFeed(db),
    done: await makeDone(db, people.publisher.id, [entries.published, entries.draft]),
  };
}

/** An editor changes an entry and hands it in, a publisher publishes it, and somebody writes a note and a label. */
async function liveThrough(db: Database, entry: DeskEntry, { editor, publisher }: World["people"]): Promise<DeskEntry> {
  const name = "A clinic with a very long name, for children and young people who speak several languages";
  mustBeDone(await saveSection(db, editor, entry.id, "about", { name }));
  mustBeDone(await handIn(db, editor, entry.id));
  mustBeDone(await publish(db, publisher, entry.id));
  const [first, second] = [randomUUID(), randomUUID()];
  await db.note.create({ data: { id: first, entryId: entry.id, authorId: editor.id, text: "I rang them in May." } });
  await db.note.create({ data: { id: second, entryId: entry.id, authorId: publisher.id, text: "They\nare moving." } });
  await db.label.create({ data: { entryId: entry.id, label: "winter check" } });
  await db.watch.create({ data: { entryId: entry.id, userId: editor.id } });
  return entry;
}

/** What came of something that this person did to many entries: one was done, one was not. Gives its id. */
async function makeDone(db: Database, createdById: string, entries: readonly DeskEntry[]): Promise<string> {
  const results = entries.map(({ id, name }, at) => ({
    id,
    name,
    done: at === 0,
    sentence: at === 0 ? "" : "Somebody else changed it meanwhile.",
  }));
  const rows = { action: "owner", results };
  return (await db.bulkImport.create({ data: { areaSlug: area, createdById, rows, appliedAt: new Date() } })).id;
}

/** A trust's open data that the council follows, of which a record waits for somebody. Gives its id. */
async function makeFeed(db: Database): Promise<string> {
  const url = `https://feed.example.org/${randomUUID()}`;
  const data = { areaSlug: area, source: url, url, title: "Open data of a trust with a long name", followed: true };
  return (await db.feed.create({ data: { ...data, readAt: new Date(), unknown: 3 } })).id;
}

/** Tests that look at this world, each of them from a network of its own: none is one visitor too many. */
export const test = siteTest.extend<object, { world: World }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for this form.
  extraHTTPHeaders: async ({}, use) => {
    const part = () => Math.floor(Math.random() * 65_535).toString(16);
    await use({ "X-Forwarded-For": `2001:db8:${part()}:${part()}::1` });
  },
  world: [async ({ db }, use) => use(await makeWorld(db)), { scope: "worker" }],
});

/** Sends a form from the page that is open, as a button of it would, and waits for the page that answers. */
export async function sendFrom(page: Page, action: string, fields: Record<string, string>): Promise<void> {
  await answered(page, () =>
    page.evaluate(
      ([address, values]) => {
        const form = document.createElement("form");
        Object.assign(form, { method: "post", action: address });
        for (const [name, value] of Object.entries(values)) {
          const field = document.createElement("textarea");
          Object.assign(field, { name, value });
          form.append(field);
        }
        document.body.append(form);
        setTimeout(() => form.submit());
      },
      [action, fields] as const,
    ),
  );
}

/**
 * Does what leads to another page, and waits for that. An address that changes on the same page, as Next writes it, is
 * none.
 */
export async function answered(page: Page, send: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => Object.assign(globalThis, { isOld: true }));
  await send();
  await page.waitForFunction(() => !("isOld" in globalThis) && document.readyState === "complete");
}

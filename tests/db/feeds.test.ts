import { describe, expect, test } from "vitest";
import { followFeed, noteFeed, searchFeeds } from "../../lib/db/feeds/feeds";
import { makeDrafts } from "../../lib/db/feeds/make-drafts";
import type { Editor } from "../../lib/editing/roles";
import { readFeed } from "../../lib/open-referral-import/read-feed";
import type { BulkSource } from "../../lib/tables/bulk-row";
import { makeEntry, publicNow, serviceContent } from "../support/entries";
import { freshDatabase } from "../support/fresh-database";
import { areas, terms } from "../support/made-up";
import { makeEditor } from "../support/people";

const { db } = await freshDatabase();
const [near] = areas;
if (!near) throw new Error("no area");
const world = { area: near, terms, today: "2026-11-30" };
await makeEntry(db);
const editor: Editor = await makeEditor(db, { near: "editor" });

/** A service of a feed. Each word makes names that look like no other's. */
const service = (word: string, id: string, more = {}) => ({
  id,
  name: `${word} clinic ${id}`,
  description: "We help with sleep.",
  phones: [{ id: "1", number: "01865 904040" }],
  organization: { id: `o${id}`, name: `${word} trust ${id}`, description: "A trust." },
  ...more,
});

/** Makes drafts of what a feed says, as the command does. */
async function bringIn(source: string, services: object[]) {
  const url = `https://${source}/services`;
  const feed = { source, url, title: `Open data of ${source}` };
  const read = readFeed({ services, organizations: [], locations: [] }, source);
  const rows = (id: string) =>
    ({ ...read.source, feed: { id, title: feed.title, url, retrieved: world.today } }) as BulkSource;
  const made = await makeDrafts(db, editor.email, { world, feed, rows });
  if ("sentence" in made) throw new Error(made.sentence);
  return made;
}

const serviceOf = (made: Awaited<ReturnType<typeof bringIn>>) => {
  const row = made.report.rows.find(({ kind }) => kind === "service");
  if (!row) throw new Error("no service");
  return row;
};
const draftOf = async (entryId: string) => {
  const edition = await db.edition.findFirstOrThrow({ where: { entryId }, orderBy: { number: "desc" } });
  return edition.content as Record<string, unknown>;
};
/** What somebody of the council writes over. */
const write = async (entryId: string, more: object) => {
  const { id, content } = await db.edition.findFirstOrThrow({ where: { entryId, state: "draft" } });
  await db.edition.update({ where: { id }, data: { content: { ...(content as object), ...more } } });
};
const contacts = (number: string, name = "Desk") => [
  {
    id: "10000000-0000-4000-8000-000000000001",
    name,
    phones: [{ id: "10000000-0000-4000-8000-000000000002", number }],
  },
];

describe("a feed", () => {
  test("becomes drafts, and nothing of it is public", async () => {
    const before = (await publicNow(db)).editions.length;
    const made = await bringIn("a.example", [service("Anchor", "1"), service("Anchor", "2")]);
    expect(made).toMatchObject({ made: 4, changed: 0 });
    expect((await publicNow(db)).editions).toHaveLength(before);
    expect(await bringIn("a.example", [service("Anchor", "1"), service("Anchor", "2")])).toMatchObject({
      made: 0,
      changed: 0,
    });
  });

  test("leaves where each fact is from in the draft: the feed, the record and the day", async () => {
    const row = serviceOf(await bringIn("b.example", [service("Bramble", "1")]));
    const { sources, facts } = (await draftOf(row.id)) as {
      sources: { key: string }[];
      facts: { field: string; sources: string[] }[];
    };
    expect(sources).toMatchObject([
      {
        title: "Open data of b.example",
        url: "https://b.example/services",
        locator: "Record 1",
        retrieved: "2026-11-30",
      },
    ]);
    expect(facts.map(({ field }) => field)).toEqual(
      expect.arrayContaining(["name", "summary", "contacts", "organization"]),
    );
    expect(new Set(facts.flatMap((fact) => fact.sources))).toEqual(new Set([sources[0]?.key]));
  });

  test("changes what nobody here has changed", async () => {
    const row = serviceOf(await bringIn("c.example", [service("Cobweb", "1")]));
    await bringIn("c.example", [service("Cobweb", "1", { phones: [{ id: "1", number: "01865 904041" }] })]);
    expect(JSON.stringify((await draftOf(row.id)).contacts)).toContain("01865 904041");
    expect(JSON.stringify((await draftOf(row.id)).contacts)).not.toContain("01865 904040");
  });

  test("never overwrites what the council wrote: a new telephone number waits, and a field that is the council's as it was comes in", async () => {
    const row = serviceOf(await bringIn("d.example", [service("Dolphin", "1")]));
    await write(row.id, { contacts: contacts("01865 111111") });
    const again = await bringIn("d.example", [
      service("Dolphin", "1", { phones: [{ id: "1", number: "01865 904041" }], url: "https://new.example/" }),
    ]);
    const draft = await draftOf(row.id);
    expect(JSON.stringify(draft.contacts)).toContain("01865 111111");
    expect(JSON.stringify(draft.contacts)).not.toContain("01865 904041");
    expect(draft.url).toBe("https://new.example/");
    expect(serviceOf(again).kept).toEqual(["contacts"]);
    const [waiting] = await db.feedRecord.findMany({ where: { entryId: row.id } });
    expect(waiting).toMatchObject({ waits: true, entryId: row.id });
    // It is not told as a change again and again, and still waits.
    expect(
      await bringIn("d.example", [
        service("Dolphin", "1", { phones: [{ id: "1", number: "01865 904041" }], url: "https://new.example/" }),
      ]),
    ).toMatchObject({ changed: 0 });
    expect(JSON.stringify((await draftOf(row.id)).contacts)).toContain("01865 111111");
  });

  test("fills only what is empty in an entry that was here before", async () => {
    const { id } = await makeEntry(db, { content: serviceContent({ summary: "Our own words." }) });
    const row = serviceOf(
      await bringIn("e.example", [service("Elder", id, { id, name: "Sleep clinic", url: "https://x.example/" })]),
    );
    expect([row.id, row.outcome, row.kept]).toEqual([id, "change", ["description"]]);
    expect(await draftOf(id)).toMatchObject({ summary: "Our own words.", url: "https://x.example/" });
  });

  test("that may be about an entry that is here makes no second one", async () => {
    await bringIn("f.example", [service("Fiddle", "1", { name: "Night clinic of Witney", organization: undefined })]);
    const before = await db.entry.count();
    await bringIn("g.example", [service("Gazelle", "9", { name: "Night clinic of Witney", organization: undefined })]);
    expect(await db.entry.count()).toBe(before);
  });

  test("is shown to, and changed by, people of its area only", async () => {
    const stranger = await makeEditor(db, { far: "editor" });
    const viewer = await makeEditor(db, { near: "viewer" });
    const feed = { source: "h.example", url: "https://h.example", title: "h" };
    expect(await noteFeed(db, stranger, "near", feed)).toEqual({ outcome: "missing" });
    expect(await noteFeed(db, viewer, "near", feed)).toEqual({ outcome: "forbidden" });
    const noted = await noteFeed(db, editor, "near", feed);
    const id = noted.outcome === "noted" ? noted.id : "";
    expect(await followFeed(db, stranger, id, true)).toBe("missing");
    expect(await followFeed(db, viewer, id, true)).toBe("forbidden");
    expect(await followFeed(db, editor, id, true)).toBe("changed");
    expect((await searchFeeds(db, stranger)).length).toBe(0);
    expect((await searchFeeds(db, viewer)).find((one) => one.id === id)).toMatchObject({ followed: true });
  });
});

import { describe, expect, test } from "vitest";
import { answerFeed, searchFeedChanges } from "../../lib/db/feeds/feed-changes";
import {
  findFeed,
  findFeedId,
  followFeed,
  noteFeed,
  removeFeed,
  searchFeeds,
  wantFeed,
} from "../../lib/db/feeds/feeds";
import { makeDrafts } from "../../lib/db/feeds/make-drafts";
import type { Editor } from "../../lib/editing/roles";
import type { ReadFeed } from "../../lib/jobs/feeds/feed-reader";
import { followFeeds, readWantedFeeds } from "../../lib/jobs/read-feeds";
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

/** Reads these services wherever it is asked to, or fails with this sentence. */
const saying =
  (services: object[] | string, issue: string | null = null): ReadFeed =>
  async ({ source }) =>
    typeof services === "string"
      ? { source: null, issues: [services], notes: [], issue: services, fetched: 0, same: 0 }
      : { ...readFeed({ services, organizations: [], locations: [] }, source), issue, fetched: 1, same: 0 };

const never = new AbortController().signal;
const night = (read: ReadFeed, at = "2026-12-01T02:30:00.000Z") =>
  followFeeds(db, new Date(at), never, { read, folder: "/nowhere" });

/** A feed that is followed, with an entry of it. */
async function followed(source: string, word: string) {
  const row = serviceOf(await bringIn(source, [service(word, "1")]));
  const id = (await findFeedId(db, "near", source)) ?? "";
  for (const { id: other } of await db.feed.findMany()) await followFeed(db, editor, other, other === id);
  const waiting = async () => (await searchFeedChanges(db, editor, id, world)) ?? [];
  return { id, entryId: row.id, waiting };
}
const newNumber = { phones: [{ id: "1", number: "01865 904041" }] };

describe("a feed that is followed", () => {
  test("changes nothing by itself: what is new waits field by field, and comes in when somebody takes it", async () => {
    const { id, entryId, waiting } = await followed("k.example", "Kestrel");
    const before = await draftOf(entryId);
    const told = service("Kestrel", "1", { ...newNumber, url: "https://new.example/" });
    expect(await night(saying([told, service("Lantern", "2")]))).toMatch(/1 records changed, 0 gone/);
    expect(await draftOf(entryId)).toEqual(before);
    expect(await findFeed(db, editor, id)).toMatchObject({ waiting: 1, unknown: 2, failedSince: null });
    const [record] = await waiting();
    expect(record?.fields.map(({ name, isOurs }) => [name, isOurs])).toEqual([
      ["contacts", false],
      ["url", false],
    ]);
    const answer = {
      feedId: id,
      recordId: record?.recordId ?? "",
      latestAt: record?.latestAt.toISOString() ?? "",
      take: ["url"],
    };
    expect(await answerFeed(db, editor, { ...answer, latestAt: "2020-01-01T00:00:00.000Z" }, world)).toBe("moved");
    expect(await answerFeed(db, await makeEditor(db, { near: "viewer" }), answer, world)).toBe("forbidden");
    expect(await answerFeed(db, await makeEditor(db, { far: "editor" }), answer, world)).toBe("missing");
    expect(await answerFeed(db, editor, answer, world)).toBe("done");
    const after = await draftOf(entryId);
    expect(after).toMatchObject({ url: "https://new.example/", contacts: before.contacts });
    expect(await waiting()).toEqual([]);
    // What was left is not asked about again.
    await night(saying([told]));
    expect((await waiting()).filter((one) => one.entryId === entryId)).toEqual([]);
  });

  test("changes nothing in an entry that waits for somebody to check it: they publish what they have read", async () => {
    const { id, entryId, waiting } = await followed("l.example", "Lapwing");
    await night(saying([service("Lapwing", "1", newNumber)]));
    const [record] = await waiting();
    if (!record) throw new Error("nothing waits");
    const where = { entryId, state: "draft" as const };
    await db.edition.updateMany({ where, data: { state: "submitted", submittedAt: new Date() } });
    const before = await draftOf(entryId);
    const { recordId, latestAt } = record;
    const answer = { feedId: id, recordId, latestAt: latestAt.toISOString(), take: ["contacts"] };
    expect(await answerFeed(db, editor, answer, world)).toBe("waiting");
    expect(await draftOf(entryId)).toEqual(before);
    expect(await waiting()).toHaveLength(1);
  });

  test("marks a field that the council wrote itself", async () => {
    const { entryId, waiting } = await followed("m.example", "Marigold");
    await write(entryId, { contacts: contacts("01865 111111") });
    await night(saying([service("Marigold", "1", newNumber)]));
    expect((await waiting())[0]?.fields.map(({ name, isOurs }) => [name, isOurs])).toEqual([["contacts", true]]);
    expect(JSON.stringify((await draftOf(entryId)).contacts)).toContain("01865 111111");
  });

  test("that lacks an entry is told, not obeyed", async () => {
    const { id, entryId, waiting } = await followed("n.example", "Nettle");
    const before = await draftOf(entryId);
    await night(saying([service("Other", "9")], "Page 2: There was no answer."));
    expect(await waiting()).toEqual([]);
    await night(saying([service("Other", "9")]));
    expect((await waiting()).find((one) => one.entryId === entryId)?.goneSince).not.toBeNull();
    expect(await draftOf(entryId)).toEqual(before);
    await night(saying([service("Nettle", "1")]));
    expect(await findFeed(db, editor, id)).toMatchObject({ waiting: 0 });
  });

  test("that is away altogether is told, and what it said stays", async () => {
    const { id, entryId } = await followed("p.example", "Pebble");
    const before = await draftOf(entryId);
    await night(saying("There was no answer."), "2026-12-02T02:30:00.000Z");
    await night(saying("There was no answer."), "2026-12-03T02:30:00.000Z");
    expect(await findFeed(db, editor, id)).toMatchObject({
      waiting: 0,
      outcome: "There was no answer.",
      failedSince: new Date("2026-12-02T02:30:00.000Z"),
    });
    expect(await draftOf(entryId)).toEqual(before);
  });
});

test("a feed that somebody asks for at the desk is read, and its rows wait for that person", async () => {
  const noted = await noteFeed(db, editor, "near", { source: "r.example", url: "https://r.example", title: "r" });
  const id = noted.outcome === "noted" ? noted.id : "";
  await wantFeed(db, editor, id);
  expect(
    await readWantedFeeds(db, new Date(), never, { read: saying([service("Raven", "1")]), folder: "/nowhere" }),
  ).toBe("1 feed was read.");
  const feed = await findFeed(db, editor, id);
  expect(feed).toMatchObject({ wantedAt: null, outcome: "" });
  expect((await db.bulkImport.findUniqueOrThrow({ where: { id: feed?.importId ?? "" } })).createdById).toBe(editor.id);
  expect(await readWantedFeeds(db, new Date(), never, { read: saying([]), folder: "/nowhere" })).toBe("");
});

describe("a feed on the list of an area", () => {
  const noteOf = async (word: string) => {
    const noted = await noteFeed(db, editor, "near", { source: word, url: `https://${word}`, title: word });
    return noted.outcome === "noted" ? noted.id : "";
  };

  test("is taken off it by who may write there, also while it is being read", async () => {
    const id = await noteOf("mistyped.example");
    expect(await removeFeed(db, await makeEditor(db, { near: "viewer" }), id)).toBe("forbidden");
    expect(await removeFeed(db, await makeEditor(db, { far: "administrator" }), id)).toBe("missing");
    await wantFeed(db, editor, id);
    const removed: string[] = [];
    const read: ReadFeed = async (...given) => {
      removed.push(await removeFeed(db, editor, id));
      return saying([service("Wren", "1")])(...given);
    };
    expect(await readWantedFeeds(db, new Date(), never, { read, folder: "/nowhere" })).toBe("1 feed was read.");
    expect(removed).toEqual(["removed"]);
    expect(await findFeed(db, editor, id)).toBeNull();
  });

  test("stays while entries here come from it", async () => {
    await bringIn("used.example", [service("Dove", "1")]);
    const id = await findFeedId(db, "near", "used.example");
    expect(await removeFeed(db, editor, String(id))).toBe("used");
    expect(await findFeed(db, editor, String(id))).not.toBeNull();
  });
});

import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fetchPage } from "../../../lib/jobs/feeds/fetch-page";
import { noPageStore } from "../../../lib/jobs/feeds/page-store";
import { walkFeed } from "../../../lib/jobs/feeds/walk-feed";
import { readFeed } from "../../../lib/open-referral-import/read-feed";
import { readSourceFile } from "../../../lib/open-referral-import/read-source-file";
import { bulkReport } from "../../../lib/tables/report";
import { type Feed, forbidden } from "../../support/feed";
import { areas, terms } from "../../support/made-up";
import { startWebServer } from "../../support/web-server";

const folder = path.join(import.meta.dirname, "../../feeds");
const feeds = await Promise.all(
  readdirSync(folder).map(async (file) => {
    const { default: feed } = (await import(path.join(folder, file))) as { default: Feed };
    return [file.replace(/\.ts$/, "").replaceAll("-", " "), feed] as const;
  }),
);

type Server = Awaited<ReturnType<typeof startWebServer>>;
let server: Server;
/** Where nothing of this site may ever knock. */
let inside: Server;
let says: Feed["says"] = () => undefined;

beforeAll(async () => {
  inside = await startWebServer();
  forbidden.port = inside.port;
  server = await startWebServer(
    (request, response) => void says(new URL(request.url ?? "", "http://here"), response, request),
  );
});
afterAll(() => Promise.all([server.close(), inside.close()]));

/** Milliseconds after which a server has not answered in time. */
const patience = 3_000;

/** Reads a feed as the site does: what came of it, and the drafts that would be made. */
async function readWhole({ at = "/feed/services", says: answer }: Feed) {
  says = answer;
  server.seen.requests = [];
  const walk = await walkFeed(`http://127.0.0.1:${server.port}${at}`, {
    fetch: (url, options) => fetchPage(url, { ...options, patience, allow: [`127.0.0.1:${server.port}`] }),
    store: noPageStore(),
    pause: 0,
  });
  const read = walk.file ? readSourceFile(walk.file, "feed.example") : readFeed(walk.parts, "feed.example");
  const [area] = areas;
  if (!area) throw new Error("no area");
  const world = { area, terms, existing: [], takenIds: new Set<string>(), decisions: {}, seed: "t" };
  const rows = read.source ? bulkReport(read.source, { ...world, today: "2026-11-30" }).rows : [];
  const issue = walk.issue ?? (read.source ? null : read.issues.join(" "));
  return { issue, notes: [...walk.notes, ...read.notes], rows, records: walk.parts.services.length };
}

describe("a feed of somebody else", () => {
  test("of each sort is there", () => expect(feeds.length).toBeGreaterThanOrEqual(40));

  test.each(feeds)("%s", async (_, feed) => {
    const { issue, notes, rows, records } = await readWhole(feed);
    const { expects } = feed;
    if (expects.issue) expect(issue).toMatch(expects.issue);
    else expect(issue).toBeNull();
    if (expects.count === undefined)
      expect(rows.map(({ kind, name }) => `${kind}: ${name}`)).toEqual(expects.drafts ?? []);
    else expect(records).toBe(expects.count);
    if (!expects.issue) {
      expect(notes).toHaveLength(expects.notes?.length ?? 0);
      expects.notes?.forEach((note, at) => {
        expect(notes[at]).toMatch(note);
      });
    }
    for (const [name, content] of Object.entries(expects.content ?? {}))
      expect(rows.find((row) => row.name === name)?.content).toMatchObject(content);
    for (const [name, field] of Object.entries(expects.toPutRight ?? {}))
      expect(rows.find((row) => row.name === name)?.issues.some((one) => field.test(one.field))).toBe(true);
    if (expects.asked) expect(server.seen.requests.length).toBeLessThanOrEqual(expects.asked);
    expect(inside.seen.connections).toBe(0);
  });
});

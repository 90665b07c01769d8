import { randomUUID } from "node:crypto";
import type { Prisma } from "../../../lib/db/generated/client";
import { readBulkFile } from "../../../lib/tables/read-file";
import { getDesk } from "../../e2e/support/desk-site";
import { areaPage, byEditors, type Cell, type DeskRoute, deskPage, editorsPage, notTheirs } from "./desk-route";

/** A file that would make one entry of this name. */
const fileOf = (name: string) => `kind,name,summary,categories\nservice,${name},Help with teeth.,dental\n`;

const ofTheirArea = ({ entry }: Cell) => ({ area: entry.area });

/** That file as whoever asks sent it in, in whatever area they may write. */
async function sentIn({ db, entry, person }: Cell) {
  const read = readBulkFile(new TextEncoder().encode(fileOf(`Clinic ${randomUUID()}`)));
  const rows = { ...read, decisions: {} } as unknown as Prisma.InputJsonValue;
  const { id } = await db.bulkImport.create({ data: { areaSlug: entry.area, createdById: person.id, rows } });
  return { file: id };
}

/** What came of something that whoever asks did to many entries. */
async function result({ db, entry, person }: Cell) {
  const rows = { action: "owner", results: [{ id: entry.id, name: "An entry", done: true, sentence: "" }] };
  const data = { areaSlug: entry.area, createdById: person.id, rows, appliedAt: new Date() };
  return { done: (await db.bulkImport.create({ data })).id };
}

/** What the page of the newest file of whoever asks sends with its button. */
async function looked({ db, person }: Cell) {
  const newest = await db.bulkImport.findFirstOrThrow({
    where: { createdById: person.id },
    orderBy: { createdAt: "desc" },
  });
  const { text } = await getDesk(`/admin/bulk/files/${newest.id}`, person);
  return { report: / name="report" value="([^"]*)"/.exec(text)?.[1] ?? "" };
}

/** Files belong to whoever sent them in, and are found by nobody else, nor without the right to write. */
const ownFile = { own: "401 401 404 303 303 303", other: notTheirs } as const;

/** A feed of the area of the entry. */
async function noted({ db, entry }: Cell) {
  const source = `${randomUUID()}.example`;
  const made = await db.feed.create({
    data: { areaSlug: entry.area, source, url: `https://${source}`, title: source },
  });
  return { feed: made.id };
}

const latestAt = "2026-11-30T00:00:00.000Z";

/** A feed of which something waits for somebody: the entry is not in it any more. */
async function waiting(cell: Cell) {
  const { feed } = await noted(cell);
  const record = {
    feedId: feed,
    recordId: "1",
    kind: "service" as const,
    entryId: cell.entry.id,
    seen: {},
    latest: {},
  };
  await cell.db.feedRecord.create({ data: { ...record, latestAt, goneSince: latestAt, waits: true } });
  return { feed };
}

/** Many entries at once. */
export const bulkRoutes: readonly DeskRoute[] = [
  { ask: "GET /admin/bulk", ...deskPage },
  { ask: "GET /admin/bulk/columns", ...deskPage },
  { ask: "GET /admin/bulk/entries", ...editorsPage, query: "area=oxfordshire" },
  { ask: "GET /admin/bulk/done/[done]", ...editorsPage, names: result },
  { ask: "GET /admin/bulk/files/[file]", ...editorsPage, names: sentIn },
  {
    ask: "GET /admin/bulk/download",
    ...areaPage,
    own: "303 303 200 200 200 200",
    query: "area=oxfordshire&format=csv",
  },
  { ask: "POST /admin/bulk/check", ...byEditors, file: fileOf("A clinic"), fields: ofTheirArea },
  {
    ask: "POST /admin/bulk/apply",
    ...byEditors,
    stage: "draft",
    fields: ({ entry }) => ({ area: entry.area, entry: `${entry.id}.2.1`, do: "submit", reason: "A new number" }),
  },
  { ask: "GET /admin/bulk/feeds/[feed]", ...areaPage, names: noted },
  {
    ask: "POST /admin/bulk/feeds/add",
    ...byEditors,
    fields: ({ entry }) => ({ area: entry.area, url: `https://${randomUUID()}.example` }),
  },
  { ask: "POST /admin/bulk/feeds/[feed]/read", ...byEditors, names: noted },
  { ask: "POST /admin/bulk/feeds/[feed]/follow", ...byEditors, names: noted, fields: { follow: "yes" } },
  { ask: "POST /admin/bulk/feeds/[feed]/remove", ...byEditors, names: noted },
  {
    ask: "POST /admin/bulk/feeds/[feed]/answer",
    ...byEditors,
    names: waiting,
    fields: { record: "1", latest: latestAt },
  },
  { ask: "POST /admin/bulk/files/[file]/decide", ...ownFile, names: sentIn, fields: { rows: "2", "row-2": "another" } },
  { ask: "POST /admin/bulk/files/[file]/apply", ...ownFile, names: sentIn, fields: looked },
  { ask: "POST /admin/bulk/files/[file]/discard", ...ownFile, names: sentIn },
];

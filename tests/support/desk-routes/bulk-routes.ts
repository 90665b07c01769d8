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
  { ask: "POST /admin/bulk/files/[file]/decide", ...ownFile, names: sentIn, fields: { rows: "2", "row-2": "another" } },
  { ask: "POST /admin/bulk/files/[file]/apply", ...ownFile, names: sentIn, fields: looked },
  { ask: "POST /admin/bulk/files/[file]/discard", ...ownFile, names: sentIn },
];

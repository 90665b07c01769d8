import { randomUUID } from "node:crypto";
import type { Cell, DeskRoute } from "./desk-routes";

/** A comment with a response about the entry of a cell. It has the entry's own id, by which the table asks. */
async function commented({ db, entry: { id, area } }: Cell): Promise<Record<string, string>> {
  const text = `The number of ${id} is wrong.`;
  await db.comment.create({
    data: {
      ...{ id, areaSlug: area, entryId: id, topic: "page-wrong", text, email: `${id}@example.com` },
      response: { create: { text: "You are right." } },
    },
  });
  return {};
}

const notTheirs = "404 404 404 404";
const page = { own: "307 307 200 200 200 200", other: notTheirs, names: commented } as const;
const byEditors = { own: "401 401 403 303 303 303", other: notTheirs, names: commented } as const;
const byPublishers = { own: "401 401 403 403 303 303", other: notTheirs, names: commented } as const;
const response = { text: "You are wrong.", action: "", due: "", done: "", revision: "1" };

/** The routes of the desk that are about comments of the public. */
export const commentRoutes: readonly DeskRoute[] = [
  { ask: "GET /admin/comments", own: "307 307 200 200 200 200" },
  { ask: "GET /admin/comments/[id]", ...page },
  { ask: "GET /admin/comments/[id]/redact", ...page, own: "307 307 404 200 200 200" },
  { ask: "POST /admin/comments/[id]/assign", ...byEditors, fields: { status: "looking", owner: "" } },
  { ask: "POST /admin/comments/[id]/note", ...byEditors, fields: () => ({ "note-id": randomUUID(), note: "Note" }) },
  {
    ask: "POST /admin/comments/[id]/reply",
    ...byEditors,
    fields: () => ({ "reply-id": randomUUID(), reply: "Thanks" }),
  },
  { ask: "POST /admin/comments/[id]/respond", ...byEditors, fields: response },
  { ask: "POST /admin/comments/[id]/publish", ...byPublishers, fields: { revision: "1" } },
  { ask: "POST /admin/comments/[id]/close", ...byEditors, fields: { reason: "abusive" } },
  { ask: "POST /admin/comments/[id]/reopen", ...byEditors },
  { ask: "POST /admin/comments/[id]/take-out", ...byEditors, fields: { parts: "number", email: "yes" } },
];

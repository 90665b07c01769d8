import { randomUUID } from "node:crypto";
import { makeComment } from "../comments";
import { areaPage, byEditors, byPublishers, type Cell, type DeskRoute, deskPage, editorsPage } from "./desk-route";

/** A comment on the entry, by somebody who left an address. */
async function aComment({ db, entry }: Cell) {
  const email = "parent@family.example";
  return {
    id: await makeComment(db, { areaSlug: entry.area, entryId: entry.id, email, text: `About ${entry.name}.` }),
  };
}

/** One that is over. */
async function closed(cell: Cell) {
  const { id } = await aComment(cell);
  await cell.db.comment.update({ where: { id }, data: { status: "closed", closedFor: "done", closedAt: new Date() } });
  return { id };
}

/** One that the council has written an answer to. */
async function answered(cell: Cell) {
  const { id } = await aComment(cell);
  const words = { summary: "A number was old.", text: "We have put it right.", state: "put-right" };
  await cell.db.response.create({ data: { commentId: id, ...words } });
  return { id };
}

/** What the public told the council. */
export const commentRoutes: readonly DeskRoute[] = [
  { ask: "GET /admin/comments", ...deskPage },
  { ask: "GET /admin/comments/[id]", ...areaPage, names: aComment },
  { ask: "GET /admin/comments/[id]/redact", ...editorsPage, names: aComment },
  {
    ask: "POST /admin/comments/[id]/assign",
    ...byEditors,
    names: aComment,
    fields: ({ colleague }) => ({ status: "looking", owner: colleague.id }),
  },
  {
    ask: "POST /admin/comments/[id]/note",
    ...byEditors,
    names: aComment,
    fields: () => ({ "note-id": randomUUID(), note: "I shall ring them." }),
  },
  {
    ask: "POST /admin/comments/[id]/reply",
    ...byEditors,
    names: aComment,
    fields: () => ({ "reply-id": randomUUID(), reply: "Thank you." }),
  },
  {
    ask: "POST /admin/comments/[id]/respond",
    ...byEditors,
    names: aComment,
    fields: { text: "We have put it right.", revision: "0" },
  },
  {
    ask: "POST /admin/comments/[id]/publish",
    ...byPublishers,
    names: answered,
    fields: { revision: "1", read: "yes" },
  },
  { ask: "POST /admin/comments/[id]/close", ...byEditors, names: aComment, fields: { reason: "done" } },
  { ask: "POST /admin/comments/[id]/reopen", ...byEditors, names: closed },
  {
    ask: "POST /admin/comments/[id]/redact/confirm",
    ...byEditors,
    names: aComment,
    fields: { parts: "About", sure: "yes" },
  },
];

import { parseResponse, type TypedResponse } from "../../comments/council-response";
import type { Editor } from "../../editing/roles";
import type { Database } from "../client";
import { type CommentDone, changeComment, hideResponse, logComment } from "./comment-changes";

const conflict = { outcome: "conflict" } as const;
const closedForGood = "This comment is not to be published. Open it again first, if that was a mistake.";
const asDate = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`));

/**
 * Keeps what the council answers to a comment. `revision` is that of the response that this person had before them, 0
 * for none. Words that are public already are so no longer: a publisher publishes the new ones. Saving what is saved
 * already is "saved".
 */
export const saveResponse = (
  db: Database,
  editor: Editor,
  id: string,
  { typed, revision, today }: { typed: TypedResponse; revision: number; today: string },
): Promise<CommentDone<"saved">> =>
  changeComment(db, editor, id, "editor", async (tx, comment): Promise<CommentDone<"saved">> => {
    const read = parseResponse(typed, today);
    if ("issues" in read) return { outcome: "issues", issues: read.issues };
    const { text, action, due, done } = read.words;
    const words = { text, action, due: asDate(due), done: asDate(done) };
    const before = await tx.response.findUnique({ where: { commentId: id } });
    if (before && isSame(before, words)) return { outcome: "saved" };
    if ((before?.revision ?? 0) !== revision) return conflict;
    await hideResponse(tx, editor, comment);
    const next = { ...words, revision: revision + 1, savedAt: new Date() };
    await tx.response.upsert({ where: { commentId: id }, create: { commentId: id, ...next }, update: next });
    await logComment(tx, editor, "response saved", comment, { revision: next.revision });
    return { outcome: "saved" };
  });

type Kept = { text: string; action: string; due: Date | null; done: Date | null };
const isSame = (one: Kept, other: Kept) =>
  one.text === other.text &&
  one.action === other.action &&
  one.due?.getTime() === other.due?.getTime() &&
  one.done?.getTime() === other.done?.getTime();

/**
 * Makes public what the council answers: exactly what this publisher read, and never to what is not to be published.
 */
export const publishResponse = (
  db: Database,
  editor: Editor,
  id: string,
  revision: number,
): Promise<CommentDone<"published">> =>
  changeComment(db, editor, id, "publisher", async (tx, comment): Promise<CommentDone<"published">> => {
    const response = await tx.response.findUnique({ where: { commentId: id } });
    if (response?.revision !== revision) return conflict;
    if (comment.status === "not-published") {
      return { outcome: "issues", issues: [{ field: "publish", message: closedForGood }] };
    }
    if (response.publishedAt) return { outcome: "published" };
    await tx.response.update({ where: { commentId: id }, data: { publishedAt: new Date() } });
    if (!comment.closedAt) await tx.comment.update({ where: { id }, data: { status: "answered" } });
    await logComment(tx, editor, "response published", comment, { revision });
    return { outcome: "published" };
  });

/** Takes a response out of the public eye at once: any editor may. */
export const unpublishResponse = (db: Database, editor: Editor, id: string): Promise<CommentDone<"unpublished">> =>
  changeComment(db, editor, id, "editor", async (tx, comment): Promise<CommentDone<"unpublished">> => {
    await hideResponse(tx, editor, comment);
    return { outcome: "unpublished" };
  });

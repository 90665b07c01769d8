import { isResponseState } from "../../catalogue/published-response";
import {
  parseResponse,
  publishingIssues,
  type ResponseWords,
  type TypedResponse,
} from "../../comments/council-response";
import type { Editor } from "../../editing/roles";
import type { Database } from "../client";
import { dateOf, dayOf } from "../day-column";
import type { Response } from "../generated/client";
import { type CommentDone, changeComment, hideResponse, logComment } from "./comment-changes";

const conflict = { outcome: "conflict" } as const;
const closedForGood = "This comment is not to be published. Open it again first, if that was a mistake.";

/** Returns the words of a response as they are kept. */
export const wordsOfResponse = ({ summary, text, action, state, due, done }: Response): ResponseWords => ({
  summary,
  text,
  action,
  state: isResponseState(state) ? state : null,
  due: dayOf(due),
  done: dayOf(done),
});

/**
 * Keeps what the council answers to a comment. `revision` is that of the response that this person had before them, 0
 * for none. Words that are public already are so no longer: a publisher publishes the new ones. Saving what is saved
 * already is "saved". Words that are copied from the comment are an issue.
 */
export const saveResponse = (
  db: Database,
  editor: Editor,
  id: string,
  { typed, revision, today }: { typed: TypedResponse; revision: number; today: string },
): Promise<CommentDone<"saved">> =>
  changeComment(db, editor, id, "editor", async (tx, comment): Promise<CommentDone<"saved">> => {
    const read = parseResponse(typed, today, comment);
    if ("issues" in read) return { outcome: "issues", issues: read.issues };
    const { due, done, ...words } = read.words;
    const before = await tx.response.findUnique({ where: { commentId: id } });
    if (before && isSame(wordsOfResponse(before), read.words)) return { outcome: "saved" };
    if ((before?.revision ?? 0) !== revision) return conflict;
    await hideResponse(tx, editor, comment);
    const next = { ...words, due: dateOf(due), done: dateOf(done), revision: revision + 1, savedAt: new Date() };
    await tx.response.upsert({ where: { commentId: id }, create: { commentId: id, ...next }, update: next });
    await logComment(tx, editor, "response saved", comment, { revision: next.revision });
    return { outcome: "saved" };
  });

const isSame = (one: ResponseWords, other: ResponseWords): boolean =>
  (Object.keys(one) as (keyof ResponseWords)[]).every((key) => one[key] === other[key]);

/**
 * Makes public what the council answers, with the summary of the comment: exactly what this publisher read. `isRead`:
 * they confirmed that it shows of nobody who they are. Never what is not to be published.
 */
export const publishResponse = (
  db: Database,
  editor: Editor,
  id: string,
  { revision, isRead }: { revision: number; isRead: boolean },
): Promise<CommentDone<"published">> =>
  changeComment(db, editor, id, "publisher", async (tx, comment): Promise<CommentDone<"published">> => {
    const response = await tx.response.findUnique({ where: { commentId: id } });
    if (response?.revision !== revision) return conflict;
    if (comment.status === "not-published") {
      return { outcome: "issues", issues: [{ field: "publish", message: closedForGood }] };
    }
    if (response.publishedAt) return { outcome: "published" };
    const issues = publishingIssues(wordsOfResponse(response), isRead);
    if (issues.length > 0) return { outcome: "issues", issues };
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

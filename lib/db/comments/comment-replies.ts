import { isUuid } from "../../catalogue/stable-id";
import { wrongText } from "../../comments/comment";
import { cleanText } from "../../editing/form/clean-text";
import type { Editor } from "../../editing/roles";
import type { Database } from "../client";
import { namesOfEntries } from "../entries/entry-names";
import { type CommentDone, type CommentRefused, changeComment, logComment } from "./comment-changes";

/**
 * A reply that may be mailed now, once. It has the reader's address, the comment's area (its slug), entry (its name)
 * and moment, and the comment's status before (`status`).
 */
export type BegunReply = {
  outcome: "begun";
  to: string;
  text: string;
  area: string;
  about: string | null;
  receivedAt: Date;
  status: string;
};

const longest = 5_000;
const issue = (message: string): CommentRefused => ({ outcome: "issues", issues: [{ field: "reply", message }] });

/**
 * Keeps what will be mailed to whoever wrote a comment, and gives what the mail needs. `replyId` comes with the form:
 * "sent" when it was mailed before. Whoever then cannot mail it takes it back (`takeBackReply`). A comment that waited
 * for an answer counts as answered.
 */
export const beginReply = (
  db: Database,
  editor: Editor,
  id: string,
  { replyId, text }: { replyId: string; text: string },
): Promise<BegunReply | CommentDone<"sent">> =>
  changeComment(db, editor, id, "editor", async (tx, comment): Promise<BegunReply | CommentDone<"sent">> => {
    const clean = cleanText(text).trim();
    const wrong = wrongText(text, clean, longest, "Write the reply, then send it.");
    if (wrong) return issue(wrong);
    if (!isUuid(replyId)) return issue("Open the page again, then write the reply.");
    if (comment.email === null) return issue("There is no email address to send it to.");
    const { count } = await tx.commentNote.createMany({
      data: [{ id: replyId, commentId: id, authorId: editor.id, text: clean, isReply: true }],
      skipDuplicates: true,
    });
    if (count === 0) return { outcome: "sent" };
    if (!comment.closedAt) await tx.comment.update({ where: { id }, data: { status: "answered" } });
    await logComment(tx, editor, "comment reply", comment);
    const { areaSlug: area, entryId, email: to, receivedAt, status } = comment;
    const about = (await namesOfEntries(tx, entryId ? [entryId] : [])).get(entryId ?? "") ?? null;
    return { outcome: "begun", to, text: clean, area, about, receivedAt, status };
  });

/** Takes back a reply that could not be mailed: the comment stands where it stood. */
export const takeBackReply = (
  db: Database,
  editor: Editor,
  id: string,
  { replyId, status }: { replyId: string; status: string },
) =>
  changeComment(db, editor, id, "editor", async (tx, comment) => {
    const { count } = await tx.commentNote.deleteMany({ where: { id: replyId, commentId: id, isReply: true } });
    if (count === 0) return;
    await tx.comment.updateMany({ where: { id, status: "answered" }, data: { status } });
    await logComment(tx, editor, "comment reply failed", comment);
  });

import type { Issue } from "../../catalogue/issue";
import { isUuid } from "../../catalogue/stable-id";
import { wrongText } from "../../comments/comment";
import { type CommentStatus, closings, isClosingReason, isOpenStatus } from "../../comments/comment-status";
import { redact } from "../../comments/redact";
import { cleanText } from "../../editing/form/clean-text";
import { type Editor, isAtLeast, type Role } from "../../editing/roles";
import type { Database } from "../client";
import type { Comment, Prisma } from "../generated/client";
import { logPeople } from "../operations/events";
import { roleIn, type Transaction } from "../people/editors";

/** Why something was not done about a comment. "forbidden" names the area, for the log. */
export type CommentRefused =
  | { outcome: "missing" }
  | { outcome: "forbidden"; area: string }
  /** It is not what this person had before them any more. */
  | { outcome: "conflict" }
  | { outcome: "issues"; issues: Issue[] };
export type CommentDone<O extends string> = { outcome: O } | CommentRefused;

const issue = (field: string, message: string): CommentRefused => ({ outcome: "issues", issues: [{ field, message }] });

/**
 * One change of a comment, in one transaction, by somebody with at least this role in its area at this moment. The
 * comment is locked, so that changes of one come one after the other.
 */
export const changeComment = <R>(
  db: Database,
  editor: Editor,
  id: string,
  least: Role,
  change: (tx: Transaction, comment: Comment) => Promise<R>,
): Promise<R | CommentRefused> =>
  db.$transaction(async (tx): Promise<R | CommentRefused> => {
    if (!isUuid(id)) return { outcome: "missing" };
    await tx.$queryRaw`SELECT "id" FROM "Comment" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const comment = await tx.comment.findUnique({ where: { id } });
    const role = comment && (await roleIn(tx, editor, comment.areaSlug));
    if (!comment || !role) return { outcome: "missing" };
    return isAtLeast(role, least) ? change(tx, comment) : { outcome: "forbidden", area: comment.areaSlug };
  });

/** Adds to the log what was done about a comment: never what it says, nor what anybody wrote about it. */
export const logComment = (
  tx: Transaction,
  editor: Editor,
  action: string,
  { id, areaSlug, entryId }: Pick<Comment, "id" | "areaSlug" | "entryId">,
  detail: Prisma.InputJsonObject = {},
) => logPeople(tx, editor.id, action, areaSlug, { comment: id, ...(entryId ? { entry: entryId } : {}), ...detail });

/** Sets the status of an open comment and its owner: a person who may write in its area, or null for none. */
export const assignComment = (
  db: Database,
  editor: Editor,
  id: string,
  { status, ownerId }: { status: string; ownerId: string | null },
): Promise<CommentDone<"assigned">> =>
  changeComment(db, editor, id, "editor", async (tx, comment): Promise<CommentDone<"assigned">> => {
    if (comment.closedAt) return { outcome: "conflict" };
    if (!isOpenStatus(status)) return issue("status", "Choose where it stands.");
    if (comment.status === status && comment.ownerId === ownerId) return { outcome: "assigned" };
    if (
      ownerId !== null &&
      ownerId !== comment.ownerId &&
      !isAtLeast(await roleIn(tx, { id: ownerId }, comment.areaSlug), "editor")
    )
      return issue("owner", "Choose somebody who may write in this area.");
    await tx.comment.update({ where: { id }, data: { status, ownerId } });
    await logComment(tx, editor, "comment assigned", comment, { status, owner: ownerId });
    return { outcome: "assigned" };
  });

/**
 * Ends a comment for one of the reasons of `closings`. A response to what is not to be published is public no longer.
 */
export const closeComment = (
  db: Database,
  editor: Editor,
  id: string,
  reason: string,
): Promise<CommentDone<"closed">> =>
  changeComment(db, editor, id, "editor", async (tx, comment): Promise<CommentDone<"closed">> => {
    if (!isClosingReason(reason)) return issue("reason", "Choose why it is closed.");
    const status: CommentStatus = closings[reason].status;
    if (comment.closedAt) return comment.closedFor === reason ? { outcome: "closed" } : { outcome: "conflict" };
    await tx.comment.update({ where: { id }, data: { status, closedFor: reason, closedAt: new Date() } });
    if (status === "not-published") await hideResponse(tx, editor, comment);
    await logComment(tx, editor, "comment closed", comment, { why: reason });
    return { outcome: "closed" };
  });

/** Takes the response to a comment out of the public eye, if it was there. */
export async function hideResponse(tx: Transaction, editor: Editor, comment: Comment): Promise<void> {
  const where = { commentId: comment.id, publishedAt: { not: null } };
  const { count } = await tx.response.updateMany({ where, data: { publishedAt: null } });
  if (count > 0) await logComment(tx, editor, "response unpublished", comment);
}

/** Takes up a comment again that was over. One that is open is open already. */
export const reopenComment = (db: Database, editor: Editor, id: string): Promise<CommentDone<"opened">> =>
  changeComment(db, editor, id, "editor", async (tx, comment): Promise<CommentDone<"opened">> => {
    if (!comment.closedAt) return { outcome: "opened" };
    await tx.comment.update({ where: { id }, data: { status: "looking", closedFor: null, closedAt: null } });
    await logComment(tx, editor, "comment reopened", comment);
    return { outcome: "opened" };
  });

const longestNote = 2_000;

/** Adds a note for colleagues. `noteId` comes with the form, so that a form that is sent twice makes one note. */
export const noteOnComment = (
  db: Database,
  editor: Editor,
  id: string,
  { noteId, text }: { noteId: string; text: string },
): Promise<CommentDone<"noted">> =>
  changeComment(db, editor, id, "editor", async (tx, comment): Promise<CommentDone<"noted">> => {
    const clean = cleanText(text).trim();
    const wrong = wrongText(text, clean, longestNote, "Write the note, then send it.");
    if (wrong) return issue("note", wrong);
    if (!isUuid(noteId)) return issue("note", "Open the page again, then write the note.");
    const { count } = await tx.commentNote.createMany({
      data: [{ id: noteId, commentId: id, authorId: editor.id, text: clean }],
      skipDuplicates: true,
    });
    if (count > 0) await logComment(tx, editor, "comment note", comment);
    return { outcome: "noted" };
  });

/**
 * Takes words out of a comment for good. Each of `parts` (one a line) becomes a gap, and its words are stored nowhere
 * any more. With `eraseEmail` the address is erased, too. All or nothing: a part that is not in the comment is an
 * issue. "asked": all of it could be done, and nothing was, because its reader has not confirmed the result yet
 * (`isSure`).
 */
export const redactComment = (
  db: Database,
  editor: Editor,
  id: string,
  { parts, eraseEmail, isSure }: { parts: string; eraseEmail: boolean; isSure: boolean },
): Promise<CommentDone<"redacted" | "asked">> =>
  changeComment(db, editor, id, "editor", async (tx, comment): Promise<CommentDone<"redacted" | "asked">> => {
    const { text, missing } = redact(comment.text, parts);
    if (missing.length > 0) {
      const named = missing.map((part) => `“${part}”`).join(", ");
      return issue(
        "parts",
        `This is not in the comment: ${named}. Copy it as it stands there, each part on its own line.`,
      );
    }
    const erases = eraseEmail && comment.email !== null;
    if (text === comment.text && !erases) {
      if (parts.trim() === "" && !eraseEmail) return issue("parts", "Copy the words that are to be taken out.");
      return { outcome: "redacted" };
    }
    if (!isSure) return { outcome: "asked" };
    const redacted = text === comment.text ? {} : { text, redactedAt: new Date() };
    await tx.comment.update({ where: { id }, data: { ...redacted, ...(erases ? { email: null } : {}) } });
    await logComment(tx, editor, "comment redacted", comment, { words: "text" in redacted, email: erases });
    return { outcome: "redacted" };
  });

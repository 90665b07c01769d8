import type { ClosingReason, CommentStatus } from "./comment-status";

/**
 * Where a comment stands, for whoever has its number: never what it says, who wrote it or who deals with it. Days are
 * British ones, "2026-11-21". `answerBy` is null where the council has not said when it answers.
 */
export type TrackedComment = {
  id: string;
  area: string;
  status: CommentStatus;
  closedFor: ClosingReason | null;
  receivedOn: string;
  answerBy: string | null;
  closedOn: string | null;
};

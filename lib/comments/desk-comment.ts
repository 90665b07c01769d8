import type { EntryKind } from "../catalogue/entry";
import type { Role } from "../editing/roles";
import type { Topic } from "./comment";
import type { ClosingReason, CommentStatus } from "./comment-status";
import type { ResponseWords } from "./council-response";

type Person = { id: string; name: string };

/** A comment in a list: only the beginning of what it says. */
export type CommentRow = {
  id: string;
  /** The area that answers. */
  area: string;
  /** The area on whose page of the entry it was written, where another one writes the entry; else null. */
  sentFrom: string | null;
  topic: Topic;
  beginning: string;
  receivedAt: Date;
  /** The day by which its writer was told that an answer comes ("2026-11-21"), or null. */
  answerBy: string | null;
  status: CommentStatus;
  owner: Person | null;
  entry: { id: string; name: string } | null;
};

/** Something that colleagues told each other about a comment, or with `isReply` what was mailed to whoever wrote it. */
type CommentNote = { id: string; text: string; isReply: boolean; at: Date; author: string };

/** What the council answers, as it is kept now. */
export type KeptResponse = ResponseWords & { revision: number; savedAt: Date; publishedAt: Date | null };

/** A comment with everything that the desk shows of it, and what this person may do in its area. */
export type DeskComment = Omit<CommentRow, "beginning" | "entry"> & {
  /** Undefined for who only reads it, because it was sent from a page of their area: another one answers. */
  role: Role | undefined;
  text: string;
  /** What its writer finds it by; null once it is long over. */
  number: string | null;
  /** Where its writer wants an answer; null without one, and for whoever may not answer. */
  email: string | null;
  wantsAnswer: boolean;
  /** It may come from a program. */
  doubtful: boolean;
  redactedAt: Date | null;
  closedFor: ClosingReason | null;
  closedAt: Date | null;
  entry: { id: string; name: string; kind: EntryKind; slug: string } | null;
  /** The oldest first. */
  notes: CommentNote[];
  response: KeptResponse | null;
};

/** Something that was done about a comment, and by whom. `detail` never holds what anybody wrote. */
export type CommentEvent = { id: bigint; at: Date; action: string; who: string; detail: unknown };

import type { EntryKind } from "../../catalogue/entry";

type Person = { id: string; name: string };

/** What is being worked on, without its words. */
export type WorkingRow = {
  number: number;
  state: "draft" | "submitted";
  savedAt: Date | null;
  savedBy: Person | null;
  submittedAt: Date | null;
  submittedBy: Person | null;
  /** Why it was changed, in the words of who submitted it. */
  reason: string | null;
  /** Why it was sent back, and whether to the person who asks: they wrote it, or handed it in. */
  sentBack: string | null;
  isSentBackToMe: boolean;
  publishAt: Date | null;
};

/** What is public, without its words. Days are as the content gives them ("2026-11-21"), null without one. */
type PublishedRow = { number: number; at: Date; checked: string | null; due: string | null };

/** An entry as the lists of the desk show it to one person: `may…` is what they may do in its area now. */
export type DeskRow = {
  id: string;
  area: string;
  kind: EntryKind;
  slug: string;
  /** Of the draft, else of what is public, else of the last edition. */
  name: string;
  /** Everything else that it is called, in the draft and in public. */
  otherNames: string[];
  labels: string[];
  owner: Person | null;
  isWatched: boolean;
  /** Whether it is taken down. */
  isDown: boolean;
  mayEdit: boolean;
  mayPublish: boolean;
  twoPeople: boolean;
  working: WorkingRow | null;
  published: PublishedRow | null;
  /** This person's own words that a conflict kept beside a draft. */
  kept: { id: string; section: string }[];
  /** The number of an edition that somebody else published as an emergency and nobody has checked since. */
  unchecked: number | null;
};

/** Something that was done to an entry, and by whom; `isNew`: the person who asks watches it, and has not seen this. */
export type ChangeRow = {
  id: bigint;
  at: Date;
  action: string;
  reason: string | null;
  who: string;
  entryId: string;
  isWatched: boolean;
  isNew: boolean;
};

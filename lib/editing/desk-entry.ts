import type { EntryKind } from "../catalogue/entry";
import type { EditionState } from "./edition-state";
import type { Role } from "./roles";

type Person = { id: string; name: string };

/** An edition as the desk shows it. `content` is as it was typed. */
export type DeskEdition = {
  id: string;
  number: number;
  revision: number;
  state: EditionState;
  content: unknown;
  /** The number of the edition that it was begun from. */
  basedOn: number | null;
  createdAt: Date;
  savedAt: Date | null;
  savedBy: Person | null;
  submittedAt: Date | null;
  submittedBy: Person | null;
  publishedAt: Date | null;
  publishedBy: Person | null;
  /** When it goes live by itself, and who approved that. */
  publishAt: Date | null;
  approvedBy: Person | null;
  reason: string | null;
  sentBack: string | null;
  emergency: boolean;
  emergencyCheckedBy: Person | null;
};

/** An entry as the desk shows it: what is being worked on, what is public, and what this person may do with it. */
export type DeskEntry = {
  id: string;
  area: string;
  kind: EntryKind;
  slug: string;
  role: Role;
  twoPeople: boolean;
  owner: Person | null;
  withdrawnAt: Date | null;
  withdrawnMessage: string | null;
  insteadId: string | null;
  labels: string[];
  isWatched: boolean;
  /** The draft or submitted edition, or null. */
  working: DeskEdition | null;
  published: DeskEdition | null;
  /** The edition with the highest number. */
  newest: DeskEdition;
};

/** Something that was done, and by whom: a person's name, or what acted by itself. */
export type DeskEvent = { id: bigint; at: Date; action: string; reason: string | null; who: string; detail: unknown };

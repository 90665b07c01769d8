import type { EntryKind } from "../catalogue/entry";
import { ownValue, scalarText } from "../catalogue/json-values";
import type { EditionState } from "../editing/edition-state";

/** An entry as a list to choose from shows it. `seen` names the edition that somebody has before them: "3.7". */
export type ListedEntry = {
  id: string;
  name: string;
  kind: EntryKind;
  state: EditionState;
  reviewDue: string | null;
  seen: string;
  /** When it goes live by itself; null when nobody said so. */
  publishAt: Date | null;
};

/** An entry with its newest words: those being worked on, else those that are public, else the last there were. */
export type NewestWords = {
  id: string;
  kind: EntryKind;
  slug: string;
  state: EditionState;
  number: number;
  revision: number;
  content: unknown;
  /** When it goes live by itself; null when nobody said so. */
  publishAt: Date | null;
};

/** Entries by name, of one kind or of all. */
export const listedEntries = (entries: readonly NewestWords[], only: EntryKind | null): ListedEntry[] =>
  entries
    .filter(({ kind }) => only === null || kind === only)
    .map(({ id, kind, slug, state, number, revision, content, publishAt }) => ({
      id,
      kind,
      state,
      publishAt,
      seen: `${number}.${revision}`,
      name: scalarText(ownValue(content, "name")) || slug,
      reviewDue: scalarText(ownValue(content, "review_due")) || null,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "en-GB"));

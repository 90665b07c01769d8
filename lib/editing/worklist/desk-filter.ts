import { EntryKind } from "../../catalogue/entry";
import { plainText } from "../../catalogue/search/words";
import type { DeskRow } from "./desk-row";

/** How an entry stands, for somebody who looks through the list. */
export const deskStates = {
  draft: "Being written",
  submitted: "Waiting for a publisher",
  scheduled: "Goes live by itself",
  published: "Public",
  down: "Taken down",
  never: "Never published",
} as const;
type DeskState = keyof typeof deskStates;

/** What a list of the desk is narrowed to. null: not by this. `owner`: the id of a person, "me" or "nobody". */
export type DeskFilter = {
  words: string;
  area: string | null;
  kind: EntryKind | null;
  owner: string | null;
  label: string | null;
  state: DeskState | null;
  overdue: boolean;
};

const longest = 200;

/** Reads a filter from an address. What it does not know counts as not given. */
export function readDeskFilter(read: (key: string) => string | undefined): DeskFilter {
  const text = (key: string) => (read(key) ?? "").trim().slice(0, longest) || null;
  const state = text("state");
  return {
    words: text("q") ?? "",
    area: text("area"),
    kind: EntryKind.safeParse(text("kind")).data ?? null,
    owner: text("owner"),
    label: text("label"),
    state: state !== null && Object.hasOwn(deskStates, state) ? (state as DeskState) : null,
    overdue: text("overdue") === "yes",
  };
}

/** Returns the filter as an address has it; nothing for what it does not narrow. */
export function filterQuery(filter: DeskFilter): URLSearchParams {
  const { words, overdue, ...rest } = filter;
  const query = new URLSearchParams();
  if (words !== "") query.set("q", words);
  for (const [key, value] of Object.entries(rest)) if (value !== null) query.set(key, value);
  if (overdue) query.set("overdue", "yes");
  return query;
}

/** Returns whether an entry stands so. One that is public and being changed stands both ways. */
function isInState({ working, published, isDown }: DeskRow, state: DeskState): boolean {
  if (state === "published") return published !== null;
  if (state === "down") return isDown;
  if (state === "never") return published === null && !isDown;
  if (state === "scheduled") return working?.publishAt != null;
  return working?.state === state && (state !== "submitted" || working.publishAt === null);
}

/** Returns whether the day on which it should have been checked again is over. */
const isOverdue = ({ published }: DeskRow, today: string): boolean => published?.due != null && published.due < today;

const isOwnedBy = ({ owner }: DeskRow, wanted: string, me: string) =>
  wanted === "nobody" ? owner === null : owner?.id === (wanted === "me" ? me : wanted);

/** The entries that a filter leaves. Words are looked for in names, addresses and labels: every one has to be there. */
export function filterRows(
  rows: readonly DeskRow[],
  filter: DeskFilter,
  { me, today }: { me: string; today: string },
): DeskRow[] {
  const words = plainText(filter.words).split(/\s+/).filter(Boolean);
  const text = ({ name, otherNames, slug, labels }: DeskRow) =>
    plainText([name, ...otherNames, slug, slug.replaceAll("-", " "), ...labels].join("\n"));
  return rows.filter(
    (row) =>
      (filter.area === null || row.area === filter.area) &&
      (filter.kind === null || row.kind === filter.kind) &&
      (filter.owner === null || isOwnedBy(row, filter.owner, me)) &&
      (filter.label === null || row.labels.includes(filter.label)) &&
      (filter.state === null || isInState(row, filter.state)) &&
      (!filter.overdue || isOverdue(row, today)) &&
      (words.length === 0 || words.every((word) => text(row).includes(word))),
  );
}

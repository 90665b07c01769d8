import { daysAfter } from "../../catalogue/british-day";
import { dayInWords } from "../../catalogue/day-in-words";
import { EntryKind } from "../../catalogue/entry";
import type { DeskRow } from "./desk-row";
import type { Task } from "./waiting";

/** Days before its day on which a check is put on the list. */
const ahead = 30;

/** Names of the sorts of check, the most pressing first. */
export const dueSorts = { overdue: "Overdue", soon: "Due soon", never: "Never checked" } as const;
type Sort = keyof typeof dueSorts;

function sortOf({ published }: DeskRow, today: string): Sort | null {
  if (published === null) return null;
  const { due, checked } = published;
  if (due !== null && due < today) return "overdue";
  if (due !== null && due <= daysAfter(today, ahead)) return "soon";
  return checked === null ? "never" : null;
}

const sentence = (sort: Sort, due: string | null) =>
  ({
    overdue: `It should have been checked by ${dayInWords(due ?? "")}.`,
    soon: `It is to be checked by ${dayInWords(due ?? "")}.`,
    never: "",
  })[sort];

/**
 * Which of two checks of one sort comes first: services and guides first of what was never checked, else what is due
 * first.
 */
const order = (a: Task, b: Task) =>
  (a.sort === "never" ? EntryKind.options.indexOf(a.row.kind) - EntryKind.options.indexOf(b.row.kind) : 0) ||
  (a.row.published?.due ?? "").localeCompare(b.row.published?.due ?? "");

/**
 * Returns the public entries that should be checked: overdue, due within 30 days, or never checked. The longest overdue
 * comes first.
 */
export function dueTasks(rows: readonly DeskRow[], today: string): Task[] {
  const sorts = Object.keys(dueSorts);
  return rows
    .flatMap((row): Task[] => {
      const sort = sortOf(row, today);
      if (sort === null || row.published === null) return [];
      const { checked, due } = row.published;
      const before = checked ? `Last checked on ${dayInWords(checked)}.` : "Nobody has checked it yet.";
      const next = row.mayEdit
        ? { label: "Check it, then say that it is still correct", href: `/admin/entries/${row.id}#confirm` }
        : { label: "Read it", href: `/admin/entries/${row.id}` };
      return [{ row, sort, why: `${sentence(sort, due)} ${before}`.trim(), at: null, next }];
    })
    .sort((a, b) => sorts.indexOf(a.sort) - sorts.indexOf(b.sort) || order(a, b));
}

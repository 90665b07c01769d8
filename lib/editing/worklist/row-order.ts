import type { DeskRow } from "./desk-row";

/** The orders in which entries can be listed. */
export const rowOrders = {
  name: "Name, A to Z",
  due: "To be checked first",
  changed: "Changed last",
} as const;
export type RowOrder = keyof typeof rowOrders;

/** Returns the order of this name; by name when there is none. */
export const readRowOrder = (text: string | undefined): RowOrder =>
  text !== undefined && Object.hasOwn(rowOrders, text) ? (text as RowOrder) : "name";

const lastChange = ({ working, published }: DeskRow) =>
  Math.max(working?.savedAt?.getTime() ?? 0, working?.submittedAt?.getTime() ?? 0, published?.at.getTime() ?? 0);

/** What is public and has no day comes after what has one, and what is not public last. */
const dueKey = ({ published }: DeskRow) => (published === null ? "~~" : (published.due ?? "~"));

/** Entries that stand from A to Z, in this order. */
export function orderRows(rows: readonly DeskRow[], order: RowOrder): DeskRow[] {
  if (order === "due") return rows.toSorted((a, b) => (dueKey(a) < dueKey(b) ? -1 : dueKey(a) > dueKey(b) ? 1 : 0));
  if (order === "changed") return rows.toSorted((a, b) => lastChange(b) - lastChange(a));
  return [...rows];
}

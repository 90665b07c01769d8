import { memoize } from "../catalogue/memoize";
import { stableId } from "../catalogue/stable-id";
import type { Feed, Item } from "./feed";

/**
 * Items of a list that go out a line each, as `formOf` makes them, so many `inPiece`. Several pieces are in the order
 * of ids.
 */
export type Lines = Made & { tag: () => string };
type Made = { items: readonly Item[]; formOf: (item: Item) => object; inPiece: number };

/** A part of a long text, and after what the next part begins; null where there is none. */
export type Piece = { text: string; next: string | null };

/**
 * Returns the lines that come after this id, "" for the first of them. `next` is the id after which the next piece
 * begins; null where there is none. What was published meanwhile repeats no line and loses none.
 */
export function pieceOf({ items, formOf, inPiece }: Made, after: string): Piece {
  const from = after === "" ? 0 : items.findIndex(({ id }) => id > after);
  const own = from < 0 ? [] : items.slice(from, from + inPiece);
  const isLast = from < 0 || from + own.length >= items.length;
  const text = own.map((item) => `${JSON.stringify(formOf(item))}\n`).join("");
  return { text, next: isLast ? null : (own.at(-1)?.id ?? null) };
}

/** What items say besides what was published with them. */
const besides = memoize(({ catalogue, base, terms }: Feed): string =>
  stableId(JSON.stringify([base, catalogue.areas, terms.taxonomies])),
);

/**
 * Returns a tag that stays for as long as these items say the same in this form. It is made of when each was
 * published, and of the first item's own text: a new release may write the same items otherwise.
 */
export function tagOf(items: readonly Item[], formOf: (item: Item) => object, form: string, feed: Feed): string {
  const [first] = items;
  const moments = items.map(({ id, modified }) => id + modified);
  return stableId([besides(feed), form, first ? JSON.stringify(formOf(first)) : "", ...moments].join("\n"));
}

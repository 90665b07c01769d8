import type { Area } from "../catalogue/area";
import { type Feed, type Item, isIn, locationItems, organizationItems, serviceItems } from "./feed";
import { type Piece, pieceOf, tagOf } from "./lines";

/** Records that are made in one turn. */
const recordsInPiece = 25;

const formOf = (item: Item) => item.record();

/** The lists of an area, in the order of ids, as they stand in the file. */
const listsOf = (feed: Feed, area: Area) =>
  [
    ["services", serviceItems(feed)],
    ["organizations", organizationItems(feed)],
    ["locations", locationItems(feed)],
  ].map(([name, items]) => ({ name, items: (items as Item[]).filter((item) => isIn(item, area.slug)) }));

/**
 * Returns the piece of the file of everything that an area publishes which begins after a place in it, "" for the
 * first. A place is a list and the id of a record of it. `origin` makes what the file says of itself. All pieces
 * together are one value of JSON, with a record on each line.
 */
export function wholePiece(origin: () => object, feed: Feed, area: Area, after: string): Piece {
  const lists = listsOf(feed, area);
  const [name, id = ""] = (after || "services/").split("/");
  const at = lists.findIndex((list) => list.name === name);
  const { text, next } = pieceOf({ items: lists[at]?.items ?? [], formOf, inPiece: recordsInPiece }, id);
  const records = text.trimEnd().replaceAll("\n", ",\n");
  const before = id === "" ? `"${name}":[\n` : records && ",\n";
  const begun = `${after === "" ? `${JSON.stringify(origin()).slice(0, -1)},\n` : ""}${before}${records}`;
  if (next !== null) return { text: begun, next: `${name}/${next}` };
  const following = lists[at + 1];
  if (following) return { text: `${begun}\n],\n`, next: `${following.name}/` };
  return { text: `${begun}\n],\n"taxonomies":${JSON.stringify(feed.terms.taxonomies)}}\n`, next: null };
}

/** Returns a tag of that file, which stays for as long as the file says the same. */
export const wholeTag = (origin: object, feed: Feed, area: Area): string =>
  tagOf(
    listsOf(feed, area).flatMap(({ items }) => items),
    formOf,
    JSON.stringify(origin),
    feed,
  );

import { ownValue, pathTo } from "../../catalogue/json-values";
import { nameOfCode } from "../../geo/councils";
import { blankItem } from "./blank";
import { idOf } from "./block-id";
import { cleanLine } from "./clean-text";
import type { ListField } from "./field";
import type { FormValue } from "./form-values";
import type { Typed } from "./read-fields";

/** Returns the name of the boxes of a list of areas. */
export const ticksOf = (path: string): string => pathTo(path, "codes");
/** Returns the name of the text in which somebody types the name of another area. */
export const findOf = (path: string): string => pathTo(path, "find");

/**
 * The value of the box that stands for a block: its ONS code, or its id when it has none; "" when nothing stands for
 * it.
 */
export function tickOf(block: unknown): string {
  const code = ownValue(block, "code");
  return (typeof code === "string" && cleanLine(code)) || idOf(block);
}

/**
 * Returns the values that a list of areas posts besides its blocks. They are an empty box, which says that there were
 * boxes; one for each block; and no name.
 */
export const tickValues = (path: string, blocks: readonly unknown[]): FormValue[] => [
  ...["", ...new Set(blocks.map(tickOf).filter(Boolean))].map((value): FormValue => [ticksOf(path), value]),
  [findOf(path), ""],
];

/** Returns the blocks, with one more for each of these codes that is known and that none of them has. */
export function addedAreas(
  field: ListField,
  blocks: readonly unknown[],
  codes: readonly string[],
  newId: () => string,
): readonly unknown[] {
  const there = new Set(blocks.map(tickOf));
  const added = [...new Set(codes)].flatMap((code) => {
    const name = there.has(code) ? null : nameOfCode(code);
    return name === null ? [] : [{ ...blankItem(field.fields, newId), code, name }];
  });
  return added.length === 0 ? blocks : [...blocks, ...added];
}

/**
 * Returns the blocks of a list of areas after boxes were ticked and unticked. A block goes only when the form had it
 * and its box is not ticked. A block comes when the box of a known area is ticked. A form without boxes changes
 * nothing.
 */
export function tickedBlocks(
  field: ListField,
  path: string,
  { posted, left }: { posted: readonly unknown[]; left: readonly unknown[] },
  { values, newId }: Typed,
): readonly unknown[] {
  const boxes = values.get(ticksOf(path))?.map(cleanLine);
  if (!boxes) return posted;
  const kept = posted.filter((block) => tickOf(block) === "" || boxes.includes(tickOf(block)));
  const elsewhere = new Set(left.map(tickOf));
  return addedAreas(
    field,
    kept,
    boxes.filter((code) => !elsewhere.has(code)),
    newId,
  );
}

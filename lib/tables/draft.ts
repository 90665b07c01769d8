import { isFields } from "../catalogue/draft-values";

/** What a draft says: of the shape of its kind's content, but any field may hold anything that was typed. */
export type Draft = Record<string, unknown>;

/** Whether a value is an object with named fields. */
export const isBlock = (value: unknown): value is Draft => isFields(value);

/**
 * Returns the value of a field of this name; undefined if there is none. So it is for names that every object has
 * ("constructor").
 */
export const own = (block: unknown, name: string): unknown =>
  isBlock(block) && Object.hasOwn(block, name) ? block[name] : undefined;

/** A field as text: numbers too, anything else as nothing. */
export const textIn = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" || typeof value === "boolean" ? String(value) : "";

/** The blocks in a list; nothing where there is no list. */
export const blocksIn = (value: unknown): Draft[] => (Array.isArray(value) ? value.filter(isBlock) : []);

/** The texts in a list; a text that stands where a list should is a list of one. */
export const textsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map(textIn).filter((text) => text !== "");

/** Returns the value at a dotted path of names. */
export const valueAt = (draft: Draft, path: string): unknown =>
  path.split(".").reduce<unknown>((value, name) => own(value, name), draft);

/** Puts a value at a dotted path of names, making the blocks on the way that are not there. */
export function putAt(draft: Draft, path: string, value: unknown): void {
  const names = path.split(".");
  const last = names.pop() as string;
  let block = draft;
  for (const name of names) {
    if (!isBlock(own(block, name))) block[name] = {};
    block = block[name] as Draft;
  }
  block[last] = value;
}

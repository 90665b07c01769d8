import type { Piece } from "@/lib/open-data/lines";
import { nextHeader } from "@/lib/process/piece-headers";
import { readAnswer } from "./problem";

/**
 * Returns a piece of a long answer for the front door, which asks for the next by what this one says. `after` is where
 * it begins, "" for the first. That has the tag of the whole, where more follows.
 */
export function answerPiece({ text, next }: Piece, after: string, tag: () => string, headers: Record<string, string>) {
  const isFirst = after === "" && next !== null;
  const tagged: Record<string, string> = isFirst ? { ETag: `W/"${tag()}"` } : {};
  return readAnswer(200, text, { ...headers, ...tagged, ...(next === null ? {} : { [nextHeader]: next }) });
}

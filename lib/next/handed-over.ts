import type { PageResponse } from "./next-client";

/**
 * The headers in which the door says which answer a page is drawn for, and what the answer hands to it. No browser may
 * send them.
 */
export const handedOverIn = ["x-answer", "x-shown"] as const;

/**
 * Returns the headers for the page that is drawn as the answer with this id: what was handed to it, sealed for this
 * answer. Returns no headers where nothing was handed over.
 */
export function handedOver({ headers }: PageResponse, id: string): Record<string, string> {
  const shown = headers["x-shown"];
  return typeof shown === "string" ? { "x-answer": id, "x-shown": shown } : {};
}

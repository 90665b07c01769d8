import type { Drawn } from "./ask-next";

/**
 * The headers in which the door says which answer a page is drawn for, and what the answer hands to it. No browser may
 * send them.
 */
export const handedOverIn = ["x-answer", "x-shown"] as const;

/**
 * What the page hears that is drawn as the answer with this id: what was handed to it, sealed for this answer; nothing
 * without it.
 */
export function handedOver({ headers }: Drawn, id: string): Record<string, string> {
  const shown = headers["x-shown"];
  return typeof shown === "string" ? { "x-answer": id, "x-shown": shown } : {};
}

import type { z } from "zod";
import { open, type SealedFor, seal } from "@/app/sealed";

/** The front door gives each post an id, which only the page hears too that it draws as the answer to that post. */
const answerTo = (id: string, page: string): SealedFor => ({ purpose: "answer to a comment", holder: id, page });

/**
 * Returns headers that name the page to be drawn in the response to a post, and hand it what it shows. They are for the
 * front door alone. `page` is its path; `query` comes behind it.
 */
export function shownAt(page: string, query: string, shown: unknown, headers: Headers): Record<string, string> {
  return { "X-Page": page + query, "X-Shown": seal(answerTo(headers.get("x-answer") ?? "", page), shown) };
}

/** Returns what the response to a post hands to this page, or null when the page was opened by itself. */
export function readShown<T>(schema: z.ZodType<T>, page: string, headers: Pick<Headers, "get">): T | null {
  const id = headers.get("x-answer");
  return id ? open(schema, answerTo(id, page), headers.get("x-shown")) : null;
}

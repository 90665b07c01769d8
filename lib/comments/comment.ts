import { z } from "zod";
import { type Topic, topics } from "../catalogue/comment-topics";
import type { Issue } from "../catalogue/issue";
import { cleanLine, cleanText, isUnsavable } from "../editing/form/clean-text";

export { type Topic, topics } from "../catalogue/comment-topics";

const isTopic = (text: string): text is Topic => Object.hasOwn(topics, text);

/** How many characters a comment may have, as people count them. */
export const longestComment = 1250;

/** The typed fields of the form, and those that are kept. `email` null: the writer wants no answer. */
export type TypedComment = { topic: string; text: string; email: string };
export type CommentWords = { topic: Topic; text: string; email: string | null };

const Address = z.email().max(254);

/** Returns the words of a comment, or what has to be put right. */
export function parseComment(typed: TypedComment): { words: CommentWords } | { issues: Issue[] } {
  const { topic } = typed;
  const text = cleanText(typed.text).trim();
  const email = cleanLine(typed.email);
  const issues: Issue[] = [];
  if (!isTopic(topic)) issues.push({ field: "topic", message: "Choose what it is about." });
  const message = wrongText(typed.text, text, longestComment, "Write what you want to tell us.");
  if (message) issues.push({ field: "text", message });
  if (email !== "" && !Address.safeParse(email).success) {
    issues.push({ field: "email", message: "Type an email address like name@example.com, or leave it empty." });
  }
  return isTopic(topic) && issues.length === 0 ? { words: { topic, text, email: email || null } } : { issues };
}

/** Returns the fault of a text of several lines as a sentence, or null. `clean` is the text as it would be kept. */
export function wrongText(typed: string, clean: string, longest: number, ifEmpty: string): string | null {
  if (isUnsavable(typed)) return "It holds a character that cannot be kept. Type it again.";
  if (clean === "") return ifEmpty;
  const over = [...clean].length - longest;
  if (over <= 0) return null;
  return `Use at most ${longest.toLocaleString("en-GB")} characters. You have ${over.toLocaleString("en-GB")} too many.`;
}

/**
 * Milliseconds that nobody needs less than, from being shown the form to sending it: whatever is faster is a program.
 */
const fastest = 4_000;

/**
 * Returns whether a program may have sent this and no person: it filled in the field that people do not see, or was too
 * fast. `drawnAt` and `now` are milliseconds since 1970.
 */
export const isFromProgram = (unseen: string, drawnAt: number, now: number): boolean =>
  unseen !== "" || now - drawnAt < fastest;

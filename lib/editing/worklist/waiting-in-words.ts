import { counted } from "../../catalogue/counted";

const things = (count: number) => counted(count, "thing waits", "things wait");
const comments = (count: number) => counted(count, "comment waits", "comments wait");

/**
 * The worklist in one sentence: how many tasks wait for somebody, and how many comments in their areas for an answer.
 */
export function waitingInWords(tasks: number, unanswered: number): string {
  if (tasks === 0 && unanswered === 0) return "Nothing waits for you.";
  if (tasks === 0) return `${comments(unanswered)} for an answer.`;
  return `${things(tasks)} for you${unanswered > 0 ? `, and ${comments(unanswered)} for an answer` : ""}.`;
}

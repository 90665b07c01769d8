import { dayInWords } from "../catalogue/day-in-words";
import type { Issue } from "../catalogue/issue";
import { cleanText } from "../editing/form/clean-text";
import { parseDay } from "../editing/form/day-text";
import { wrongText } from "./comment";

/** What an editor typed: days as people write them. */
export type TypedResponse = { text: string; action: string; due: string; done: string };

/**
 * What the council answers to a comment, what it will do about it, by when, and when it did ("2026-11-21"). "" and null
 * where it will do nothing, and where that is not known. SEND Regulations 2014, reg 56: the response, and the action
 * that is intended.
 */
export type ResponseWords = { text: string; action: string; due: string | null; done: string | null };

const longest = 2_000;
const notADay = "Type a day such as 1 December 2026, or leave it empty.";

/** The words of a response, or what has to be put right. `today` is "2026-11-21": nothing was done later than that. */
export function parseResponse(typed: TypedResponse, today: string): { words: ResponseWords } | { issues: Issue[] } {
  const text = cleanText(typed.text).trim();
  const action = cleanText(typed.action).trim();
  const [due, done] = [parseDay(typed.due), parseDay(typed.done)];
  const issues: Issue[] = [];
  const say = (field: keyof TypedResponse, message: string | null) => message && issues.push({ field, message });
  say("text", wrongText(typed.text, text, longest, "Write what the council answers."));
  say(
    "action",
    typed.action.trim() === "" ? null : wrongText(typed.action, action, longest, "Write what will be done."),
  );
  if (due === null && typed.due.trim() !== "") say("due", notADay);
  if (done === null && typed.done.trim() !== "") say("done", notADay);
  if (due && action === "") say("action", "Write what will be done by then.");
  if (done && action === "") say("action", "Write what was done.");
  if (done && done > today) say("done", `${dayInWords(done)} is still to come. Leave it empty until it is done.`);
  return issues.length > 0 ? { issues } : { words: { text, action, due, done } };
}

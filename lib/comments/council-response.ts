import { dayInWords } from "../catalogue/day-in-words";
import type { Issue } from "../catalogue/issue";
import { isResponseState, type ResponseState } from "../catalogue/published-response";
import { cleanText } from "../editing/form/clean-text";
import { parseDay } from "../editing/form/day-text";
import { wrongText } from "./comment";
import { publicWords } from "./personal-text";

/** What an editor typed: days as people write them. */
export type TypedResponse = Record<"summary" | "text" | "action" | "state" | "due" | "done", string>;

/**
 * What the council answers to a comment. `summary` is what was said, in an editor's words. Then come the answer, what
 * is done about it and how far that is. `due` and `done` are days ("2026-11-21"). "" and null where that is not known
 * yet. SEND Regulations 2014, reg 56: the response, and the action that is intended.
 */
export type ResponseWords = {
  summary: string;
  text: string;
  action: string;
  state: ResponseState | null;
  due: string | null;
  done: string | null;
};

/** The comment that is answered: nothing that is published may be taken out of it. */
export type Answered = { text: string; email: string | null };

const longest = 2_000;
const longestSummary = 600;
const notADay = "Type a day such as 1 December 2026, or leave it empty.";
const ownWords =
  "This is copied from the comment. Say it in your own words, so that nobody knows who wrote it by how they write.";
const personal = "This holds a postcode, an email address or a long number. Leave it out.";

/** So many words one after the other are not alike by chance. */
const copied = 10;

const plainWords = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Returns whether ten words in a row, or all of them, stand in the comment as they stand here. */
function isCopied(text: string, from: string): boolean {
  const [words, there] = [plainWords(text), ` ${plainWords(from).join(" ")} `];
  if (words.length === 0) return false;
  if (words.length < copied) return ` ${words.join(" ")} ` === there;
  return words.some(
    (_, at) => at + copied <= words.length && there.includes(` ${words.slice(at, at + copied).join(" ")} `),
  );
}

/** What is wrong with a text that is to be published about a comment, or null. */
function unfit(text: string, { text: comment, email }: Answered): string | null {
  if (isCopied(text, comment)) return ownWords;
  return email !== null && text.toLowerCase().includes(email.toLowerCase()) ? personal : null;
}

/**
 * Returns the words of a response, or what has to be put right. `comment` is what it answers. `today` is "2026-11-21":
 * nothing was done later than that.
 */
export function parseResponse(
  typed: TypedResponse,
  today: string,
  comment: Answered,
): { words: ResponseWords } | { issues: Issue[] } {
  const [summary, text, action] = [typed.summary, typed.text, typed.action].map((one) => cleanText(one).trim()) as [
    string,
    string,
    string,
  ];
  const [due, done] = [parseDay(typed.due), parseDay(typed.done)];
  const state = isResponseState(typed.state) ? typed.state : null;
  const issues: Issue[] = [];
  const say = (field: keyof TypedResponse, message: string | null) => message && issues.push({ field, message });
  const isTyped = (field: keyof TypedResponse) => typed[field].trim() !== "";
  if (isTyped("summary")) {
    const { postcodes, hasOther } = publicWords(summary);
    const wrong = wrongText(typed.summary, summary, longestSummary, "Write what was said.") ?? unfit(summary, comment);
    say("summary", wrong ?? (postcodes.length > 0 || hasOther ? personal : null));
  }
  say("text", wrongText(typed.text, text, longest, "Write what the council answers.") ?? unfit(text, comment));
  if (isTyped("action"))
    say("action", wrongText(typed.action, action, longest, "Write what will be done.") ?? unfit(action, comment));
  if (due === null && isTyped("due")) say("due", notADay);
  if (done === null && isTyped("done")) say("done", notADay);
  if (due && action === "") say("action", "Write what will be done by then.");
  if (done && action === "") say("action", "Write what was done.");
  if (done && done > today) say("done", `${dayInWords(done)} is still to come. Leave it empty until it is done.`);
  return issues.length > 0 ? { issues } : { words: { summary, text, action, state, due, done } };
}

/**
 * Returns what is missing before a response can be published. `isRead` says that a publisher has confirmed that it
 * shows of nobody who they are.
 */
export function publishingIssues(
  { summary, state }: Pick<ResponseWords, "summary" | "state">,
  isRead: boolean,
): Issue[] {
  const issues: Issue[] = [];
  if (summary === "") issues.push({ field: "summary", message: "Write first what was said, in your own words." });
  if (state === null) issues.push({ field: "state", message: "Choose first how far it is." });
  if (!isRead) issues.push({ field: "read", message: "Read it, then tick that it shows of nobody who they are." });
  return issues;
}

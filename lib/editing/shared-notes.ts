import type { Issue } from "../catalogue/issue";
import { phoneIssues } from "../catalogue/phone-issues";
import { workingNoteIssues } from "../catalogue/working-notes";
import { addressIssues } from "./address-issues";
import { cleanText, isUnsavable } from "./form/clean-text";
import { markdownIssues } from "./markdown-issues";

/** How many characters the notes of an area on an entry of another may have, as people count them. */
export const longestNotes = 600;

/**
 * Parses what an area adds to an entry of another for its own families: plain text, which may be empty. It is checked
 * as other text for families is: no HTML or table, no working note, no number or address that misleads.
 */
export function parseNotes(typed: string): { notes: string } | { issues: Issue[] } {
  const notes = cleanText(typed).trim();
  const wrong = (message: string) => ({ issues: [{ field: "notes", message }] });
  if (isUnsavable(typed)) return wrong("It holds a character that cannot be kept. Type it again.");
  const over = [...notes].length - longestNotes;
  if (over > 0)
    return wrong(`Use at most ${longestNotes} characters. You have ${over.toLocaleString("en-GB")} too many.`);
  const text = { description: notes };
  const [issue] = [phoneIssues, addressIssues, markdownIssues, workingNoteIssues].flatMap((issuesOf) => issuesOf(text));
  return issue ? wrong(issue.message) : { notes };
}

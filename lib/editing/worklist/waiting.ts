import type { DeskRow } from "./desk-row";

/** A next step with an entry: words for a link, and where it leads. */
type NextStep = { label: string; href: string };

/** An entry that waits for somebody, why, since when if that is known, and what to do next. */
export type Task = { row: DeskRow; sort: string; why: string; at: Date | null; next: NextStep };

/** Names of the sorts of task, the most pressing first. */
export const taskSorts = {
  emergency: "Emergency to check",
  publish: "To publish",
  "sent-back": "Sent back to you",
  kept: "Your words, kept",
  draft: "Your draft",
} as const;
type Sort = keyof typeof taskSorts;

const quoted = (words: string | null) => (words ? ` “${words}”` : "");

function tasksOf(row: DeskRow, me: string): (Task & { sort: Sort })[] {
  const page = `/admin/entries/${row.id}`;
  const { working, unchecked, kept, mayPublish, mayEdit, twoPeople } = row;
  const tasks: (Task & { sort: Sort })[] = [];
  const add = (sort: Sort, why: string, at: Date | null, label: string, href = page) =>
    tasks.push({ row, sort, why, at, next: { label, href } });
  if (unchecked !== null) {
    const why = `Edition ${unchecked} was published by one person alone. Somebody else has to look at it.`;
    add("emergency", why, null, "Look at it, then say that it is right");
  }
  const isForMe = mayPublish && (working?.submittedBy?.id !== me || !twoPeople);
  if (working?.state === "submitted" && working.publishAt === null && isForMe) {
    const why = `${working.submittedBy?.name ?? "Somebody"} handed it in.${quoted(working.reason)}`;
    add("publish", why, working.submittedAt, "Read it, then publish it or send it back");
  }
  if (working?.state === "draft" && mayEdit) {
    if (working.isSentBackToMe) {
      add("sent-back", `It was sent back.${quoted(working.sentBack)}`, null, "Put it right and hand it in again");
    } else if (working.savedBy?.id === me) {
      add("draft", "You are writing this.", working.savedAt, "Go on writing", `${page}/edit/about`);
    }
  }
  for (const { id, section } of mayEdit ? kept : []) {
    const why = `Somebody saved first while you wrote in “${section.replaceAll("-", " ")}”. Your words are kept.`;
    add("kept", why, null, "Look at both versions and choose", `${page}/kept/${id}`);
  }
  return tasks;
}

/**
 * Returns the tasks that wait for this person, the most pressing first. Of one sort, the one that has waited longest
 * comes first.
 */
export function waitingTasks(rows: readonly DeskRow[], me: string): Task[] {
  const sorts = Object.keys(taskSorts);
  return rows
    .flatMap((row) => tasksOf(row, me))
    .sort((a, b) => sorts.indexOf(a.sort) - sorts.indexOf(b.sort) || (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0));
}

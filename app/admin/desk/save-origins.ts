import { randomUUID } from "node:crypto";
import { typedIn } from "@/app/form";
import { database } from "@/lib/db/client";
import { type Seen, saveDraft } from "@/lib/db/entries/drafts";
import { namesFor, readOrigins, withOrigins } from "@/lib/editing/answered-origins";
import { type ChangedOrigin, changedOrigins } from "@/lib/editing/changed-origins";
import type { DeskEntry } from "@/lib/editing/desk-entry";
import type { Post } from "./on-post";
import { answerOutcome } from "./outcome";
import { show } from "./respond";

/** The facts of an entry's draft of which is asked where they come from now; none when that was answered already. */
export const originsAsked = (entry: DeskEntry | null): ChangedOrigin[] =>
  entry?.working?.state === "draft" && entry.published
    ? changedOrigins(entry.published.content, entry.working.content)
    : [];

/** Returns whether the draft of an entry is the one that a person had before them. */
export const isDraftSeen = ({ working }: DeskEntry, { number, revision }: Seen): boolean =>
  working?.state === "draft" && working.number === number && working.revision === revision;

/**
 * Puts into the draft where its changed facts come from now, as a form says whose names of fields begin with `prefix`.
 * Returns the draft as it is seen then, or the response to a form that cannot be taken. `others` are its other fields.
 * In an emergency (`mayBeUnknown`) nobody has to know it yet.
 */
export async function saveOrigins(
  post: Pick<Post, "form" | "textOf" | "editor" | "id">,
  entry: DeskEntry,
  seen: Seen,
  { prefix = "", mayBeUnknown = false, others }: { prefix?: string; mayBeUnknown?: boolean; others: readonly string[] },
): Promise<Seen | Response> {
  const { form, textOf, editor } = post;
  const asked = originsAsked(entry);
  const textIn = (name: string) => textOf(prefix + name);
  const { issues, given } = readOrigins(entry.kind, asked, textIn, mayBeUnknown);
  const page = `/admin/entries/${entry.id}`;
  if (issues.length > 0) {
    const typed = typedIn(form, [...others, ...namesFor(asked).map((name) => prefix + name)]);
    return show(422, page, { issues: issues.map(({ field, message }) => ({ field: prefix + field, message })), typed });
  }
  const content = withOrigins(entry.working?.content, given, randomUUID);
  const saved = await saveDraft(database(), editor, entry.id, { seen, section: "sources", content });
  if (saved.outcome === "conflict") return show(409, `${page}/kept/${saved.unsavedId}`);
  return saved.outcome === "saved" ? saved.seen : answerOutcome(post, saved);
}

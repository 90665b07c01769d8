import { randomUUID } from "node:crypto";
import { checkContent } from "@/app/admin/desk/check";
import { onPost, type Post } from "@/app/admin/desk/on-post";
import { answerOutcome, SeenEdition } from "@/app/admin/desk/outcome";
import { show } from "@/app/admin/desk/respond";
import { Text, typedIn } from "@/app/form";
import type { EntryKind } from "@/lib/catalogue/entry";
import { database } from "@/lib/db/client";
import { findDeskEntry } from "@/lib/db/entries/desk-entries";
import { type Seen, saveDraft } from "@/lib/db/entries/drafts";
import { submitDraft } from "@/lib/db/entries/workflow";
import { namesFor, readOrigins, withOrigins } from "@/lib/editing/answered-origins";
import { type ChangedOrigin, changedOrigins } from "@/lib/editing/changed-origins";

/**
 * `POST`: hands a draft in for somebody else to publish. Whoever changed a fact and not what it rests on says first
 * where it comes from now: that goes into the draft.
 */
export const POST = onPost(SeenEdition.extend({ reason: Text }), async (post) => {
  const id = post.params.id ?? "";
  const page = `/admin/entries/${id}`;
  const { reason, ...seen } = post.sent;
  const entry = await findDeskEntry(database(), post.editor, id);
  const { working, published } = entry ?? {};
  const asked = working && published ? changedOrigins(published.content, working.content) : [];
  const fields = ["reason", ...namesFor(asked)];
  const submit = async (read: Seen) =>
    answerOutcome(post, await submitDraft(database(), post.editor, id, { seen: read, reason, check: checkContent }), {
      next: page,
      fields,
    });
  const isSeen = working?.state === "draft" && working.number === seen.number && working.revision === seen.revision;
  // What is wrong with the rest is said first: then nothing is put into the draft yet.
  if (!entry || asked.length === 0 || !isSeen || reason.trim() === "") return submit(seen);
  const saved = await saveOrigins(post, { kind: entry.kind, asked, content: working.content, seen });
  if (saved.outcome === "issues") return show(422, page, { issues: saved.issues, typed: typedIn(post.form, fields) });
  if (saved.outcome === "conflict") return show(409, `${page}/kept/${saved.unsavedId}`);
  return saved.outcome === "saved" ? submit(saved.seen) : answerOutcome(post, saved, { next: page });
});

/** Puts into the draft where its changed facts come from now; the issues say what was not answered. */
async function saveOrigins(
  { textOf, editor, params }: Pick<Post, "textOf" | "editor" | "params">,
  { kind, asked, content, seen }: { kind: EntryKind; asked: readonly ChangedOrigin[]; content: unknown; seen: Seen },
) {
  const { issues, given } = readOrigins(kind, asked, textOf);
  if (issues.length > 0) return { outcome: "issues" as const, issues };
  const answered = withOrigins(content, given, randomUUID);
  return saveDraft(database(), editor, params.id ?? "", { seen, section: "sources", content: answered });
}

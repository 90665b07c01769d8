import { onPost } from "@/app/admin/desk/on-post";
import { answerOutcome, seenIn } from "@/app/admin/desk/outcome";
import { database } from "@/lib/db/client";
import { discardDraft } from "@/lib/db/entries/workflow";

/** `POST`: puts a draft aside. It stays in the history. */
export const POST = onPost(async (post) => {
  const id = post.params.id ?? "";
  const result = await discardDraft(database(), post.editor, id, seenIn(post.form));
  return answerOutcome(post, result, { next: `/admin/entries/${id}` });
});

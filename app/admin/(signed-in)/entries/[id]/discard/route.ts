import { onPost } from "@/app/admin/desk/on-post";
import { answerOutcome, SeenEdition } from "@/app/admin/desk/outcome";
import { database } from "@/lib/db/client";
import { discardDraft } from "@/lib/db/entries/workflow";

/** `POST`: puts a draft aside. It stays in the history. */
export const POST = onPost(SeenEdition, async (post) => {
  const result = await discardDraft(database(), post.editor, post.id, post.sent);
  return answerOutcome(post, result);
});

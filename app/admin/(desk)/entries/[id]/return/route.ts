import { onPost } from "@/app/admin/desk/on-post";
import { answerOutcome, seenIn } from "@/app/admin/desk/outcome";
import { database } from "@/lib/db/client";
import { returnDraft } from "@/lib/db/entries/workflow";

/** `POST`: makes a draft again of what was submitted: sent back with a reason, or taken back by its writer. */
export const POST = onPost(async (post) => {
  const id = post.params.id ?? "";
  const given = { seen: seenIn(post.form), reason: String(post.form.get("reason") ?? "") };
  const result = await returnDraft(database(), post.editor, id, given);
  return answerOutcome(post, result, { next: `/admin/entries/${id}`, fields: ["reason"] });
});

import { checkContent } from "@/app/admin/check";
import { answerOutcome, seenIn } from "@/app/admin/outcome";
import { onPost } from "@/app/admin/who";
import { database } from "@/lib/db/client";
import { submitDraft } from "@/lib/db/workflow";

/** `POST`: hands a draft in for somebody else to publish. */
export const POST = onPost(async (post) => {
  const id = post.params.id ?? "";
  const given = { seen: seenIn(post.form), reason: String(post.form.get("reason") ?? ""), check: checkContent };
  const result = await submitDraft(database(), post.editor, id, given);
  return answerOutcome(post, result, { next: `/admin/entries/${id}`, fields: ["reason"] });
});

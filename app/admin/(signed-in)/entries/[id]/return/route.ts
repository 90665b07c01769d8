import { onPost } from "@/app/admin/desk/on-post";
import { answerOutcome, SeenEdition } from "@/app/admin/desk/outcome";
import { Text } from "@/app/form";
import { database } from "@/lib/db/client";
import { returnDraft } from "@/lib/db/entries/workflow";

/** `POST`: makes a draft again of what was submitted: sent back with a reason, or taken back by its writer. */
export const POST = onPost(SeenEdition.extend({ reason: Text }), async (post) => {
  const { reason, ...seen } = post.sent;
  const result = await returnDraft(database(), post.editor, post.id, { seen, reason });
  return answerOutcome(post, result, { fields: ["reason"] });
});

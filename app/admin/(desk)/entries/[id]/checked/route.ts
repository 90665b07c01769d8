import { onPost } from "@/app/admin/desk/on-post";
import { answerOutcome, seenIn } from "@/app/admin/desk/outcome";
import { database } from "@/lib/db/client";
import { checkEmergency } from "@/lib/db/entries/workflow";

/** `POST`: a second person found right what was published in an emergency. */
export const POST = onPost(async (post) => {
  const id = post.params.id ?? "";
  const { number } = seenIn(post.form);
  return answerOutcome(post, await checkEmergency(database(), post.editor, id, number), {
    next: `/admin/entries/${id}`,
  });
});

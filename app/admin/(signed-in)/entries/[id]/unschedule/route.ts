import { onPost } from "@/app/admin/desk/on-post";
import { answerOutcome } from "@/app/admin/desk/outcome";
import { NoFields } from "@/app/form";
import { database } from "@/lib/db/client";
import { unschedule } from "@/lib/db/entries/workflow";

/** `POST`: it no longer goes live by itself. */
export const POST = onPost(NoFields, async (post) => {
  return answerOutcome(post, await unschedule(database(), post.editor, post.id));
});

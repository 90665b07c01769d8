import { z } from "zod";
import { onPost } from "@/app/admin/desk/on-post";
import { answerOutcome } from "@/app/admin/desk/outcome";
import { Whole } from "@/app/form";
import { database } from "@/lib/db/client";
import { restoreEdition } from "@/lib/db/entries/workflow";

/** `POST`: makes a new draft with the words of an older edition. */
export const POST = onPost(z.object({ number: Whole }), async (post) => {
  const result = await restoreEdition(database(), post.editor, post.id, post.sent.number);
  return answerOutcome(post, result, { page: `/admin/entries/${post.id}/history` });
});

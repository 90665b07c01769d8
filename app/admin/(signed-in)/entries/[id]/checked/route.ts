import { z } from "zod";
import { onPost } from "@/app/admin/desk/on-post";
import { answerOutcome } from "@/app/admin/desk/outcome";
import { Whole } from "@/app/form";
import { database } from "@/lib/db/client";
import { checkEmergency } from "@/lib/db/entries/workflow";

/** `POST`: a second person found right what was published in an emergency. */
export const POST = onPost(z.object({ number: Whole }), async (post) => {
  return answerOutcome(post, await checkEmergency(database(), post.editor, post.id, post.sent.number));
});

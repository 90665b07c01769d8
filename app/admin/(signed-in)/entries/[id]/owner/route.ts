import { z } from "zod";
import { onPost } from "@/app/admin/desk/on-post";
import { answerOutcome } from "@/app/admin/desk/outcome";
import { Optional } from "@/app/form";
import { database } from "@/lib/db/client";
import { setOwner } from "@/lib/db/people/owners";

/** `POST`: says who answers for an entry. `owner` is the id of a person; empty for nobody. */
export const POST = onPost(z.object({ owner: Optional }), async (post) => {
  return answerOutcome(post, await setOwner(database(), post.editor, post.id, post.sent.owner));
});

import { z } from "zod";
import { answerPost, pageOfPost } from "@/app/admin/(desk)/comments/answer-post";
import { onPost } from "@/app/admin/desk/on-post";
import { Text, Whole } from "@/app/form";
import { database } from "@/lib/db/client";
import { publishResponse, unpublishResponse } from "@/lib/db/comments/responses";

/**
 * `POST`: makes public what the council answers to a comment, as the page showed it (`revision`); or, with `hide`, no
 * longer.
 */
export const POST = onPost(z.object({ hide: Text, revision: Whole }), async (post) => {
  const id = post.params.id ?? "";
  const result = post.sent.hide
    ? await unpublishResponse(database(), post.editor, id)
    : await publishResponse(database(), post.editor, id, post.sent.revision);
  return answerPost(post, result, { next: `${pageOfPost(post)}#response` });
});

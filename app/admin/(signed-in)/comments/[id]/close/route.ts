import { z } from "zod";
import { answerPost } from "@/app/admin/(signed-in)/comments/answer-post";
import { onPost } from "@/app/admin/desk/on-post";
import { Text } from "@/app/form";
import { database } from "@/lib/db/client";
import { closeComment } from "@/lib/db/comments/comment-changes";
import { loadCatalogue } from "@/lib/live/live";

/**
 * `POST`: ends a comment, for one of the reasons that the page lists. An answer to what is not to be published goes
 * from the public pages at once.
 */
export const POST = onPost(z.object({ reason: Text }), async (post) => {
  const result = await closeComment(database(), post.editor, post.id, post.sent.reason);
  if (result.outcome === "closed") await loadCatalogue().catch(() => undefined);
  return answerPost(post, result);
});

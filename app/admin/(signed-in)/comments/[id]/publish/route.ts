import { z } from "zod";
import { answerPost, pageOfPost } from "@/app/admin/(signed-in)/comments/answer-post";
import { onPost } from "@/app/admin/desk/on-post";
import { Text, Whole } from "@/app/form";
import { database } from "@/lib/db/client";
import { publishResponse, unpublishResponse } from "@/lib/db/comments/responses";
import { loadCatalogue } from "@/lib/live/live";

/**
 * `POST`: makes public what the council answers to a comment, as the page showed it (`revision`), once `read` is
 * ticked; or, with `hide`, no longer. The public pages have it at once.
 */
export const POST = onPost(z.object({ hide: Text, read: Text, revision: Whole }), async (post) => {
  const { hide, read, revision } = post.sent;
  const result = hide
    ? await unpublishResponse(database(), post.editor, post.id)
    : await publishResponse(database(), post.editor, post.id, { revision, isRead: read === "yes" });
  if (!("issues" in result)) await loadCatalogue().catch(() => undefined);
  return answerPost(post, result, { next: `${pageOfPost(post)}#response` });
});

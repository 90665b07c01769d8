import { z } from "zod";
import { answerPost, pageOfPost } from "@/app/admin/(signed-in)/comments/answer-post";
import { onPost } from "@/app/admin/desk/on-post";
import { Optional, Text } from "@/app/form";
import { database } from "@/lib/db/client";
import { assignComment } from "@/lib/db/comments/comment-changes";

/** `POST`: says where a comment stands and who deals with it. `owner` is the id of a person; empty for nobody. */
export const POST = onPost(z.object({ status: Text, owner: Optional }), async (post) => {
  const given = { status: post.sent.status, ownerId: post.sent.owner };
  const result = await assignComment(database(), post.editor, post.id, given);
  return answerPost(post, result, { next: `${pageOfPost(post)}?done=assigned` });
});

import { answerPost, pageOfPost, textIn } from "@/app/admin/comments/answer-post";
import { onPost } from "@/app/admin/who";
import { database } from "@/lib/db/client";
import { redactComment } from "@/lib/db/comment-changes";

/** `POST`: takes words out of a comment for good, each of `parts` a line of its own, and with `email` the address of its writer. */
export const POST = onPost(async (post) => {
  const given = { parts: textIn(post, "parts"), eraseEmail: textIn(post, "email") !== "" };
  const result = await redactComment(database(), post.editor, post.params.id ?? "", given);
  return answerPost(post, result, {
    ...{ next: `${pageOfPost(post)}?done=taken-out`, page: `${pageOfPost(post)}/redact` },
    fields: ["parts", "email"],
  });
});

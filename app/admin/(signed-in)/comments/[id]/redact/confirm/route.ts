import { z } from "zod";
import { answerPost, pageOfPost } from "@/app/admin/(signed-in)/comments/answer-post";
import { onPost } from "@/app/admin/desk/on-post";
import { show } from "@/app/admin/desk/respond";
import { Text, typedIn } from "@/app/form";
import { database } from "@/lib/db/client";
import { redactComment } from "@/lib/db/comments/comment-changes";

/**
 * `POST`: takes some words out of a comment, each of `parts` a line of its own, and its writer's address (`email`). It
 * first shows how the comment will read. With `sure`, which only that page sends, they are taken out for good.
 */
export const POST = onPost(z.object({ parts: Text, email: Text, sure: Text }), async (post) => {
  const { parts, email, sure } = post.sent;
  const given = { parts, eraseEmail: email !== "", isSure: sure === "yes" };
  const result = await redactComment(database(), post.editor, post.id, given);
  if (result.outcome === "asked") {
    const typed = { ...typedIn(post.form, ["parts", "email"]), seen: "yes" };
    return show(200, `${pageOfPost(post)}/redact`, { typed });
  }
  return answerPost(post, result, {
    next: `${pageOfPost(post)}?done=taken-out`,
    page: `${pageOfPost(post)}/redact`,
    fields: ["parts", "email"],
  });
});

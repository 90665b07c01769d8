import { z } from "zod";
import { answerPost } from "@/app/admin/(desk)/comments/answer-post";
import { onPost } from "@/app/admin/desk/on-post";
import { Text } from "@/app/form";
import { database } from "@/lib/db/client";
import { closeComment } from "@/lib/db/comments/comment-changes";

/** `POST`: ends a comment, for one of the reasons that the page lists. */
export const POST = onPost(z.object({ reason: Text }), async (post) =>
  answerPost(post, await closeComment(database(), post.editor, post.params.id ?? "", post.sent.reason)),
);

import { answerPost } from "@/app/admin/(signed-in)/comments/answer-post";
import { onPost } from "@/app/admin/desk/on-post";
import { NoFields } from "@/app/form";
import { database } from "@/lib/db/client";
import { reopenComment } from "@/lib/db/comments/comment-changes";

/** `POST`: takes up a comment again that was closed. */
export const POST = onPost(NoFields, async (post) =>
  answerPost(post, await reopenComment(database(), post.editor, post.id)),
);

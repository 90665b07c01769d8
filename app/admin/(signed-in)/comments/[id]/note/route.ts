import { z } from "zod";
import { answerPost, pageOfPost } from "@/app/admin/(signed-in)/comments/answer-post";
import { onPost } from "@/app/admin/desk/on-post";
import { Text } from "@/app/form";
import { database } from "@/lib/db/client";
import { noteOnComment } from "@/lib/db/comments/comment-changes";

/**
 * `POST`: adds a note for colleagues to a comment. `note-id` comes with the form, so that a form that is sent twice
 * makes one.
 */
export const POST = onPost(z.object({ "note-id": Text, note: Text }), async (post) => {
  const note = { noteId: post.sent["note-id"], text: post.sent.note };
  const result = await noteOnComment(database(), post.editor, post.id, note);
  return answerPost(post, result, { next: `${pageOfPost(post)}#notes`, fields: ["note"] });
});

import { z } from "zod";
import { onPost } from "@/app/admin/desk/on-post";
import { answerOutcome } from "@/app/admin/desk/outcome";
import { Text } from "@/app/form";
import { database } from "@/lib/db/client";
import { addNote } from "@/lib/db/entries/notes";

/** `POST`: adds a note to an entry. `note-id` comes with the form, so that a form that is sent twice makes one. */
export const POST = onPost(z.object({ "note-id": Text, note: Text }), async (post) => {
  const note = { id: post.sent["note-id"], text: post.sent.note };
  const result = await addNote(database(), post.editor, post.id, note);
  return answerOutcome(post, result, { next: `/admin/entries/${post.id}#notes`, fields: ["note"] });
});

import { onPost } from "@/app/admin/desk/on-post";
import { answerOutcome } from "@/app/admin/desk/outcome";
import { database } from "@/lib/db/client";
import { addNote } from "@/lib/db/entries/notes";

/** `POST`: adds a note to an entry. `note-id` comes with the form, so that a form that is sent twice makes one. */
export const POST = onPost(async (post) => {
  const id = post.params.id ?? "";
  const note = { id: String(post.form.get("note-id") ?? ""), text: String(post.form.get("note") ?? "") };
  const page = `/admin/entries/${id}`;
  const result = await addNote(database(), post.editor, id, note);
  return answerOutcome(post, result, { next: `${page}#notes`, page, fields: ["note"] });
});

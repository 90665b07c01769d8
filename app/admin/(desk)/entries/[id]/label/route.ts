import { onPost } from "@/app/admin/desk/on-post";
import { answerOutcome } from "@/app/admin/desk/outcome";
import { database } from "@/lib/db/client";
import { addLabel, removeLabel } from "@/lib/db/entries/labels";

/** `POST`: puts the label `label` on an entry, or takes the label `remove` off. */
export const POST = onPost(async (post) => {
  const id = post.params.id ?? "";
  const remove = post.form.get("remove");
  const db = database();
  const result =
    typeof remove === "string"
      ? await removeLabel(db, post.editor, id, remove)
      : await addLabel(db, post.editor, id, String(post.form.get("label") ?? ""));
  const page = `/admin/entries/${id}`;
  return answerOutcome(post, result, { next: `${page}#labels`, page, fields: ["label"] });
});

import { z } from "zod";
import { onPost } from "@/app/admin/desk/on-post";
import { answerOutcome } from "@/app/admin/desk/outcome";
import { Text } from "@/app/form";
import { database } from "@/lib/db/client";
import { addLabel, removeLabel } from "@/lib/db/entries/labels";

/** `POST`: puts the label `label` on an entry, or takes the label `remove` off. */
export const POST = onPost(z.object({ label: Text, remove: Text }), async (post) => {
  const id = post.params.id ?? "";
  const { label, remove } = post.sent;
  const db = database();
  const result =
    remove !== "" ? await removeLabel(db, post.editor, id, remove) : await addLabel(db, post.editor, id, label);
  const page = `/admin/entries/${id}`;
  return answerOutcome(post, result, { next: `${page}#labels`, page, fields: ["label"] });
});

import { z } from "zod";
import { onPost } from "@/app/admin/desk/on-post";
import { answerOutcome } from "@/app/admin/desk/outcome";
import { Text } from "@/app/form";
import { database } from "@/lib/db/client";
import { addLabel, removeLabel } from "@/lib/db/entries/labels";

/** `POST`: puts the label `label` on an entry, or takes the label `remove` off. */
export const POST = onPost(z.object({ label: Text, remove: Text }), async (post) => {
  const { label, remove } = post.sent;
  const db = database();
  const result =
    remove !== ""
      ? await removeLabel(db, post.editor, post.id, remove)
      : await addLabel(db, post.editor, post.id, label);
  return answerOutcome(post, result, { next: `/admin/entries/${post.id}#labels`, fields: ["label"] });
});

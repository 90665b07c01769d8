import { onPost } from "@/app/admin/desk/on-post";
import { answerOutcome } from "@/app/admin/desk/outcome";
import { database } from "@/lib/db/client";
import { setOwner } from "@/lib/db/people/owners";

/** `POST`: says who answers for an entry. `owner` is the id of a person; empty for nobody. */
export const POST = onPost(async (post) => {
  const id = post.params.id ?? "";
  const owner = String(post.form.get("owner") ?? "") || null;
  return answerOutcome(post, await setOwner(database(), post.editor, id, owner), { next: `/admin/entries/${id}` });
});

import { z } from "zod";
import { onPost } from "@/app/admin/desk/on-post";
import { answerOutcome } from "@/app/admin/desk/outcome";
import { Text } from "@/app/form";
import { database } from "@/lib/db/client";
import { unwatchEntry, watchEntry } from "@/lib/db/entries/watches";

/** `POST`: somebody watches an entry, or (`watch` is "no") no longer. */
export const POST = onPost(z.object({ watch: Text }), async (post) => {
  const change = post.sent.watch === "no" ? unwatchEntry : watchEntry;
  return answerOutcome(post, await change(database(), post.editor, post.id));
});

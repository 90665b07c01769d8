import { z } from "zod";
import { onPost } from "@/app/admin/desk/on-post";
import { answerOutcome } from "@/app/admin/desk/outcome";
import { Optional, Text } from "@/app/form";
import { database } from "@/lib/db/client";
import { withdrawEntry } from "@/lib/db/entries/workflow";
import { loadCatalogue } from "@/lib/live/live";

/** `POST`: takes an entry down at once. */
export const POST = onPost(z.object({ reason: Text, message: Optional, instead: Optional }), async (post) => {
  const { reason, message, instead } = post.sent;
  const given = { reason, message, insteadId: instead };
  const result = await withdrawEntry(database(), post.editor, post.id, given);
  if (result.outcome === "withdrawn") await loadCatalogue().catch(() => undefined);
  return answerOutcome(post, result, {
    page: `/admin/entries/${post.id}/withdraw`,
    fields: ["reason", "message", "instead"],
  });
});

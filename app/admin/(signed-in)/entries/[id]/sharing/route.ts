import { z } from "zod";
import { onPost } from "@/app/admin/desk/on-post";
import { answerOutcome } from "@/app/admin/desk/outcome";
import { Text } from "@/app/form";
import { database } from "@/lib/db/client";
import { refuseSharing } from "@/lib/db/entries/shared-entries";
import { loadCatalogue } from "@/lib/live/live";

/** `POST`: does not offer an entry to families of another area that shows it (`refused` "yes"), or does again. */
export const POST = onPost(z.object({ area: Text, refused: Text }), async (post) => {
  const { area, refused } = post.sent;
  const result = await refuseSharing(database(), post.editor, { entryId: post.id, area, refused: refused === "yes" });
  if (result.outcome === "refused" || result.outcome === "allowed") await loadCatalogue().catch(() => undefined);
  return answerOutcome(post, result, { next: `/admin/entries/${post.id}#shown-by` });
});

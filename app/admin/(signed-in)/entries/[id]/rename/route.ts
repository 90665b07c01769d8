import { z } from "zod";
import { onPost } from "@/app/admin/desk/on-post";
import { answerOutcome } from "@/app/admin/desk/outcome";
import { Line } from "@/app/form";
import { database } from "@/lib/db/client";
import { renameEntry } from "@/lib/db/entries/rename";
import { loadCatalogue } from "@/lib/live/live";

/** `POST`: gives an entry another address. The old one leads to it for ever. */
export const POST = onPost(z.object({ slug: Line }), async (post) => {
  const result = await renameEntry(database(), post.editor, post.id, post.sent.slug);
  if (result.outcome === "renamed") await loadCatalogue().catch(() => undefined);
  return answerOutcome(post, result, { fields: ["slug"] });
});

import { onPost } from "@/app/admin/desk/on-post";
import { answerOutcome } from "@/app/admin/desk/outcome";
import { database } from "@/lib/db/client";
import { renameEntry } from "@/lib/db/entries/rename";
import { loadCatalogue } from "@/lib/live/live";

/** `POST`: gives an entry another address. The old one leads to it for ever. */
export const POST = onPost(async (post) => {
  const id = post.params.id ?? "";
  const result = await renameEntry(database(), post.editor, id, String(post.form.get("slug") ?? "").trim());
  if (result.outcome === "renamed") await loadCatalogue().catch(() => undefined);
  return answerOutcome(post, result, { next: `/admin/entries/${id}`, fields: ["slug"] });
});

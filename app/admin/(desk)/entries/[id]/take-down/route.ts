import { onPost } from "@/app/admin/desk/on-post";
import { answerOutcome } from "@/app/admin/desk/outcome";
import { database } from "@/lib/db/client";
import { withdrawEntry } from "@/lib/db/entries/workflow";
import { loadCatalogue } from "@/lib/live/live";

/** `POST`: takes an entry down at once. */
export const POST = onPost(async (post) => {
  const id = post.params.id ?? "";
  const given = {
    reason: String(post.form.get("reason") ?? ""),
    message: String(post.form.get("message") ?? "").trim() || null,
    insteadId: String(post.form.get("instead") ?? "") || null,
  };
  const result = await withdrawEntry(database(), post.editor, id, given);
  if (result.outcome === "withdrawn") await loadCatalogue().catch(() => undefined);
  return answerOutcome(post, result, {
    next: `/admin/entries/${id}`,
    page: `/admin/entries/${id}/withdraw`,
    fields: ["reason", "message", "instead"],
  });
});

import { checkContent } from "@/app/admin/check";
import { answerOutcome, seenIn } from "@/app/admin/outcome";
import { publishingTime } from "@/app/admin/publishing-time";
import { onPost } from "@/app/admin/who";
import { database } from "@/lib/db/client";
import { publishEdition } from "@/lib/db/workflow";
import { loadCatalogue } from "@/lib/live";

/** `POST`: publishes what was submitted, at once or at a time to come, or a draft in an emergency. */
export const POST = onPost(async (post) => {
  const id = post.params.id ?? "";
  const page = `/admin/entries/${id}`;
  const { form } = post;
  const how = String(form.get("how") ?? "now");
  const time = how === "later" ? publishingTime(String(form.get("day") ?? ""), String(form.get("time") ?? "")) : null;
  if (time && "issues" in time) return answerOutcome(post, { outcome: "issues", issues: time.issues }, { next: page });
  const result = await publishEdition(database(), post.editor, id, {
    ...{ seen: seenIn(form), check: checkContent, at: time?.at ?? null },
    emergency: how === "emergency" ? String(form.get("emergency") ?? "") : null,
  });
  // This process shows it at once; the others look every second.
  if (result.outcome === "published") await loadCatalogue().catch(() => undefined);
  return answerOutcome(post, result, { next: page });
});

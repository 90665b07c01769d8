import { changesBetween } from "@/app/admin/desk/changes";
import { checkContent } from "@/app/admin/desk/check";
import { choicesIn } from "@/app/admin/desk/choices";
import { onPost } from "@/app/admin/desk/on-post";
import { answerOutcome, SeenEdition } from "@/app/admin/desk/outcome";
import { publishingTime } from "@/app/admin/desk/publishing-time";
import { Text, Texts } from "@/app/form";
import { database } from "@/lib/db/client";
import { findDeskEntry } from "@/lib/db/entries/desk-entries";
import { publishEdition } from "@/lib/db/entries/workflow";
import { changedOrigins } from "@/lib/editing/changed-origins";
import { changeKey, isRisky } from "@/lib/editing/compare";
import { labelOfField } from "@/lib/editing/form/field-path";
import type { Editor } from "@/lib/editing/roles";
import { loadCatalogue } from "@/lib/live/live";

const Publishing = SeenEdition.extend({ how: Text, day: Text, time: Text, looked: Texts, emergency: Text });

/** `POST`: publishes what was submitted, at once or at a time to come, or a draft in an emergency. */
export const POST = onPost(Publishing, async (post) => {
  const id = post.params.id ?? "";
  const answer = { next: `/admin/entries/${id}`, fields: ["how", "day", "time", "emergency"] };
  const { how, day, time: hour, looked, emergency, ...seen } = post.sent;
  const time = how === "later" ? publishingTime(day, hour) : null;
  if (time && "issues" in time) return answerOutcome(post, { outcome: "issues", issues: time.issues }, answer);
  if (how !== "emergency") {
    const skipped = await notHandedIn(post.editor, id);
    if (skipped.length > 0) {
      const message = `Hand it in first: there you say where each of these comes from now. ${skipped.join(", ")}.`;
      return answerOutcome(post, { outcome: "issues", issues: [{ field: "reason", message }] }, answer);
    }
    const unseen = await notLookedAt(post.editor, id, new Set(looked));
    if (unseen.length > 0) {
      const message = `Look at each of these and tick it: ${unseen.join(", ")}.`;
      return answerOutcome(post, { outcome: "issues", issues: [{ field: "looked", message }] }, answer);
    }
  }
  const result = await publishEdition(database(), post.editor, id, {
    seen,
    check: checkContent,
    at: time?.at ?? null,
    emergency: how === "emergency" ? emergency : null,
  });
  // This process shows it at once; the others look every second.
  if (result.outcome === "published") await loadCatalogue().catch(() => undefined);
  return answerOutcome(post, result, answer);
});

/**
 * The changed facts of a draft of which nobody has said where they come from now, as is asked when it is handed in:
 * their fields.
 */
async function notHandedIn(editor: Editor, id: string): Promise<string[]> {
  const entry = await findDeskEntry(database(), editor, id);
  if (entry?.working?.state !== "draft" || !entry.published) return [];
  const origins = changedOrigins(entry.published.content, entry.working.content);
  return origins.map(({ about }) => labelOfField(entry.kind, about));
}

/**
 * What could harm if it were wrong, in what is about to be published, and was not ticked (rule CS-2): the names of the
 * fields.
 */
async function notLookedAt(editor: Editor, id: string, looked: ReadonlySet<string>): Promise<string[]> {
  const entry = await findDeskEntry(database(), editor, id);
  if (!entry?.working || !entry.published) return [];
  const choices = await choicesIn(editor, entry.area);
  return changesBetween(entry.kind, entry.published.content, entry.working.content, choices)
    .filter((change) => isRisky(change) && !looked.has(changeKey(change)))
    .map(({ label }) => label);
}

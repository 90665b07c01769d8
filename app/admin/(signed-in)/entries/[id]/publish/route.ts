import { changesBetween } from "@/app/admin/desk/changes";
import { checkContent } from "@/app/admin/desk/check";
import { choicesIn } from "@/app/admin/desk/choices";
import { onPost } from "@/app/admin/desk/on-post";
import { answerOutcome, SeenEdition } from "@/app/admin/desk/outcome";
import { publishingTime } from "@/app/admin/desk/publishing-time";
import { isDraftSeen, originsAsked, saveOrigins } from "@/app/admin/desk/save-origins";
import { Text, Texts } from "@/app/form";
import { database } from "@/lib/db/client";
import { findDeskEntry } from "@/lib/db/entries/desk-entries";
import type { Seen } from "@/lib/db/entries/drafts";
import { addStaleFacts } from "@/lib/db/entries/stale-facts";
import { leastEmergencyReason, publishEdition } from "@/lib/db/entries/workflow";
import { emergencyPrefix } from "@/lib/editing/answered-origins";
import { unknownOrigins } from "@/lib/editing/checks/stale/unknown-origins";
import { changeKey, isRisky } from "@/lib/editing/compare";
import { labelOfField } from "@/lib/editing/form/field-path";
import type { Editor } from "@/lib/editing/roles";
import { staleIssue } from "@/lib/editing/stale-facts";
import { liveCatalogue, loadCatalogue } from "@/lib/live/live";

const Publishing = SeenEdition.extend({ how: Text, day: Text, time: Text, looked: Texts, emergency: Text });

/** `POST`: publishes what was submitted, at once or at a time to come, or a draft in an emergency. */
export const POST = onPost(Publishing, async (post) => {
  const answer = { fields: ["how", "day", "time", "emergency"] };
  const { how, day, time: hour, looked, emergency, ...edition } = post.sent;
  const time = how === "later" ? publishingTime(day, hour) : null;
  if (time && "issues" in time) return answerOutcome(post, { outcome: "issues", issues: time.issues }, answer);
  if (how !== "emergency") {
    const skipped = await notHandedIn(post.editor, post.id);
    if (skipped.length > 0) {
      const message = `Hand it in first: there you say where each of these comes from now. ${skipped.join(", ")}.`;
      return answerOutcome(post, { outcome: "issues", issues: [{ field: "reason", message }] }, answer);
    }
    const unseen = await notLookedAt(post.editor, post.id, new Set(looked));
    if (unseen.length > 0) {
      const message = `Look at each of these and tick it: ${unseen.join(", ")}.`;
      return answerOutcome(post, { outcome: "issues", issues: [{ field: "looked", message }] }, answer);
    }
  }
  const isEmergency = how === "emergency";
  const seen = isEmergency ? await withOriginsOf(post, edition, emergency) : edition;
  if (seen instanceof Response) return seen;
  const result = await publishEdition(database(), post.editor, post.id, {
    seen,
    check: checkContent,
    at: time?.at ?? null,
    emergency: isEmergency ? emergency : null,
  });
  // This process shows it at once; the others look every second.
  if (result.outcome === "published") await loadCatalogue().catch(() => undefined);
  // It stands on the worklist at once; else the nightly look finds it.
  if (result.outcome === "published" && isEmergency) await listUnknown(post.id).catch(() => undefined);
  return answerOutcome(post, result, answer);
});

/**
 * Puts into a draft that cannot wait where its changed facts come from now, as far as anybody knows. Returns the draft
 * as it is seen then, or the response to a form that cannot be taken. What is wrong with the rest is said first.
 */
async function withOriginsOf(
  post: Parameters<typeof saveOrigins>[0],
  seen: Seen,
  reason: string,
): Promise<Seen | Response> {
  const entry = await findDeskEntry(database(), post.editor, post.id);
  const isAsked = entry !== null && originsAsked(entry).length > 0 && isDraftSeen(entry, seen);
  if (!isAsked || reason.trim().length < leastEmergencyReason) return seen;
  return saveOrigins(post, entry, seen, {
    prefix: emergencyPrefix,
    mayBeUnknown: true,
    others: ["how", "emergency"],
  });
}

/** Puts those facts of a public entry on the worklist of which nobody knows yet where they come from. */
async function listUnknown(id: string): Promise<void> {
  const unknown = unknownOrigins(liveCatalogue().entries.get(id)?.content);
  await addStaleFacts(database(), id, unknown.map(staleIssue), new Date());
}

/**
 * The changed facts of a draft of which nobody has said where they come from now, as is asked when it is handed in:
 * their fields.
 */
async function notHandedIn(editor: Editor, id: string): Promise<string[]> {
  const entry = await findDeskEntry(database(), editor, id);
  return originsAsked(entry).map(({ about }) => labelOfField(entry?.kind ?? "service", about));
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

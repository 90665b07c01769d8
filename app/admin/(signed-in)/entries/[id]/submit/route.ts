import { checkContent } from "@/app/admin/desk/check";
import { onPost } from "@/app/admin/desk/on-post";
import { answerOutcome, SeenEdition } from "@/app/admin/desk/outcome";
import { isDraftSeen, originsAsked, saveOrigins } from "@/app/admin/desk/save-origins";
import { Text } from "@/app/form";
import { database } from "@/lib/db/client";
import { findDeskEntry } from "@/lib/db/entries/desk-entries";
import type { Seen } from "@/lib/db/entries/drafts";
import { submitDraft } from "@/lib/db/entries/workflow";
import { namesFor } from "@/lib/editing/answered-origins";

/**
 * `POST`: hands a draft in for somebody else to publish. Whoever changed a fact and not what it rests on says first
 * where it comes from now: that goes into the draft.
 */
export const POST = onPost(SeenEdition.extend({ reason: Text }), async (post) => {
  const { reason, ...seen } = post.sent;
  const entry = await findDeskEntry(database(), post.editor, post.id);
  const asked = originsAsked(entry);
  const submit = async (read: Seen) =>
    answerOutcome(
      post,
      await submitDraft(database(), post.editor, post.id, { seen: read, reason, check: checkContent }),
      {
        fields: ["reason", ...namesFor(asked)],
      },
    );
  // What is wrong with the rest is said first: then nothing is put into the draft yet.
  if (!entry || asked.length === 0 || !isDraftSeen(entry, seen) || reason.trim() === "") return submit(seen);
  const saved = await saveOrigins(post, entry, seen, { others: ["reason"] });
  return saved instanceof Response ? saved : submit(saved);
});

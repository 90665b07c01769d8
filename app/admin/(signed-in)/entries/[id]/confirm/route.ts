import { z } from "zod";
import { onPost } from "@/app/admin/desk/on-post";
import { answerOutcome } from "@/app/admin/desk/outcome";
import { doubtsNow } from "@/app/admin/desk/stale-now";
import { Whole } from "@/app/form";
import { britishDay } from "@/lib/catalogue/british-day";
import { database } from "@/lib/db/client";
import { confirmCorrect } from "@/lib/db/entries/confirm";
import { findDeskEntry } from "@/lib/db/entries/desk-entries";
import { doubtName, unansweredDoubts } from "@/lib/editing/open-doubts";
import { liveCatalogue, loadCatalogue } from "@/lib/live/live";

/**
 * `POST`: somebody checked the published edition of this `number`, with each doubt about it, and it is still correct.
 */
export const POST = onPost(z.object({ number: Whole }), async (post) => {
  const { number } = post.sent;
  const entry = await findDeskEntry(database(), post.editor, post.id);
  const isCurrent = entry?.published?.number === number;
  const left = entry?.published && isCurrent ? await doubtsNow(entry, entry.published.content) : [];
  const issues = unansweredDoubts(left, post.textOf);
  const fields = left.map(doubtName);
  if (issues.length > 0) {
    return answerOutcome(post, { outcome: "issues", issues }, { fields });
  }
  const said = { number, today: britishDay(new Date()), terms: liveCatalogue().terms, left };
  const result = await confirmCorrect(database(), post.editor, post.id, said);
  if (result.outcome === "confirmed") await loadCatalogue().catch(() => undefined);
  return answerOutcome(post, result);
});

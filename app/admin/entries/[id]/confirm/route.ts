import { answerOutcome } from "@/app/admin/outcome";
import { onPost } from "@/app/admin/who";
import { britishDay } from "@/lib/catalogue/british-day";
import { database } from "@/lib/db/client";
import { confirmCorrect } from "@/lib/db/confirm";
import { liveCatalogue, loadCatalogue } from "@/lib/live";

/** `POST`: somebody checked the published edition of this `number`, and it is still correct. */
export const POST = onPost(async (post) => {
  const id = post.params.id ?? "";
  const number = Number(post.form.get("number"));
  const said = { number, today: britishDay(new Date()), terms: liveCatalogue().terms };
  const result = await confirmCorrect(database(), post.editor, id, said);
  if (result.outcome === "confirmed") await loadCatalogue().catch(() => undefined);
  return answerOutcome(post, result, { next: `/admin/entries/${id}` });
});

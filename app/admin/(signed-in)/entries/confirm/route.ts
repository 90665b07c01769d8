import { z } from "zod";
import { type ConfirmedResult, confirmedPage } from "@/app/admin/desk/confirmed-results";
import { onPost } from "@/app/admin/desk/on-post";
import { goTo, show } from "@/app/admin/desk/respond";
import { doubtsNow } from "@/app/admin/desk/stale-now";
import { Text, Texts } from "@/app/form";
import { britishDay } from "@/lib/catalogue/british-day";
import { findById } from "@/lib/catalogue/catalogue";
import { database } from "@/lib/db/client";
import { confirmCorrect } from "@/lib/db/entries/confirm";
import { type Editor, mayIn } from "@/lib/editing/roles";
import { liveCatalogue, loadCatalogue } from "@/lib/live/live";

const most = 100;
const chosen = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,9})$/;

/**
 * Returns whether something in the public edition of this entry may not be right. Nothing is told of entries of another
 * council.
 */
async function hasDoubts(editor: Editor, id: string): Promise<boolean> {
  const entry = findById(liveCatalogue(), id);
  if (!entry || !mayIn(editor, entry.area, "editor")) return false;
  return (await doubtsNow(entry, entry.content)).length > 0;
}

/** Returns the list that the form was on; the whole list when the form names anything else. */
const listOf = (back: string) =>
  back === "/admin/entries" || /^\/admin\/entries\?[\w=&%+.~*-]{0,2000}$/.test(back) ? back : "/admin/entries";

/**
 * `POST`: somebody checked all these (`entry`: id and number of the published edition, joined by a dot; at most 100),
 * and they are still correct. Each is a change of its own: what cannot be done to one keeps nothing from the others. An
 * entry with open doubts is left out: nobody answers those by ticking a list.
 */
export const POST = onPost(z.object({ entry: Texts, back: Text }), async ({ sent, editor, signedIn }) => {
  const entries = [...new Set(sent.entry)].flatMap((text) => {
    const [, id, number] = chosen.exec(text) ?? [];
    return id ? [{ id, number: Number(number) }] : [];
  });
  const wrong = (message: string) => show(422, listOf(sent.back), { issues: [{ field: "entry", message }] });
  if (entries.length === 0) return wrong("Choose at least one entry, then say that it is still correct.");
  if (entries.length > most) return wrong(`Choose at most ${most} entries at once.`);
  const said = { today: britishDay(new Date()), terms: liveCatalogue().terms };
  const results: ConfirmedResult[] = [];
  for (const { id, number } of entries) {
    if (await hasDoubts(editor, id)) results.push({ id, outcome: "doubts" });
    else results.push({ id, outcome: (await confirmCorrect(database(), editor, id, { ...said, number })).outcome });
  }
  if (results.some(({ outcome }) => outcome === "confirmed")) await loadCatalogue().catch(() => undefined);
  return goTo(confirmedPage(signedIn, results));
});

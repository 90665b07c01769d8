import { answerOver, openPage } from "@/app/admin/desk/letter-link";
import { goTo, show } from "@/app/admin/desk/respond";
import { doubtsNow } from "@/app/admin/desk/stale-now";
import { formOf, textReader, typedIn } from "@/app/form";
import { britishDay } from "@/lib/catalogue/british-day";
import { database } from "@/lib/db/client";
import { confirmCorrect } from "@/lib/db/entries/confirm";
import { doubtName, unansweredDoubts } from "@/lib/editing/open-doubts";
import { liveCatalogue, loadCatalogue } from "@/lib/live/live";
import { findSubject } from "../../subject";

const folder = "/admin/still-correct";

type Context = { params: Promise<{ token: string }> };

/**
 * `POST`: whoever was sent the letter says that what it is about is still correct, and each doubt about it too. No
 * account is needed; the link is signed.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const subject = await findSubject(token);
  if (!subject) return answerOver(folder);
  const [link, page] = [`${folder}/${token}`, openPage(folder, token)];
  if (subject.found.outcome === "confirmed") return goTo(link);
  const { by, entryId, number, found } = subject;
  const form = await formOf(request);
  const left = await doubtsNow({ id: entryId, area: found.entry.areaSlug }, found.content);
  const unanswered = unansweredDoubts(left, textReader(form));
  if (unanswered.length > 0) {
    return show(422, page, { issues: unanswered, typed: typedIn(form, left.map(doubtName)) });
  }
  const said = { number, today: britishDay(new Date()), terms: liveCatalogue().terms, byLetter: true, left };
  const result = await confirmCorrect(database(), by, entryId, said);
  if (result.outcome === "issues") return show(422, page, { issues: result.issues });
  if (result.outcome !== "confirmed") return answerOver(folder);
  await loadCatalogue().catch(() => undefined);
  return goTo(link);
}

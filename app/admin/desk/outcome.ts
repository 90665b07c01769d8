import { z } from "zod";
import { typedIn, Whole } from "@/app/form";
import { database } from "@/lib/db/client";
import { findDeskEntry } from "@/lib/db/entries/desk-entries";
import type { Refused } from "@/lib/db/entries/workflow";
import { afterDone } from "./entry-done";
import { type Post, refuse } from "./on-post";
import { goTo, show } from "./respond";

const moved =
  "Somebody else changed this entry after you opened this page. Look at what it says now, then decide again. Nothing was overwritten.";

/** The edition that a person had before them when they pressed the button: hidden fields of every form about one. */
export const SeenEdition = z.object({ number: Whole, revision: Whole });

/**
 * Returns the response to a post about an entry. When it was done, that leads on to `next`: the overview, which then
 * says so, unless another page is named. Otherwise it is the page that it was sent from (`page`), under the status that
 * fits. That page has the issues and the text that was typed into `fields`.
 */
export async function answerOutcome(
  { editor, id, form }: Pick<Post, "editor" | "id" | "form">,
  result: { outcome: string } | Refused,
  {
    next,
    page = `/admin/entries/${id}`,
    fields = [],
  }: { next?: string; page?: string; fields?: readonly string[] } = {},
): Promise<Response> {
  const typed = typedIn(form, fields);
  if (result.outcome === "missing" || result.outcome === "forbidden") {
    const entry = await findDeskEntry(database(), editor, id);
    return refuse(editor, entry ? result.outcome : "missing", entry?.area ?? null);
  }
  if (result.outcome === "conflict") return show(409, page, { issues: [{ field: "main", message: moved }], typed });
  if ("issues" in result) return show(422, page, { issues: result.issues, typed });
  return goTo(next ?? afterDone(`/admin/entries/${id}`, result.outcome));
}

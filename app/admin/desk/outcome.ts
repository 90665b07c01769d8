import { database } from "@/lib/db/client";
import { findDeskEntry } from "@/lib/db/entries/desk-entries";
import type { Refused } from "@/lib/db/entries/workflow";
import { afterDone } from "./entry-done";
import { type Post, refuse } from "./on-post";
import { goTo, show } from "./respond";

const moved =
  "Somebody else changed this entry after you opened this page. Look at what it says now, then decide again. Nothing was overwritten.";

/**
 * Returns the edition that a person had before them when they pressed the button: hidden fields of every form about
 * one.
 */
export const seenIn = (form: FormData) => ({
  number: Number(form.get("number")),
  revision: Number(form.get("revision")),
});

/** Returns the text of those of these fields that the form has, to be shown again. Its other fields are never shown. */
export const typedIn = (form: FormData, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = form.get(name);
      return typeof value === "string" ? [[name, value]] : [];
    }),
  );

/**
 * Returns the response to a post about an entry. It leads on to `next` when the post was done, and its overview then
 * says so. Otherwise it is the page that it was sent from, under the status that fits. That page has the issues and the
 * text that was typed into `fields`.
 */
export async function answerOutcome(
  { editor, params, form }: Post,
  result: { outcome: string } | Refused,
  { next, page = next, fields = [] }: { next: string; page?: string; fields?: readonly string[] },
): Promise<Response> {
  const typed = typedIn(form, fields);
  if (result.outcome === "missing" || result.outcome === "forbidden") {
    const entry = await findDeskEntry(database(), editor, params.id ?? "");
    return refuse(editor, entry ? result.outcome : "missing", entry?.area ?? null);
  }
  if (result.outcome === "conflict") return show(409, page, { issues: [{ field: "main", message: moved }], typed });
  if ("issues" in result) return show(422, page, { issues: result.issues, typed });
  return goTo(next === `/admin/entries/${params.id}` ? afterDone(next, result.outcome) : next);
}

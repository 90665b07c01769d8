import { typedIn } from "@/app/form";
import type { Refused } from "@/lib/db/entries/workflow";
import { loadCatalogue } from "@/lib/live/live";
import { type Post, refuse } from "./on-post";
import { goTo, show } from "./respond";

const moved = "Somebody else changed the notes after you opened this page. Read what they say now, then decide again.";

/**
 * Returns the response to a post about an entry of another area. That is its page, which says that it was done, or what
 * is to be put right. The public pages have what was done at once.
 */
export async function answerShare(
  { editor, id, form, sent: { area } }: Pick<Post, "editor" | "id" | "form"> & { sent: { area: string } },
  result: { outcome: string } | Refused,
): Promise<Response> {
  const page = `/admin/shared/${id}?${new URLSearchParams({ area })}`;
  if (result.outcome === "missing") return refuse(editor, "missing", null);
  if (result.outcome === "forbidden") return refuse(editor, "forbidden", area);
  const typed = typedIn(form, ["notes"]);
  if (result.outcome === "conflict") return show(409, page, { issues: [{ field: "main", message: moved }], typed });
  if ("issues" in result) return show(422, page, { issues: result.issues, typed });
  await loadCatalogue().catch(() => undefined);
  return goTo(`${page}&done=${result.outcome}`);
}

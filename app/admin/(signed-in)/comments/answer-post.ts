import { type Post, refuse } from "@/app/admin/desk/on-post";
import { goTo, show } from "@/app/admin/desk/respond";
import { typedIn } from "@/app/form";
import type { CommentRefused } from "@/lib/db/comments/comment-changes";

const moved =
  "Somebody else changed this comment after you opened this page. Look at how it stands now, then decide again. Nothing was overwritten.";

/** Returns the page of the comment that a post is about. */
export const pageOfPost = ({ id }: Pick<Post, "id">) => `/admin/comments/${id}`;

/**
 * Returns the response to a post about a comment. It leads on to `next` when the post was done. Otherwise it is the
 * page that it was sent from, under the status that fits. That page has the issues and the text that was typed into
 * `fields`.
 */
export async function answerPost(
  post: Pick<Post, "editor" | "id" | "form">,
  result: { outcome: string } | CommentRefused,
  {
    next = pageOfPost(post),
    page = pageOfPost(post),
    fields = [],
  }: { next?: string; page?: string; fields?: readonly string[] } = {},
): Promise<Response> {
  const typed = typedIn(post.form, fields);
  if (result.outcome === "missing") return refuse(post.editor, "missing", null);
  if ("area" in result && result.outcome === "forbidden") return refuse(post.editor, "forbidden", result.area);
  if (result.outcome === "conflict") return show(409, page, { issues: [{ field: "main", message: moved }], typed });
  if ("issues" in result) return show(422, page, { issues: result.issues, typed });
  return goTo(next);
}

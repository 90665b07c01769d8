import { onPost } from "@/app/admin/desk/on-post";
import { goTo } from "@/app/admin/desk/respond";
import { NoFields } from "@/app/form";
import { database } from "@/lib/db/client";
import { dropPost } from "@/lib/db/people/unsent-posts";

/** `POST`: throws away what somebody typed and could not send. */
export const POST = onPost(NoFields, async ({ editor, id }) => {
  await dropPost(database(), editor.id, id);
  return goTo("/admin/unsent");
});

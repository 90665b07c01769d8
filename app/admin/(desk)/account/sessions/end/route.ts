import { onPost } from "@/app/admin/desk/on-post";
import { goTo, show } from "@/app/admin/desk/respond";
import { database } from "@/lib/db/client";
import { endOwnSession } from "@/lib/db/people/sessions";

/** `POST`: signs somebody out on another device of theirs. */
export const POST = onPost(async ({ form, editor }) => {
  const ended = await endOwnSession(database(), editor.id, String(form.get("session") ?? ""));
  return ended ? goTo("/admin/account?done=session") : show(404, "/admin/missing");
});

import { z } from "zod";
import { onPost } from "@/app/admin/desk/on-post";
import { goTo, show } from "@/app/admin/desk/respond";
import { Text } from "@/app/form";
import { database } from "@/lib/db/client";
import { endOwnSession } from "@/lib/db/people/sessions";

/** `POST`: signs somebody out on another device of theirs. */
export const POST = onPost(z.object({ session: Text }), async ({ sent, editor }) => {
  const ended = await endOwnSession(database(), editor.id, sent.session);
  return ended ? goTo("/admin/account?done=session") : show(404, "/admin/missing");
});

import { onPost } from "@/app/admin/desk/on-post";
import { goTo } from "@/app/admin/desk/respond";
import { NoFields } from "@/app/form";
import { database } from "@/lib/db/client";
import { endSessionsOf } from "@/lib/db/people/sessions";

/** `POST`: signs somebody out everywhere but here. */
export const POST = onPost(NoFields, async ({ editor, signedIn }) => {
  await endSessionsOf(database(), editor.id, signedIn.sessionId);
  return goTo("/admin/account?done=others");
});

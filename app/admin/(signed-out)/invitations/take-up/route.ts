import { z } from "zod";
import { answerOver, openPage } from "@/app/admin/desk/letter-link";
import { onPost } from "@/app/admin/desk/on-post";
import { goTo, show } from "@/app/admin/desk/respond";
import { Text } from "@/app/form";
import { database } from "@/lib/db/client";
import { takeUpInvitation } from "@/lib/db/people/invitations";

const folder = "/admin/invitations";
const sentence =
  "This invitation was sent to another email address than the one that you sign in with. Ask for one to your own address.";

/** `POST`: takes an invitation up for somebody who has an account and is signed in with it. */
export const POST = onPost(z.object({ token: Text }), async ({ sent: { token }, editor }) => {
  const outcome = await takeUpInvitation(database(), token, editor);
  if (outcome === "taken up") return goTo("/admin");
  if (outcome === "gone") return answerOver(folder);
  return show(403, openPage(folder, token), { issues: [{ field: "main", message: sentence }] });
});

import { onPost, refuse } from "@/app/admin/desk/on-post";
import { goTo, show } from "@/app/admin/desk/respond";
import { NoFields } from "@/app/form";
import { isUuid } from "@/lib/catalogue/stable-id";
import { database } from "@/lib/db/client";
import { revokeInvitation } from "@/lib/db/people/invitations";

/** `POST`: takes an invitation back. */
export const POST = onPost(
  NoFields,
  async ({ editor, id }) => {
    if (!isUuid(id)) return show(404, "/admin/missing");
    const outcome = await revokeInvitation(database(), editor, id);
    return outcome === "revoked" ? goTo("/admin/people?done=revoked") : refuse(editor, outcome, null);
  },
  { fresh: true },
);

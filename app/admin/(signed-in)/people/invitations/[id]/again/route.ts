import { sendInvitation } from "@/app/admin/(signed-in)/people/send-invitation";
import { onPost } from "@/app/admin/desk/on-post";
import { show } from "@/app/admin/desk/respond";
import { NoFields } from "@/app/form";
import { isUuid } from "@/lib/catalogue/stable-id";
import { database } from "@/lib/db/client";
import { inviteAgain } from "@/lib/db/people/invitations";

/** `POST`: sends an invitation once more, with another link. */
export const POST = onPost(
  NoFields,
  async ({ editor, id }) => {
    if (!isUuid(id)) return show(404, "/admin/missing");
    return sendInvitation(editor, await inviteAgain(database(), editor, id), null);
  },
  { fresh: true },
);
